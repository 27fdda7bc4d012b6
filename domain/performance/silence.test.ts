import { addDays } from '../calendar/day';
import { after, refusedAt, taken } from '../cases/decisionInTests';
import { hasDoneIt, remindersOf } from '../cases/clockReminders';
import { deedDay } from '../cases/wake';
import type { MediationCase } from '../cases/case';
import type { Agreement, Obligation } from '../cases/mediation';
import { SAMPLE_NOW, SAMPLE_TODAY, sampleMediation } from '../cases/sampleMediation';
import { answerReport } from './answerReport';
import { closePerformance } from './close';
import { obligationState } from './obligationState';
import { remindObligation } from './remind';
import { reportPerformance } from './report';
import { nextSilenceDay, noteSilence, silentReports } from './silence';

const NOW = { now: SAMPLE_NOW, today: SAMPLE_TODAY };
const on = (days: number) => ({ now: SAMPLE_NOW + days * 86_400_000, today: addDays(SAMPLE_TODAY, days) });
const MONEY: Obligation = {
  ...{ no: 1, kind: 'pay', debtor: 'r1', creditor: 'applicant', amountFen: 10_000, what: '付款', manner: '转账' },
  ...{ dueOn: addDays(SAMPLE_TODAY, 20), proof: '回单' },
};
const STOP: Obligation = { ...MONEY, no: 2, kind: 'stop', amountFen: null, what: '停止销售' };

function performing(...obligations: Obligation[]): MediationCase {
  const agreement: Agreement = {
    ...{ edition: 1, obligations, terms: '', claims: [0, 1], noOwnership: true, severable: false, oral: true },
    ...{ readBy: [], openedAt: SAMPLE_NOW, text: '', textSha256: '', signatures: [], seal: null, refusals: [] },
  };
  const record = sampleMediation(['agreed']);
  return { ...record, stage: 'PERFORMING', mediation: { ...record.mediation, agreement } };
}

function report(record: MediationCase, no: number, proof = true, id = `report-${no}`, amountYuan = '100') {
  const input = { no, amountYuan: no === 1 ? amountYuan : '', note: '做了', evidenceIds: proof ? ['evidence-r1'] : [] };
  return reportPerformance(record, input, 'r1', { id, answerDays: 7 }, NOW);
}
const stateOf = ({ mediation }: MediationCase, obligation: Obligation, today = SAMPLE_TODAY) =>
  obligationState(obligation, mediation.reports, today).state;

it('counts what is not money once the last day for an answer is over, and no day before', () => {
  const reported = after(performing(MONEY, STOP), report(performing(MONEY, STOP), 2));
  expect(taken(report(performing(STOP), 2)).event).toBe('proofReported');
  const [made] = reported.mediation.reports;
  expect(made).toMatchObject({ answerBy: '2026-03-09', onSilence: 'counts', silentSince: null });
  expect(nextSilenceDay(reported.mediation)).toBe('2026-03-10');
  expect(deedDay(reported)).toBe('2026-03-10');
  expect(refusedAt(noteSilence(reported, on(7)))).toContain('没有到期未答复');
  const step = taken(noteSilence(reported, on(8)));
  expect(step).toMatchObject({ to: 'PERFORMING' });
  const noted = after(reported, noteSilence(reported, on(8)));
  expect(stateOf(noted, STOP)).toBe('done');
  expect([nextSilenceDay(noted.mediation), silentReports(noted.mediation, '2027-01-01')]).toEqual([null, []]);
  // Who was away may still say that it was not done, while the case is open.
  const no = { reportId: 'report-2', confirmed: false, reason: '仍在销售' };
  expect(stateOf(after(noted, answerReport(noted, no, 'applicant', on(9))), STOP)).toBe('disputed');
});

it('is told of to the creditor alone, on the working day before, while nothing was said', () => {
  const two = performing(STOP, { ...STOP, no: 3 });
  const reported = after(two, report(two, 2));
  const soon = (record: MediationCase) => remindersOf(record).filter(({ event }) => event === 'silenceSoon');
  // 2026-03-09, the last day, is a Monday.
  expect(soon(reported)).toMatchObject([{ day: '2026-03-06', dueOn: '2026-03-09' }]);
  // Of several with the same last day once.
  const both = after(reported, report(reported, 3));
  expect(soon(both)).toHaveLength(1);
  const [warning] = soon(both);
  expect(warning && (['applicant', 'r1'] as const).map((side) => hasDoneIt(warning, both, side))).toEqual([
    false,
    true,
  ]);
  const yes = { reportId: 'report-2', confirmed: true, reason: '' };
  expect(soon(after(reported, answerReport(reported, yes, 'applicant', NOW)))).toEqual([]);
  expect(soon(after(reported, noteSilence(reported, on(8))))).toEqual([]);
  // Silence never counts of money, nor where there is no proof.
  const paying = performing(MONEY, STOP);
  expect(soon(after(paying, report(paying, 1)))).toEqual([]);
  expect(soon(after(paying, report(paying, 2, false)))).toEqual([]);
});

it('ends the case with the last of it, and says so', () => {
  const reported = after(performing(STOP), report(performing(STOP), 2));
  const step = taken(noteSilence(reported, on(8)));
  expect(step).toMatchObject({ to: 'PERFORMED', event: 'performed' });
  expect(step.fields.outcome?.reason).toContain('第2项接受履行的一方到期没有答复');
  expect(step.fields.outcome?.remedies.join()).toContain('人民法院起诉');
});

it('never counts money, nor what was disputed before, nor what came without proof', () => {
  const paid = after(performing(MONEY), report(performing(MONEY), 1));
  expect(taken(report(performing(MONEY), 1)).event).toBe('performanceReported');
  const noted = after(paid, noteSilence(paid, on(8)));
  expect(taken(noteSilence(paid, on(8))).event).toBe('reportUnanswered');
  expect([noted.stage, stateOf(noted, MONEY)]).toEqual(['PERFORMING', 'unanswered']);

  const first = after(performing(STOP), report(performing(STOP), 2));
  const no = { reportId: 'report-2', confirmed: false, reason: '仍在销售' };
  const disputed = after(first, answerReport(first, no, 'applicant', NOW));
  const again = after(disputed, report(disputed, 2, true, 'report-3'));
  expect(again.mediation.reports[1]).toMatchObject({ answerBy: '2026-03-09', onSilence: 'check' });
  expect(stateOf(after(again, noteSilence(again, on(8))), STOP)).toBe('unanswered');

  const bare = after(performing(STOP), report(performing(STOP), 2, false));
  expect(nextSilenceDay(bare.mediation)).toBeNull();
  expect(stateOf(bare, STOP, '2027-01-01')).toBe('reported');
});

it('lets the lead close what a silent creditor was paid, after a look at the proof, and not before', () => {
  const paid = after(performing(MONEY), report(performing(MONEY), 1));
  expect(refusedAt(closePerformance(paid, '核对了回单', on(7)))).toContain('还没有到期');
  const noted = after(paid, noteSilence(paid, on(8)));
  expect(refusedAt(closePerformance(noted, '', on(8)))).toBe('reason');
  const step = taken(closePerformance(noted, '核对了银行回单，金额相符', on(8)));
  expect(step).toMatchObject({ to: 'PERFORMED', event: 'performed' });
  expect(step.fields.mediation?.reports[0]).toMatchObject({ answer: 'checked', reason: '核对了银行回单，金额相符' });
  expect(step.fields.outcome?.reason).toContain('核对了凭证');
  const yes = { reportId: 'report-1', confirmed: true, reason: '' };
  expect(taken(answerReport(noted, yes, 'applicant', on(9))).to).toBe('PERFORMED');
});

it('tells both sides when what is overdue waits for the creditor alone, and calls a part of money overdue', () => {
  const late = addDays(MONEY.dueOn, 1);
  const paid = after(performing(MONEY), report(performing(MONEY), 1, false));
  expect(taken(remindObligation(paid, late))).toMatchObject({ event: 'reportUnanswered' });
  const part = after(performing(MONEY), report(performing(MONEY), 1, false, 'report-1', '60'));
  expect([stateOf(part, MONEY), stateOf(part, MONEY, late)]).toEqual(['reported', 'overdue']);
  expect(taken(remindObligation(part, late)).event).toBe('obligationOverdue');
  const two = performing(MONEY, { ...STOP, dueOn: MONEY.dueOn });
  const both = after(two, report(two, 2, false));
  const told = after(both, remindObligation(both, late));
  expect(taken(remindObligation(both, late)).text).toContain('第1项');
  expect(taken(remindObligation(told, late))).toMatchObject({ event: 'reportUnanswered' });
});
