import { TERMINATION_REASONS } from '@/domain/ending/reasons';
import { startCity, type Caller, type City } from './city';
import { act, appointStaff, mediatedCase, seenBy, type Staff } from './mediating';
import { refusalOf } from './stages';

const DAY = 86_400_000;

let city: City;
let staff: Staff;
beforeAll(async () => {
  city = await startCity();
  staff = await appointStaff(city);
});
afterAll(async () => {
  await city.close();
});

async function noticesOf(caller: Caller, caseId: string): Promise<string[]> {
  const { items } = await caller.ask('inbox.list', { cursor: null });
  return items.filter((notice) => notice.caseId === caseId).map((notice) => notice.title);
}

/** Ten in the morning of a day, in Shanghai. */
async function on(day: string): Promise<void> {
  await city.cloud.setNow(Date.parse(`${day}T10:00:00+08:00`));
}

describe('the term of a mediation', () => {
  it('is extended when all say yes, marked once when it is over, and may be extended after that', async () => {
    const { caseId, applicant, respondents, mediator, head } = await mediatedCase(city, staff, 31, { respondents: 2 });
    const [one, two] = respondents;
    const before = await seenBy(applicant, caseId);
    expect(before.next.clock).toMatchObject({ name: '调解期限', dueOn: '2026-04-01' });

    await act(applicant, caseId, 'extension.propose', { workingDays: 5, reason: '等样品检验' });
    expect(await noticesOf(one!, caseId)).toContain('有人提议延长调解期限');
    expect(await noticesOf(applicant, caseId)).not.toContain('有人提议延长调解期限');
    const extension = { extensionId: 'extension-1', agree: true };
    const waiting = await act(one!, caseId, 'extension.answer', extension);
    expect(waiting.next.clock?.dueOn).toBe('2026-04-01');
    const agreed = await act(two!, caseId, 'extension.answer', extension);
    expect(agreed.next.clock?.dueOn).toBe('2026-04-09');
    expect(agreed.mediation?.extensions[0]).toMatchObject({ until: '2026-04-09', consents: ['applicant', 'r1', 'r2'] });

    await on('2026-04-10');
    await city.cloud.fireTimer('timer', 'clocks');
    const late = await seenBy(mediator, caseId);
    expect(late.timeline.filter((entry) => entry.text.includes('已过'))).toHaveLength(1);
    expect(late.stage).toBe('MEDIATING');
    expect((await noticesOf(mediator, caseId)).filter((title) => title === '调解期限已过')).toHaveLength(1);
    expect((await noticesOf(head, caseId)).filter((title) => title === '有案件超过调解期限')).toHaveLength(1);
    expect(await noticesOf(applicant, caseId)).not.toContain('调解期限已过');

    await act(two!, caseId, 'extension.propose', { workingDays: 30, reason: '等另案判决' });
    await act(mediator, caseId, 'extension.propose', { workingDays: 10, reason: '快要谈成' });
    const silent = { extensionId: 'extension-2', agree: true };
    expect((await refusalOf(act(one!, caseId, 'extension.answer', silent))).message).toContain('请答复新的提议');
    const again = { extensionId: 'extension-3', agree: true };
    await act(applicant, caseId, 'extension.answer', again);
    const refused = await act(one!, caseId, 'extension.answer', { ...again, agree: false });
    expect(refused.mediation?.extensions[2]).toMatchObject({ refusedBy: 'r1', until: null });
    expect(refused.next.clock?.dueOn).toBe('2026-04-09');
    expect((await refusalOf(act(two!, caseId, 'extension.answer', again))).message).toContain('已经有了结果');

    const over = await act(mediator, caseId, 'mediation.terminate', { reasonCode: 'termOver', explanation: '' });
    expect(over.stage).toBe('TERMINATED');
    expect(over.outcome?.reason).toContain('没有一致同意延长');
  });

  it('stands still while an appraisal runs, and runs on afterwards', async () => {
    await on('2026-05-06');
    const { caseId, applicant, respondents, mediator, head } = await mediatedCase(city, staff, 32);
    expect((await seenBy(applicant, caseId)).next.clock?.dueOn).toBe('2026-06-05');
    const proposal = { mode: 'online' as const, place: '', agenda: '商量', allAgreed: false };
    const times = [{ startsAt: city.cloud.now() + 20 * DAY, minutes: 60 }];
    await act(mediator, caseId, 'session.propose', { ...proposal, times });
    await on('2026-05-11');
    for (const side of [applicant, respondents[0]!]) {
      const tried = act(side, caseId, 'mediation.suspend', { reason: 'appraisal', note: '鉴定' });
      expect((await refusalOf(tried)).code).toBe('NOT_ALLOWED');
    }
    const still = await act(mediator, caseId, 'mediation.suspend', { reason: 'appraisal', note: '委托鉴定包装' });
    expect(still.stage).toBe('SUSPENDED');
    const seen = await seenBy(respondents[0]!, caseId);
    expect(seen.next.clock).toBeNull();
    expect(seen.mediation?.suspensions).toEqual([
      { reason: 'appraisal', reasonName: '等待鉴定、评估', note: '委托鉴定包装', from: '2026-05-11', to: null },
    ]);
    expect(seen.mediation?.sessions[0]).toMatchObject({ state: 'cancelled', cancelReason: '调解中止' });
    expect(await noticesOf(applicant, caseId)).toContain('调解已中止');

    await on('2026-06-20');
    expect((await noticesOf(mediator, caseId)).filter((title) => title === '调解期限已过')).toEqual([]);
    const resumed = await act(head, caseId, 'mediation.resume', { note: '鉴定意见已到' });
    expect(resumed.stage).toBe('MEDIATING');
    // Four days had run, 41 stood still: 26 remain after 20 June, and 16 July is a Thursday.
    expect(resumed.next.clock?.dueOn).toBe('2026-07-16');
    expect(await noticesOf(respondents[0]!, caseId)).toContain('调解已恢复');
  });
});

describe('the end without an agreement', () => {
  it('is told with its ground and with remedies, stops every clock, and leaves nothing to do but to read', async () => {
    const { caseId, applicant, respondents, mediator } = await mediatedCase(city, staff, 41);
    const empty = await refusalOf(
      act(mediator, caseId, 'mediation.terminate', { reasonCode: 'gap', explanation: ' ' }),
    );
    expect(empty.findings?.[0]?.field).toBe('explanation');
    const preview = await mediator.ask('mediation.terminationText', { caseId, reasonCode: 'gap' });
    const ended = await act(mediator, caseId, 'mediation.terminate', {
      reasonCode: 'gap',
      explanation: '金额相差十倍，三次协商没有进展。',
    });
    expect(ended.stage).toBe('TERMINATED');
    const seen = await seenBy(respondents[0]!, caseId);
    expect(seen.outcome?.reason).toContain(preview.told);
    expect(seen.outcome?.remedies).toEqual(preview.remedies);
    expect(seen.clocks).toEqual([]);
    expect(await noticesOf(applicant, caseId)).toContain('调解已终止');
    expect(await noticesOf(respondents[0]!, caseId)).toContain('调解已终止');
    expect((await seenBy(applicant, caseId)).commands).toEqual(['rate']);
    for (const reasonCode of TERMINATION_REASONS) {
      const { remedies } = await applicant.ask('mediation.terminationText', { caseId, reasonCode });
      expect(remedies.join('')).toMatch(/仲裁.*行政处理.*人民法院/);
    }
  });

  it('is a side’s right; one of two respondents leaves without ending it for the other', async () => {
    const { caseId, applicant, respondents } = await mediatedCase(city, staff, 42, { respondents: 2 });
    const reason = { reasonCode: 'refused' as const, explanation: '我方只愿意打官司' };
    const foreign = { reasonCode: 'sham' as const, explanation: '对方造假' };
    expect((await refusalOf(act(respondents[0]!, caseId, 'mediation.terminate', foreign))).findings?.[0]?.field).toBe(
      'reasonCode',
    );
    const left = await act(respondents[0]!, caseId, 'mediation.terminate', reason);
    expect(left.stage).toBe('MEDIATING');
    expect(left.commands).toEqual([]);
    expect(await noticesOf(applicant, caseId)).toContain('有一方退出了调解');
    expect(JSON.stringify(await seenBy(applicant, caseId))).not.toContain('打官司');
    expect(await noticesOf(respondents[0]!, caseId)).not.toContain('调解已终止');
    const ended = await act(respondents[1]!, caseId, 'mediation.terminate', reason);
    expect(ended.stage).toBe('TERMINATED');
    expect(JSON.stringify(await seenBy(applicant, caseId))).not.toContain('我方只愿意');
    expect(ended.outcome?.remedies.length).toBeGreaterThanOrEqual(5);
    // Who left earlier hears of the end as well, as nothing is left for them to wait for.
    expect(await noticesOf(respondents[0]!, caseId)).toContain('调解已终止');
  });
});

describe('what the committee alone must know', () => {
  it('is told to the head; sham mediation suspends the case, and the sides learn no reason', async () => {
    const { caseId, applicant, respondents, mediator, head } = await mediatedCase(city, staff, 51);
    const note = '双方提交的合同印章日期早于公司成立';
    const flag = await mediator.tell('flag.raise', { caseId, kind: 'sham', note });
    expect(flag).toMatchObject({ kind: 'sham', name: '涉嫌虚假调解', settled: null });
    expect(await noticesOf(head, caseId)).toEqual(expect.arrayContaining(['有案件需要您处理', '有案件中止调解']));
    for (const side of [applicant, respondents[0]!]) {
      const seen = await seenBy(side, caseId);
      expect(seen.stage).toBe('SUSPENDED');
      expect(seen.mediation?.suspensions).toMatchObject([{ reason: 'other', note: '' }]);
      const inbox = await side.ask('inbox.list', { cursor: null });
      const log = await side.ask('case.viewers', { caseId, cursor: null });
      expect(JSON.stringify([seen, inbox, log])).not.toMatch(/虚假调解嫌疑|涉嫌|shamCheck|合同印章|印章日期/);
      expect((await refusalOf(side.ask('flag.list', { caseId, cursor: null }))).code).toBe('NOT_ALLOWED');
    }
    expect((await refusalOf(city.registrar.ask('flag.list', { caseId, cursor: null }))).code).toBe('NOT_ALLOWED');
    expect((await mediator.ask('flag.list', { caseId, cursor: null })).items.map((each) => each.note)).toEqual([note]);
    const all = await head.ask('flag.list', { caseId: null, cursor: null });
    expect(all.items[0]).toMatchObject({ caseId, note });
    expect((await head.ask('flag.list', { caseId: null, cursor: null, openOnly: true })).items).toEqual(
      all.items.filter((each) => each.settled === null),
    );
    const tooEarly = await refusalOf(act(mediator, caseId, 'mediation.resume', { note: '' }));
    expect(tooEarly).toMatchObject({ code: 'WRONG_STAGE', message: expect.stringContaining('还没有处理完') });
    const settled = await head.tell('flag.settle', { flagId: flag.id, proved: false, note: '已核实，印章为补盖' });
    expect(await noticesOf(mediator, caseId)).toContain('您报告的情况有了处理');
    expect(settled.settled).toMatchObject({ byName: '主任己' });
    expect(settled.rule).toBe('《特邀调解规定》第十八条');
    const open = await head.ask('flag.list', { caseId: null, cursor: null, openOnly: true });
    expect(open.items.map((each) => each.id)).not.toContain(flag.id);
    expect((await refusalOf(head.tell('flag.settle', { flagId: flag.id, proved: false, note: '再次' }))).code).toBe(
      'WRONG_STAGE',
    );
    expect((await act(mediator, caseId, 'mediation.resume', { note: '' })).stage).toBe('MEDIATING');
    // Found true: it does not go on, though nothing is left to settle.
    const again = await mediator.tell('flag.raise', { caseId, kind: 'sham', note });
    const proved = await head.tell('flag.settle', { flagId: again.id, proved: true, note: '印章系伪造，已告诉法院' });
    expect(proved.duty).toContain('请终止调解');
    const held = await refusalOf(act(mediator, caseId, 'mediation.resume', { note: '' }));
    expect(held).toMatchObject({ code: 'WRONG_STAGE', message: expect.stringContaining('已经查实') });
    const ended = await act(head, caseId, 'mediation.terminate', { reasonCode: 'sham', explanation: '印章系伪造' });
    expect(ended.stage).toBe('TERMINATED');
    expect(JSON.stringify(await seenBy(applicant, caseId))).not.toMatch(/伪造|涉嫌/);
  });

  it('leaves the case as it is where only care is needed', async () => {
    const { caseId, applicant, mediator } = await mediatedCase(city, staff, 52);
    const before = await seenBy(applicant, caseId);
    await mediator.tell('flag.raise', { caseId, kind: 'escalation', note: '一方扬言堵门' });
    expect(await seenBy(applicant, caseId)).toEqual(before);
    expect((await refusalOf(applicant.tell('flag.raise', { caseId, kind: 'crime', note: 'x' }))).code).toBe(
      'NOT_ALLOWED',
    );
    expect((await staff.head.ask('case.verifyHistory', { caseId })).sound).toBe(true);
  });
});
