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
export function performedOutcome(
  before: Outcome | null,
  reports: readonly Pick<PerformanceReport, 'no' | 'answer'>[],
  at: number,
): Outcome {
  const partial = before?.reasonCode === 'partial';
  const numbers = (answer: PerformanceReport['answer']) =>
    [...new Set(reports.filter((each) => each.answer === answer).map(({ no }) => no))].join('、');
  const deemed = numbers('deemed');
  const checked = numbers('checked');
  const unsaid = [
    ...(deemed === '' ? [] : [`第${deemed}项接受履行的一方到期没有答复，按已经履行处理。`]),
    ...(checked === '' ? [] : [`第${checked}项接受履行的一方到期没有答复，由本会核对了凭证。`]),
  ];
  return {
    kind: 'performed',
    reasonCode: partial ? 'performedPartial' : 'performed',
    reason: `协议约定的义务已全部履行。${unsaid.join('')}${partial ? before.reason : ''}`,
    remedies: [
      ...(unsaid.length === 0
        ? []
        : ['接受履行的一方认为没有做到的，仍可以拿着调解协议向人民法院起诉，请求对方履行。']),
      ...(partial ? before.remedies : []),
    ],
    bodyId: null,
    bodyName: null,
    at,
  };
}

/** The step by which a case is performed. */
export function endPerformed(record: MediationCase, mediation: MediationFacts, at: number): Omit<CaseStep, 'text'> {
  return {
    fields: { mediation, outcome: performedOutcome(record.outcome, mediation.reports, at) },
    to: 'PERFORMED',
    event: 'performed',
  };
}

/** Whether the creditor may still say something to a report: what counted by silence may be disputed while the case is open. */
export function mayBeAnswered({ answer }: Pick<PerformanceReport, 'answer'>): boolean {
  return answer === 'waiting' || answer === 'deemed';
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
  if (!mayBeAnswered(report)) return notNow('这份报告已经答复过。');
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
