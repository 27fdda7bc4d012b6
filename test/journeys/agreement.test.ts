import type { CommandName, Input } from '@/contract/procedures';
import { SIGNATURE, startCity, type Caller, type City } from './city';
import { appointedHead, mediatingCase, refusalOf, seatedPerson, type Case } from './stages';

let city: City;
let head: Caller;
let lead: Caller;
let other: Caller;
beforeAll(async () => {
  city = await startCity();
  head = await appointedHead(city);
  lead = await seatedPerson(city, 701, '调解员甲');
  other = await seatedPerson(city, 702, '调解员乙');
});
afterAll(async () => {
  await city.close();
});

const DAY = 86_400_000;
/** The days of a journey are counted from its start. */
function dayAfter(days: number): string {
  return new Date(city.cloud.now() + days * DAY + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Gives a command on the version that its caller sees now. */
async function act<N extends CommandName>(
  caller: Caller,
  caseId: string,
  command: N,
  input: Omit<Input<N>, 'caseId' | 'version'>,
): Promise<Case> {
  const { version } = await caller.ask('case.get', { caseId });
  return (await caller.tell(command, { caseId, version, ...input } as Input<N>)) as Case;
}

async function seen(caseId: string) {
  return (await lead.ask('case.get', { caseId })).mediation?.agreement?.obligations ?? [];
}

type Draft = Omit<Input<'agreement.draft'>, 'caseId' | 'version'>;

function pay(debtor: string, amountYuan: string, dueOn: string): Draft['obligations'][number] {
  return {
    kind: 'pay',
    debtor,
    creditor: 'applicant',
    amountYuan,
    what: '支付赔偿款',
    manner: '转入申请人对公账户',
    dueOn,
    proof: '银行转账回单',
  };
}

function draftOf(obligations: Draft['obligations'], claims: number[] = [1]): Draft {
  return { obligations, terms: '', claims, noOwnership: true };
}

const byHand = { signature: SIGNATURE, capacity: 'member' as const, hasSpecialAuthority: null };
const seal = { signature: null, hasSpecialAuthority: null };

/** Every side reads and signs, the lead signs, the head seals. */
async function signedByAll(caseId: string, sides: readonly Caller[], edition = 1): Promise<Case> {
  for (const side of sides) {
    await act(side, caseId, 'agreement.read', { edition });
    await act(side, caseId, 'agreement.sign', { edition, ...byHand });
  }
  await act(lead, caseId, 'agreement.sign', { edition, ...byHand });
  return act(head, caseId, 'agreement.sign', { edition, ...seal });
}

function titlesFor(caller: Caller): Promise<string[]> {
  return caller.ask('inbox.list', { cursor: null }).then(({ items }) => items.map((item) => item.title));
}

describe('an agreement on a part, with two respondents', () => {
  let caseId: string;
  let applicant: Caller;
  let one: Caller;
  let two: Caller;

  it('is the mediators’ alone while it is drafted, and is not opened for signing while something is unclear', async () => {
    const made = await mediatingCase(city, 31, [lead, other], { respondents: 2 });
    ({ caseId, applicant } = made);
    [one, two] = made.respondents as [Caller, Caller];
    const vague = { ...pay('r1', '', ''), what: '尽快付款', proof: '' };
    const drafted = await act(other, caseId, 'agreement.draft', {
      ...draftOf([vague], []),
      terms: '双方确认涉案商标权归申请人所有。',
      noOwnership: false,
    });
    expect(drafted.mediation?.agreement?.findings.map(({ field }) => field)).toEqual([
      'obligations.0.what',
      'obligations.0.amountYuan',
      'obligations.0.dueOn',
      'obligations.0.proof',
      'claims',
      'terms',
      'noOwnership',
    ]);
    expect((await one.ask('case.get', { caseId })).mediation?.agreement).toBeNull();
    const refused = await refusalOf(act(lead, caseId, 'agreement.openSigning', {}));
    expect(refused.code).toBe('BAD_INPUT');
    expect(refused.findings?.find(({ field }) => field === 'terms')?.remedy).toContain('本协议不确认权利归属');
    expect((await refusalOf(act(one, caseId, 'agreement.draft', draftOf([])))).code).toBe('NOT_ALLOWED');
    expect(
      (await refusalOf(act(lead, caseId, 'agreement.draft', draftOf([pay('r3', '3万', dayAfter(9))])))).findings?.map(
        ({ field }) => field,
      ),
    ).toEqual(['obligations.0.debtor', 'obligations.0.amountYuan']);
  });

  it('is read, signed by every side, by the lead, and sealed, in this order', async () => {
    await act(
      lead,
      caseId,
      'agreement.draft',
      draftOf([pay('r1', '20,000', dayAfter(20)), pay('r2', '5000', dayAfter(10))]),
    );
    expect((await refusalOf(act(other, caseId, 'agreement.openSigning', {}))).code).toBe('NOT_ALLOWED');
    const opened = await act(lead, caseId, 'agreement.openSigning', {});
    expect(opened.stage).toBe('SIGNING');
    expect(opened.next.clock?.name).toBe('签署协议');
    const seen = (await one.ask('case.get', { caseId })).mediation;
    expect(seen?.agreement?.text).toContain('人民币20,000元');
    expect(seen?.agreement?.text).toContain('第1项请求没有达成一致');
    expect(seen?.agreement?.text).toContain('可以向有管辖权的人民法院起诉');
    expect(seen?.agreement?.boundSides).toEqual(['r1', 'applicant', 'r2']);
    expect(seen?.claims.map(({ state }) => state)).toEqual(['carvedOut', 'agreed']);
    expect(await titlesFor(two)).toContain('协议请您阅读和签署');

    expect((await refusalOf(act(one, caseId, 'agreement.sign', { edition: 1, ...byHand }))).message).toContain(
      '请先把协议读完',
    );
    expect((await refusalOf(act(lead, caseId, 'agreement.sign', { edition: 1, ...byHand }))).message).toContain(
      '还有当事人没有签名',
    );
    await act(one, caseId, 'agreement.read', { edition: 1 });
    expect(
      (await refusalOf(act(one, caseId, 'agreement.sign', { edition: 1, ...byHand, signature: null }))).findings?.[0]
        ?.field,
    ).toBe('signature');
    expect((await refusalOf(act(one, caseId, 'agreement.sign', { edition: 2, ...byHand }))).message).toContain(
      '改过一稿',
    );
    const half = await act(one, caseId, 'agreement.sign', { edition: 1, ...byHand });
    expect(half.stage).toBe('SIGNING');
    expect(half.mediation?.agreement?.effectiveAt).toBeNull();
  });

  it('drops the signatures when it is taken back, or when a side will not sign; why is not told to the others', async () => {
    const refused = await act(two, caseId, 'agreement.refuseToSign', { reason: '金额太高，希望再谈' });
    expect(refused.stage).toBe('MEDIATING');
    expect(refused.mediation?.agreement).toBeNull();
    const desk = await lead.ask('case.get', { caseId });
    expect(desk.mediation?.agreement).toMatchObject({ edition: 2, signed: [], readBy: [] });
    expect(desk.mediation?.agreement?.refusals).toMatchObject([
      { side: 'r2', edition: 1, reason: '金额太高，希望再谈' },
    ]);
    expect(desk.mediation?.claims.map(({ state }) => state)).toEqual(['open', 'agreed']);
    await act(
      lead,
      caseId,
      'agreement.draft',
      draftOf([pay('r1', '20000', dayAfter(40)), pay('r2', '3000', dayAfter(30))]),
    );
    await act(lead, caseId, 'agreement.openSigning', {});
    expect((await one.ask('case.get', { caseId })).mediation?.agreement?.refusals[0]?.reason).toBe('');
    await act(lead, caseId, 'agreement.revise', { reason: '日期写错' });
    const again = await act(lead, caseId, 'agreement.openSigning', {});
    expect(again.mediation?.agreement?.edition).toBe(3);
    expect(again.clocks.filter(({ name }) => name === '签署协议').length).toBeGreaterThan(0);
  });

  it('takes effect with the seal; what it leaves out has ended with its remedies', async () => {
    for (const side of [applicant, one, two]) {
      await act(side, caseId, 'agreement.read', { edition: 3 });
      await act(side, caseId, 'agreement.sign', { edition: 3, ...byHand });
    }
    const due = (await lead.ask('case.get', { caseId })).next.clock?.dueOn ?? '';
    await city.cloud.setNow(Date.parse(`${due}T23:00:00+08:00`));
    expect(await titlesFor(applicant)).not.toContain('协议还没有签完');
    await city.cloud.setNow(Date.parse(`${due}T23:00:00+08:00`) + 2 * 3_600_000);
    expect(await titlesFor(applicant)).toContain('协议还没有签完');
    expect((await refusalOf(act(head, caseId, 'agreement.sign', { edition: 3, ...seal }))).message).toContain(
      '调解员还没有签名',
    );
    await act(lead, caseId, 'agreement.sign', { edition: 3, ...byHand });
    expect(await titlesFor(head)).toContain('有协议等待盖章');
    expect((await one.ask('case.get', { caseId })).next.who).toBe('调委会主任');
    const sealed = await act(head, caseId, 'agreement.sign', { edition: 3, ...seal });
    expect(sealed.stage).toBe('PERFORMING');
    const { agreement } = sealed.mediation ?? {};
    expect(agreement?.effectiveAt).toBe(agreement?.sealedAt);
    expect(agreement?.signed.map(({ side }) => side)).toEqual(['applicant', 'r1', 'r2', 'mediator']);
    expect(sealed.outcome?.reason).toContain('第1项请求没有达成一致');
    expect(sealed.outcome?.remedies.length).toBeGreaterThan(3);
    expect(await titlesFor(applicant)).toContain('调解协议已经生效');
  });

  it('is performed in two parts by one, and reminded of once for each day', async () => {
    // A flag that proves true in performance: no court is asked any more; what is owed stays owed (人民调解法 31, 32).
    const flag = await lead.tell('flag.raise', { caseId, kind: 'sham', note: '双方像是串通的' });
    const ask = { courtId: 'court' };
    const open = await refusalOf(act(applicant, caseId, 'performance.askConfirmation', ask));
    const settled = await head.tell('flag.settle', { flagId: flag.id, proved: true, note: '已核实，已书面告诉法院' });
    expect(settled.duty).toContain('不再办理它的司法确认');
    const proved = await refusalOf(act(applicant, caseId, 'performance.askConfirmation', ask));
    expect(proved.code).toBe('WRONG_STAGE');
    // A side cannot tell from it whether something is looked into or was found true.
    expect(proved.message).toBe(open.message);
    expect((await one.ask('performance.confirmation', { caseId })).hindrance).toBe(open.message);
    const slip = await one.upload(Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'), '回单.pdf');
    const added = await one.tell('evidence.add', { caseId, side: null, fileId: slip, name: '回单.pdf', caption: '' });
    const report = { no: 1, note: '', evidenceIds: [added.item.id] };
    expect((await refusalOf(act(two, caseId, 'performance.report', { ...report, amountYuan: '1' }))).message).toContain(
      '不是您这一方',
    );
    expect(
      (await refusalOf(act(one, caseId, 'performance.report', { ...report, amountYuan: '20001' }))).findings?.[0],
    ).toMatchObject({ field: 'amountYuan', remedy: '最多还能填20,000元' });
    const first = await act(one, caseId, 'performance.report', { ...report, amountYuan: '12000' });
    const [waiting] = first.mediation?.reports ?? [];
    expect((await applicant.ask('case.get', { caseId })).evidence.map(({ id }) => id)).toContain(added.item.id);
    expect(
      (
        await refusalOf(
          act(two, caseId, 'performance.answer', { reportId: waiting?.id ?? '', confirmed: true, reason: '' }),
        )
      ).code,
    ).toBe('WRONG_STAGE');
    const half = await act(applicant, caseId, 'performance.answer', {
      reportId: waiting?.id ?? '',
      confirmed: true,
      reason: '',
    });
    expect(half.stage).toBe('PERFORMING');
    expect(half.mediation?.agreement?.obligations[0]).toMatchObject({ paidFen: 1_200_000, state: 'open' });
    const second = await act(one, caseId, 'performance.report', { ...report, amountYuan: '8000' });
    const rest = second.mediation?.reports[1]?.id ?? '';
    expect(
      (await refusalOf(act(applicant, caseId, 'performance.answer', { reportId: rest, confirmed: false, reason: '' })))
        .findings?.[0]?.field,
    ).toBe('reason');
    const done = await act(applicant, caseId, 'performance.answer', { reportId: rest, confirmed: true, reason: '' });
    expect(done.mediation?.agreement?.obligations.map(({ state }) => state)).toEqual(['done', 'open']);
    expect((await refusalOf(act(lead, caseId, 'performance.close', { reason: '对方没有付' }))).message).toContain(
      '还没有到期',
    );

    const reminders = async () =>
      (await lead.ask('case.get', { caseId })).timeline.flatMap(({ text }) => (/项义务/.test(text) ? [text] : []));
    const before = (await reminders()).length;
    const dueOn = done.mediation?.agreement?.obligations[1]?.dueOn ?? '';
    const goTo = (days: number) => city.cloud.setNow(Date.parse(`${dueOn}T10:00:00+08:00`) + days * DAY);
    await goTo(-8);
    expect(await reminders()).toHaveLength(before);
    await goTo(-7);
    await goTo(-5);
    expect(await reminders()).toHaveLength(before + 1);
    expect(await titlesFor(two)).toContain('有一项约定快到期了');
    await goTo(-1);
    await goTo(0);
    expect(await reminders()).toHaveLength(before + 2);
    expect((await applicant.ask('performance.whatNow', { caseId, no: 2 })).ways).toEqual([]);
    await goTo(1);
    await goTo(2);
    expect((await reminders()).at(-1)).toBe('第2项义务已经到期，还没有确认履行');
    expect(await reminders()).toHaveLength(before + 3);
    expect(await titlesFor(head)).toContain('有案件到期未履行');
  });

  it('is closed with remedies when the other does not pay, filed away with a statement, and gone on from', async () => {
    const ways = await applicant.ask('performance.whatNow', { caseId, no: 2 });
    expect(ways.ways.join('')).toContain('调解协议向有管辖权的人民法院起诉');
    expect(ways.confirmationUntil).not.toBeNull();
    expect((await lead.ask('case.get', { caseId })).mediation?.agreement?.obligations[1]?.state).toBe('overdue');
    await act(lead, caseId, 'performance.visit', { way: 'phone', findings: '对方称资金周转困难，拒绝付款' });
    await act(two, caseId, 'performance.rate', { score: 2, comment: '' });
    expect((await applicant.ask('case.get', { caseId })).mediation).toMatchObject({ ownRating: null, visits: [] });
    expect((await refusalOf(act(lead, caseId, 'performance.close', { reason: '' }))).findings?.[0]?.field).toBe(
      'reason',
    );
    const closed = await act(lead, caseId, 'performance.close', { reason: '对方明确表示不付' });
    expect(closed.stage).toBe('TERMINATED');
    expect(closed.outcome?.kind).toBe('unperformed');
    expect(closed.outcome?.remedies.join('')).toContain('申请强制执行');

    expect((await refusalOf(applicant.ask('case.dossier', { caseId }))).code).toBe('NOT_ALLOWED');
    const missing = await refusalOf(act(city.registrar, caseId, 'case.archive', { statement: '' }));
    expect(missing.findings?.map(({ field }) => field)).toEqual(['dossier.rights', 'dossier.record']);
    expect((await refusalOf(act(lead, caseId, 'case.archive', { statement: '口头告知' }))).code).toBe('NOT_ALLOWED');
    const archived = await act(city.registrar, caseId, 'case.archive', {
      statement: '电话中向各方告知了权利义务并调解',
    });
    expect(archived.stage).toBe('ARCHIVED');
    expect(archived.commands).toEqual([]);
    expect((await refusalOf(act(applicant, caseId, 'performance.rate', { score: 5, comment: '' }))).code).toBe(
      'WRONG_STAGE',
    );
    expect((await head.ask('case.verifyHistory', { caseId })).sound).toBe(true);

    const next = await applicant.tell('case.reopen', { caseId });
    const draft = await applicant.ask('filing.get', { caseId: next.caseId });
    expect(next.caseId).not.toBe(caseId);
    expect(draft.content.respondents).toHaveLength(2);
    expect((await applicant.ask('case.get', { caseId: next.caseId })).continues).toBe(caseId);
    expect((await refusalOf(one.tell('case.reopen', { caseId }))).code).toBe('NOT_ALLOWED');
    expect((await refusalOf(one.ask('case.get', { caseId: next.caseId }))).code).toBe('NOT_FOUND');
  });
});

describe('an agreement by word of mouth', () => {
  it('is in effect at once, is as clear as a written one, and is performed when the creditor says so', async () => {
    const { caseId, applicant, respondents } = await mediatingCase(city, 32, [lead]);
    const [one] = respondents as [Caller];
    const apology = {
      ...pay('r1', '', dayAfter(3)),
      kind: 'apologise' as const,
      what: '当面赔礼道歉',
      manner: '到申请人办公室当面道歉',
      proof: '申请人签收的道歉信',
    };
    const oral = { ...draftOf([apology], [0, 1]), noPaperWanted: true as const, agentsAuthorised: true };
    expect((await refusalOf(act(lead, caseId, 'agreement.oral', { ...oral, claims: [] }))).findings?.[0]?.field).toBe(
      'claims',
    );
    const agreed = await act(lead, caseId, 'agreement.oral', oral);
    expect(agreed.stage).toBe('PERFORMING');
    expect(agreed.mediation?.agreement).toMatchObject({ oral: true, signed: [] });
    expect(agreed.mediation?.agreement?.warning).toContain('法院可能要求提交书面协议');
    expect(agreed.outcome).toBeNull();
    const told = await act(one, caseId, 'performance.report', {
      no: 1,
      amountYuan: '',
      note: '已当面道歉',
      evidenceIds: [],
    });
    const done = await act(applicant, caseId, 'performance.answer', {
      reportId: told.mediation?.reports[0]?.id ?? '',
      confirmed: true,
      reason: '',
    });
    expect(done.stage).toBe('PERFORMED');
    expect(done.outcome).toMatchObject({ kind: 'performed', remedies: [] });
    expect((await act(applicant, caseId, 'performance.rate', { score: 5, comment: '很快' })).mediation?.ownRating).toBe(
      5,
    );
    const dossier = await lead.ask('case.dossier', { caseId });
    expect(dossier.items.filter(({ state }) => state === 'missing').map(({ id }) => id)).toEqual([
      'rights',
      'record',
      'performance',
      'visit',
    ]);
  });
});

describe('a creditor who says nothing to a report with proof', () => {
  it('has counted what is not money, after the day that both were told; money waits for a look at the proof', async () => {
    const { caseId, applicant, respondents } = await mediatingCase(city, 34, [lead]);
    const [one] = respondents as [Caller];
    const stop = { ...pay('r1', '', dayAfter(30)), kind: 'stop' as const, what: '停止使用近似包装', proof: '照片' };
    const oral = { ...draftOf([pay('r1', '100', dayAfter(30)), stop], [0, 1]), noPaperWanted: true as const };
    await act(lead, caseId, 'agreement.oral', { ...oral, agentsAuthorised: true });
    const slip = await one.upload(Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'), '回单.pdf');
    const added = await one.tell('evidence.add', { caseId, side: null, fileId: slip, name: '回单.pdf', caption: '' });
    const proof = { note: '', evidenceIds: [added.item.id] };
    await act(one, caseId, 'performance.report', { ...proof, no: 1, amountYuan: '100' });
    const told = await act(one, caseId, 'performance.report', { ...proof, no: 2, amountYuan: '', note: '已下架' });
    expect(told.mediation?.reports.map(({ onSilence }) => onSilence)).toEqual(['check', 'counts']);
    expect(await titlesFor(applicant)).toContain('对方报告已经履行，请核对');
    const last = Date.parse(`${told.mediation?.reports[1]?.answerBy ?? ''}T10:00:00+08:00`);
    await city.cloud.setNow(last);
    expect((await seen(caseId)).map(({ state }) => state)).toEqual(['reported', 'reported']);
    // Told once more before silence counts: the creditor alone.
    expect(await titlesFor(applicant)).toContain('履行报告快到答复的最后一天');
    expect(await titlesFor(one)).not.toContain('履行报告快到答复的最后一天');
    await city.cloud.setNow(last + DAY);
    await city.cloud.setNow(last + DAY + 3_600_000);
    expect((await seen(caseId)).map(({ state }) => state)).toEqual(['unanswered', 'done']);
    expect(await titlesFor(applicant)).toEqual(
      expect.arrayContaining(['履行报告按已经履行处理', '有一份履行报告还没有答复']),
    );
    expect(await titlesFor(one)).toContain('履行报告按已经履行处理');
    expect((await refusalOf(act(lead, caseId, 'performance.close', { reason: '' }))).findings?.[0]?.problem).toContain(
      '核对凭证的情况',
    );
    const closed = await act(lead, caseId, 'performance.close', { reason: '核对了银行回单' });
    expect(closed.stage).toBe('PERFORMED');
    expect(closed.outcome?.reason).toContain('第1项接受履行的一方到期没有答复，由本会核对了凭证');
  });
});

describe('a file with everything in it', () => {
  it('is archived without a statement: sessions recorded and confirmed, agreement sealed, payment proved, visited', async () => {
    const { caseId, applicant, respondents } = await mediatingCase(city, 33, [lead]);
    const [one] = respondents as [Caller];
    const startsAt = city.cloud.now() + 2 * 3_600_000;
    await act(lead, caseId, 'session.propose', {
      mode: 'online',
      place: '',
      agenda: '商量赔偿数额',
      times: [{ startsAt, minutes: 60 }],
      allAgreed: true,
    });
    for (const side of [applicant, one]) {
      await act(side, caseId, 'session.answer', { sessionId: 'session-1', timeIds: ['time-1'] });
    }
    await city.cloud.setNow(startsAt + 60_000);
    await act(lead, caseId, 'session.record', {
      sessionId: 'session-1',
      present: ['申请人丙', '答复人戊'],
      absent: [],
      told: { rights: true, recusal: true, sham: true },
      recording: 'none',
      statements: '双方各自说明了情况。',
      issues: '赔偿数额',
      course: '调解员分别听取意见后提出方案，双方接受。',
      result: 'agreed',
      failedWhy: '',
    });
    await act(applicant, caseId, 'session.confirmRecord', { sessionId: 'session-1', correct: true, remark: '' });

    await act(lead, caseId, 'agreement.draft', draftOf([pay('r1', '100', dayAfter(5))], [0, 1]));
    const buttons = async (caller: Caller) => (await caller.ask('case.get', { caseId })).commands;
    expect(await buttons(lead)).toContain('openSigning');
    await act(lead, caseId, 'agreement.openSigning', {});
    expect(await buttons(one)).toEqual(expect.arrayContaining(['readAgreement', 'refuseToSign']));
    expect(await buttons(one)).not.toContain('signAgreement');
    expect(await buttons(lead)).not.toContain('signAgreement');
    const sealed = await signedByAll(caseId, [applicant, one]);
    expect(sealed.stage).toBe('PERFORMING');
    expect(sealed.outcome).toBeNull();

    const slip = await one.upload(Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'), 'slip.pdf');
    const added = await one.tell('evidence.add', { caseId, side: null, fileId: slip, name: 'slip.pdf', caption: '' });
    const report = { no: 1, amountYuan: '100', note: '', evidenceIds: [added.item.id] };
    const reported = await act(one, caseId, 'performance.report', report);
    expect(await buttons(applicant)).toContain('answerReport');
    expect(await buttons(one)).not.toContain('answerReport');
    const done = await act(applicant, caseId, 'performance.answer', {
      reportId: reported.mediation?.reports[0]?.id ?? '',
      confirmed: true,
      reason: '',
    });
    expect(done.stage).toBe('PERFORMED');
    expect(await titlesFor(city.registrar)).toContain('有案件可以归档');

    const missing = await refusalOf(act(head, caseId, 'case.archive', { statement: '' }));
    expect(missing.findings?.map(({ field }) => field)).toEqual(['dossier.recordConfirmed', 'dossier.visit']);
    await act(one, caseId, 'session.confirmRecord', { sessionId: 'session-1', correct: true, remark: '' });
    await act(head, caseId, 'performance.visit', { way: 'visit', findings: '双方都满意' });
    expect((await head.ask('case.dossier', { caseId })).complete).toBe(true);
    const archived = await act(head, caseId, 'case.archive', { statement: '' });
    expect(archived.timeline.at(-1)?.text).toBe('材料齐全，归档');
    expect((await head.ask('case.verifyHistory', { caseId })).sound).toBe(true);
  });
});
