import { addDays, dayOf } from '@/domain/calendar/day';
import { workingDayFrom } from '@/domain/calendar/workingDays';
import { filledDraft, SETTINGS, SIGNATURE, startCity, submission, type Caller, type City } from './city';
import { act, seenBy } from './mediating';
import { pdf, png } from './samples';
import {
  answerWith,
  appointedHead,
  inquiredCase,
  mediatingCase,
  noticeOf,
  refusalOf,
  saveSettings,
  seatedPerson,
  type Case,
} from './stages';

let city: City;
let lead: Caller;
let second: Caller;
let head: Caller;
beforeAll(async () => {
  city = await startCity();
  lead = await seatedPerson(city, 801, '调解员甲一', { fields: ['trademark', 'patent', 'other'] });
  second = await seatedPerson(city, 802, '调解员甲二');
});
afterAll(() => city.close());

/** A request that is in the queue, of an enterprise of its own. */
async function submitted(n: number): Promise<{ applicant: Caller; view: Case }> {
  const { caller, creditCode } = await city.entrepreneur(n);
  const draft = await filledDraft(caller, creditCode);
  await caller.tell('filing.submit', submission(draft));
  return { applicant: caller, view: await caller.ask('case.get', { caseId: draft.caseId }) };
}

function about(view: Case): { caseId: string; version: number } {
  return { caseId: view.id, version: view.version };
}

describe('who refuses, and what a refusal and a transfer leave', () => {
  it('is the registrar while the committee has no head; the day of the request stays the day of interruption', async () => {
    const { applicant, view } = await submitted(801);
    const before = (await applicant.ask('receipt.get', { caseId: view.id })).limitation;
    const reason = { reasonCode: 'notDispute', explanation: '不是知识产权纠纷' } as const;
    const refused = await city.registrar.tell('intake.refuse', { ...about(view), ...reason });
    expect(refused.stage).toBe('REJECTED');
    expect((await applicant.ask('receipt.get', { caseId: view.id })).limitation).toEqual(before);
    expect(before.from).toBe('2026-03-02');
  });

  it('is the head once there is one; a transfer keeps what was consented to, and the day', async () => {
    head = await appointedHead(city);
    const { applicant, view } = await submitted(802);
    const reason = { reasonCode: 'notDispute', explanation: '不是知识产权纠纷' } as const;
    const desk = await seenBy(city.registrar, view.id);
    expect(desk.commands).not.toContain('refuse');
    expect((await seenBy(head, view.id)).commands).toContain('refuse');
    const denied = await refusalOf(city.registrar.tell('intake.refuse', { ...about(view), ...reason }));
    expect(denied.code).toBe('NOT_ALLOWED');
    expect(denied.message).toContain('主任');
    const before = (await applicant.ask('receipt.get', { caseId: view.id })).limitation;
    const transferred = await city.registrar.tell('intake.transfer', {
      ...about(view),
      bodyId: 'ip-office',
      reason: '属于行政处理',
      applicantAgreed: true,
      agreedOn: '2026-03-02',
    });
    expect(transferred.stage).toBe('TRANSFERRED');
    expect((await applicant.ask('receipt.get', { caseId: view.id })).limitation).toEqual(before);

    const reopening = { caseId: view.id, reason: '接收单位退回，事实有变化' };
    expect((await refusalOf(city.registrar.tell('case.reopen', reopening))).code).toBe('NOT_ALLOWED');
    expect((await refusalOf(head.tell('case.reopen', { ...reopening, reason: ' ' }))).findings?.[0]?.field).toBe(
      'reason',
    );
    const next = await head.tell('case.reopen', reopening);
    expect((await refusalOf(head.ask('case.get', { caseId: next.caseId }))).code).toBe('NOT_FOUND');
    const draft = await applicant.ask('case.get', { caseId: next.caseId });
    expect(draft).toMatchObject({ stage: 'DRAFT', continues: view.id, reopening: { reason: reopening.reason } });
    const { items } = await applicant.ask('inbox.list', { cursor: null });
    expect(items.map(({ title }) => title)).toContain('主任同意重新办理');
    expect((await seenBy(applicant, view.id)).stage).toBe('TRANSFERRED');
  });
});

describe('a mediator whom a side will not have', () => {
  it('is followed by another; who takes neither and chooses nobody has refused to mediate', async () => {
    const { caseId, applicant } = await mediatingCase(city, 811, [lead]);
    const change = { mediator: lead.openid, reason: '' };
    const early = refusalOf(act(applicant, caseId, 'mediator.askOther', { ...change, choosesNobody: true }));
    expect((await early).findings?.[0]?.field).toBe('choosesNobody');
    expect((await act(applicant, caseId, 'mediator.askOther', change)).stage).toBe('ASSIGNING');
    await act(city.registrar, caseId, 'mediator.name', { mediators: [{ openid: second.openid, lead: true }] });
    const again = { mediator: second.openid, reason: '也不合适', choosesNobody: true };
    const ended = await act(applicant, caseId, 'mediator.askOther', again);
    expect(ended.stage).toBe('TERMINATED');
    expect(ended.outcome?.remedies.join()).toContain('起诉');
    expect(ended.timeline.at(-1)?.text).toContain('视为拒绝调解');
  });
});

describe('a trade secret', () => {
  it('is for named viewers and mediators; the others know that it exists and get no link', async () => {
    const { caseId, applicant, respondents } = await mediatingCase(city, 821, [lead], { respondents: 2 });
    const [one, two] = respondents as [Caller, Caller];
    const fileId = await applicant.upload(png(9), 'x.png');
    const file = { caseId, side: null, fileId, name: '配方表.png', caption: '配方', secret: true };
    const { item } = await applicant.tell('evidence.add', file);
    await act(lead, caseId, 'evidence.exchange', { evidenceIds: [item.id] });
    const open = (caller: Caller) => caller.ask('case.openEvidence', { caseId, evidenceId: item.id });
    for (const caller of [one, two, head, city.registrar]) {
      expect((await refusalOf(open(caller))).code).toBe('NOT_ALLOWED');
      const seen = (await seenBy(caller, caseId)).evidence.find(({ id }) => id === item.id);
      expect(seen).toMatchObject({ name: '涉密材料', caption: '', sha256: '', secret: true, mayOpen: false });
    }
    const stranger = { side: 'r1', viewers: [applicant.openid] };
    expect((await refusalOf(act(lead, caseId, 'evidence.nameViewers', stranger))).findings?.[0]?.field).toBe(
      'viewers.0',
    );
    await act(lead, caseId, 'evidence.nameViewers', { side: 'r1', viewers: [one.openid] });
    expect((await open(one)).watermark).toMatch(/^答复人戊 2026-03-0\d \d\d:\d\d 仅供本案查阅$/);
    expect((await refusalOf(open(two))).code).toBe('NOT_ALLOWED');
    expect((await open(lead)).watermark).toContain('调解员甲一');
    const { items } = await two.ask('case.viewers', { caseId, cursor: null });
    expect(items.map(({ what }) => what)).toContain('一份涉密材料');
    const everywhere = await Promise.all(
      [applicant, one, two, lead, head].map((caller) => caller.ask('inbox.list', { cursor: null })),
    );
    expect(JSON.stringify([everywhere, (await seenBy(two, caseId)).timeline, items])).not.toMatch(/配方/);
    expect(
      (await refusalOf(act(lead, caseId, 'evidence.markSecret', { evidenceId: item.id, secret: false }))).code,
    ).toBe('WRONG_STAGE');
  });
});

describe('parties that cannot be bound alone', () => {
  it('need a statutory agent before they agree: by whatever way they answer', async () => {
    const { caseId, desk } = await inquiredCase(city, 831);
    const noted = { side: 'r1', kind: 'limitedCapacity', note: '作者未满十八周岁' } as const;
    await act(city.registrar, caseId, 'circumstance.note', noted);
    const phone = city.person('minor-0001');
    const answer = await refusalOf(phone.tell('invite.answer', answerWith(desk, 1, 'agreed')));
    expect(answer.message).toContain('法定代理人');
    const view = await seenBy(city.registrar, caseId);
    const [circumstance] = view.mediation?.circumstances ?? [];
    expect(circumstance).toMatchObject({ kind: 'limitedCapacity', rule: '《民诉法解释》第八十三条' });
    const met = { circumstanceId: circumstance!.id, name: '监护人辛', document: '户口簿' };
    await act(city.registrar, caseId, 'circumstance.meet', met);
    await phone.tell('invite.answer', answerWith(desk, 1, 'agreed'));
    expect((await seenBy(city.registrar, caseId)).stage).toBe('ASSIGNING');
  });

  it('are succeeded: the clock stands still until there is new authority, and runs on', async () => {
    const { caseId, applicant, respondents } = await mediatingCase(city, 841, [lead], { respondents: 2 });
    const [one, two] = respondents as [Caller, Caller];
    const due = (await seenBy(lead, caseId)).clocks[0]!.dueOn;
    const noted = { side: 'r1', kind: 'succession', note: '被吸收合并' } as const;
    const stood = await act(lead, caseId, 'circumstance.note', noted);
    expect([stood.stage, stood.clocks[0]?.paused]).toEqual(['SUSPENDED', true]);
    expect((await refusalOf(act(lead, caseId, 'mediation.resume', { note: '' }))).message).toContain('承继');
    expect((await seenBy(one, caseId)).mediation?.circumstances).toHaveLength(1);
    expect((await seenBy(two, caseId)).mediation?.circumstances).toEqual([]);
    await city.cloud.setNow(city.cloud.now() + 7 * 86_400_000);
    const id = stood.mediation!.circumstances[0]!.id;
    const met = { circumstanceId: id, name: '示范承继有限公司', document: '合并公告、授权书' };
    const on = await act(head, caseId, 'circumstance.meet', met);
    expect(on.stage).toBe('MEDIATING');
    expect(on.clocks[0]!.dueOn > due).toBe(true);
    expect((await seenBy(applicant, caseId)).timeline.at(-1)?.text).toBe('承继已经落实，期限继续计算');
  });

  it("sign by an agent with special authority and its paper: on the respondent's side too", async () => {
    const { caseId, applicant, respondents } = await mediatingCase(city, 851, [lead]);
    const [agent] = respondents as [Caller];
    const draft = {
      obligations: [
        {
          ...{ kind: 'stop' as const, debtor: 'r1', creditor: 'applicant', amountYuan: '' },
          ...{ what: '停止使用近似包装', manner: '更换包装', dueOn: '2026-06-30', proof: '照片' },
        },
      ],
      ...{ terms: '', claims: [0], noOwnership: true },
    };
    await act(lead, caseId, 'agreement.draft', draft);
    await act(lead, caseId, 'agreement.openSigning', {});
    await act(agent, caseId, 'agreement.read', { edition: 1 });
    const byHand = { edition: 1, signature: SIGNATURE, hasSpecialAuthority: null };
    const fieldOf = async (changes: object) =>
      (await refusalOf(act(agent, caseId, 'agreement.sign', { ...byHand, ...changes }))).findings?.[0]?.field;
    expect(await fieldOf({})).toBe('capacity');
    expect(await fieldOf({ capacity: 'agent' })).toBe('hasSpecialAuthority');
    expect(await fieldOf({ capacity: 'agent', hasSpecialAuthority: true })).toBe('authorityId');
    const fileId = await agent.upload(pdf('authority'), 'a.pdf');
    const added = await agent.tell('evidence.add', { caseId, side: null, fileId, name: '委托书.pdf', caption: '' });
    const authorised = { capacity: 'agent', hasSpecialAuthority: true, authorityId: added.item.id } as const;
    const signed = await act(agent, caseId, 'agreement.sign', { ...byHand, ...authorised });
    expect(signed.mediation?.agreement?.signed.map(({ side }) => side)).toEqual(['r1']);
    expect(applicant.openid).not.toBe(agent.openid);
  });
});

describe('a right of somebody outside', () => {
  it('keeps the promise of judicial confirmation out of the text until they agree', async () => {
    const { caseId } = await mediatingCase(city, 861, [lead]);
    const outsider = {
      outsiderId: null,
      name: '共有人壬',
      what: '商标共有',
      state: 'invited',
      note: '电话邀请',
    } as const;
    const noted = await act(lead, caseId, 'outsider.note', outsider);
    const [found] = noted.mediation!.outsiders;
    const obligation = {
      ...{ kind: 'stop' as const, debtor: 'r1', creditor: 'applicant', amountYuan: '' },
      ...{ what: '停止使用近似包装', manner: '更换包装', dueOn: '2026-06-30', proof: '照片' },
    };
    const typed = { obligations: [obligation], terms: '双方共同申请司法确认。', claims: [0], noOwnership: true };
    await act(lead, caseId, 'agreement.draft', typed);
    expect((await refusalOf(act(lead, caseId, 'agreement.openSigning', {}))).findings?.[0]?.field).toBe('terms');
    await act(lead, caseId, 'outsider.note', { ...outsider, outsiderId: found!.id, state: 'agrees', note: '书面同意' });
    expect((await act(lead, caseId, 'agreement.openSigning', {})).stage).toBe('SIGNING');
  });
});

describe('the fifteen days of the patent rules', () => {
  it('begin when the notice is opened or delivered, whichever was first', async () => {
    const delegation = {
      channel: 'adminPatent' as const,
      document: '示知函〔2026〕1号',
      grantedBy: '示范省知识产权局',
    };
    await saveSettings(city, head, { ...SETTINGS, delegations: [{ ...delegation, from: '2026-01-01', to: null }] });
    const { caller, creditCode } = await city.entrepreneur(871);
    const draft = await filledDraft(caller, creditCode);
    const right = {
      kind: 'patent',
      fields: { name: '一种凉粉机', holder: '示范科技有限公司', number: 'ZL201110269715.3', standing: 'owner' },
    };
    await caller.tell('filing.save', { ...draft, changes: [{ section: 'right', value: right }] });
    await caller.tell('filing.submit', submission({ ...draft, version: draft.version + 1 }));
    const view = await seenBy(city.registrar, draft.caseId);
    const channel = { channel: 'adminPatent' as const, referral: '' };
    const desk = await city.registrar.tell('intake.accept', { ...about(view), note: '', ...channel });
    expect(desk.clocks).toMatchObject([{ name: '征询被申请人意愿', paused: true }]);
    expect(desk.next.clock).toBeNull();
    const { token } = noticeOf(desk, 1);
    const today = new Date(city.cloud.now() + 8 * 3_600_000).toISOString().slice(0, 10);

    await city.cloud.setNow(city.cloud.now() + 30 * 86_400_000);
    expect((await seenBy(city.registrar, desk.id)).stage).toBe('INQUIRING');
    expect(await city.registrar.tell('invite.seen', { token })).toEqual({ marked: false });
    const phone = city.person('patent-0001');
    expect(await phone.ask('invite.open', { token })).toMatchObject({ state: 'open', tellWhenOpened: true });
    expect(await phone.tell('invite.seen', { token })).toEqual({ marked: true });
    expect(await phone.tell('invite.seen', { token })).toEqual({ marked: false });
    expect(await phone.ask('invite.open', { token })).toMatchObject({ tellWhenOpened: false });
    const opened = await seenBy(city.registrar, desk.id);
    expect(opened.mediation?.respondents[0]?.notice?.served).toMatchObject({ way: 'opened' });
    const fifteenth = workingDayFrom(addDays(dayOf(city.cloud.now()), 15));
    expect(opened.clocks).toMatchObject([{ dueOn: fifteenth, paused: false }]);

    const wrong = act(city.registrar, desk.id, 'inquiry.recordService', { no: 1, servedOn: '2026-01-05' });
    expect((await refusalOf(wrong)).findings?.[0]?.field).toBe('servedOn');
    const delivered = await act(city.registrar, desk.id, 'inquiry.recordService', { no: 1, servedOn: today });
    expect(delivered.mediation?.respondents[0]?.notice?.served).toEqual({ on: today, way: 'delivered' });
    expect(delivered.clocks[0]!.daysLeft).toBeLessThan(0);
    await city.cloud.setNow(city.cloud.now() + 86_400_000);
    const over = await seenBy(city.registrar, desk.id);
    expect(over).toMatchObject({
      stage: 'TERMINATED',
      outcome: { reason: '被申请人到期没有答复，不视为同意，不予立案。' },
    });
  });
});

describe('what a respondent is told and writes', () => {
  it('is kept by the version that was read, looked at, and ends with the refusal', async () => {
    const { caseId, applicant, desk } = await inquiredCase(city, 881);
    const phone = city.person('answer-0881');
    const { privacy } = await phone.ask('invite.open', { token: noticeOf(desk, 1).token });
    expect(privacy.lines.length).toBeGreaterThan(2);
    const old = answerWith(desk, 1, 'asking', { noticeVersion: '2020-01-01' });
    expect((await refusalOf(phone.tell('invite.answer', old))).findings?.[0]?.field).toBe('noticeVersion');
    const rude = answerWith(desk, 1, 'asking', { reason: '含有违规测试词' });
    expect(await refusalOf(phone.tell('invite.answer', rude))).toMatchObject({
      code: 'TEXT_REFUSED',
      findings: [{ field: 'reason' }],
    });
    await phone.tell('invite.answer', answerWith(desk, 1, 'asking'));
    const person = await city.registered('answer-0881', '答复人戊', 9881);
    const asked = await seenBy(person, caseId);
    expect(asked.content.claims.map(({ kind, amountYuan }) => [kind, amountYuan])).toEqual([
      ['stop', ''],
      ['damages', ''],
    ]);
    const said = { answer: 'refused', reason: '含有违规测试词' } as const;
    expect((await refusalOf(act(person, caseId, 'inquiry.answer', said))).code).toBe('TEXT_REFUSED');
    await act(person, caseId, 'inquiry.answer', { ...said, reason: '没有侵权' });
    const declined = await seenBy(person, caseId);
    expect([declined.content.claims, declined.clocks]).toEqual([[], []]);
    expect(declined.timeline.length).toBeLessThan((await seenBy(applicant, caseId)).timeline.length);
    const stale = refusalOf(applicant.tell('me.consent', { noticeVersion: '2020-01-01', agreed: true }));
    expect((await stale).findings?.[0]?.field).toBe('noticeVersion');
  });
});
