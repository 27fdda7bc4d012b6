import type { MediationCase, Outcome } from '../cases/case';
import { decided, notNow, wrongAt, type CaseStep, type Decision } from '../cases/decision';
import type { MediationFacts, PerformanceReport } from '../cases/mediation';
import type { Moment } from '../ending/moment';
import type { Side } from '../parties/side';
import { checkLongText } from '../text/plainText';
import { obligationState } from './obligationState';
import { findObligation, obligationsOf } from './theObligation';

/** Whether everything that the agreement asks for was done and confirmed. */
export function isPerformed({ agreement, reports }: MediationFacts, { today }: Pick<Moment, 'today'>): boolean {
  return obligationsOf(agreement).every((obligation) => obligationState(obligation, reports, today).state === 'done');
}

/** The end of a case whose agreement was performed; the claims that it left out keep their remedies. */
export function performedOutcome(before: Outcome | null, at: number): Outcome {
  const partial = before?.reasonCode === 'partial';
  return {
    kind: 'performed',
    reasonCode: partial ? 'performedPartial' : 'performed',
    reason: `协议约定的义务已全部履行。${partial ? before.reason : ''}`,
    remedies: partial ? before.remedies : [],
    bodyId: null,
    bodyName: null,
    at,
  };
}

/** The step by which a case is performed. */
export function endPerformed(record: MediationCase, mediation: MediationFacts, at: number): Omit<CaseStep, 'text'> {
  return {
    fields: { mediation, outcome: performedOutcome(record.outcome, at) },
    to: 'PERFORMED',
    event: 'performed',
  };
}

/** The creditor confirms what was reported, or says what is wrong with it. With the last one the case is performed. */
export function answerReport(
  record: MediationCase,
  input: { reportId: string; confirmed: boolean; reason: string },
  side: Side,
  moment: Moment,
): Decision {
  const report = record.mediation.reports.find((each) => each.id === input.reportId);
  const obligation = report && findObligation(record, report.no);
  if (!report || !obligation) return notNow('没有找到这份履行报告，请刷新后再看。');
  if (obligation.creditor !== side) return notNow('这一项由接受履行的一方确认。');
  if (report.answer !== 'waiting') return notNow('这份报告已经答复过。');
  const reason = checkLongText(input.reason, { label: '异议的理由', max: 1000, optional: input.confirmed });
  if (!reason.ok) return wrongAt('reason', reason.problem, reason.remedy);
  const answered: PerformanceReport = {
    ...report,
    answer: input.confirmed ? 'confirmed' : 'disputed',
    reason: reason.value,
  };
  const reports = record.mediation.reports.map((each) => (each.id === report.id ? answered : each));
  const mediation: MediationFacts = { ...record.mediation, reports };
  const text = `${input.confirmed ? '确认' : '不认可'}第${report.no}项义务的履行报告`;
  if (isPerformed(mediation, moment)) {
    return decided({ ...endPerformed(record, mediation, moment.now), text: `${text}，协议全部履行完毕` });
  }
  return decided({ fields: { mediation }, to: record.stage, text });
}
