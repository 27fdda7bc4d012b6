import { addDays, compareDays, type Day } from '../calendar/day';
import { deadlineOf } from '../calendar/deadline';
import { workingDaysBefore } from '../calendar/workingDays';
import type { MediationCase } from '../cases/case';
import { decided, notNow, type Decision } from '../cases/decision';
import type { MediationFacts, Obligation, PerformanceReport } from '../cases/mediation';
import { limitOf } from '../committee/limits';
import type { Moment } from '../ending/moment';
import type { Side } from '../parties/side';
import { endPerformed, isPerformed } from './answerReport';
import { obligationsOf } from './theObligation';

/** The committee's rule by which a report is looked at in time. No statute says what silence means here: it is the committee's own. */
export const REPORT_LIMIT = limitOf('report');

/**
 * Until when the creditor looks at a report, and what comes of it when nothing is said. A report without proof has no such day: it
 * waits. Of money, and where the creditor has disputed the same obligation before, silence never counts as a yes: a mediator looks
 * at the proof.
 */
export function silenceOf(
  obligation: Pick<Obligation, 'no' | 'amountFen'>,
  reports: readonly Pick<PerformanceReport, 'no' | 'answer'>[],
  hasProof: boolean,
  { today, days }: { today: Day; days: number },
): Pick<PerformanceReport, 'answerBy' | 'onSilence'> {
  if (!hasProof) return { answerBy: null, onSilence: null };
  const wasDisputed = reports.some(({ no, answer }) => no === obligation.no && answer === 'disputed');
  return {
    answerBy: deadlineOf({ start: today, unit: REPORT_LIMIT.unit, length: days }).due,
    onSilence: obligation.amountFen !== null || wasDisputed ? 'check' : 'counts',
  };
}

function unmarked({ reports }: MediationFacts): (PerformanceReport & { answerBy: Day })[] {
  return reports.flatMap((report) => {
    const { answer, answerBy, silentSince } = report;
    return answer === 'waiting' && answerBy !== null && silentSince === null ? [{ ...report, answerBy }] : [];
  });
}

/** Reports of which silence is going to count, and to which nobody has said anything yet. */
function goingToCount(facts: MediationFacts): (PerformanceReport & { answerBy: Day })[] {
  return unmarked(facts).filter(({ onSilence }) => onSilence === 'counts');
}

/** The last days after which silence counts, each once, with the working day before it: then its creditor is told once more. */
export function silenceWarnings(facts: MediationFacts): { day: Day; dueOn: Day }[] {
  const lastDays = [...new Set(goingToCount(facts).map(({ answerBy }) => answerBy))];
  return lastDays.map((dueOn) => ({ day: workingDaysBefore(dueOn, 1), dueOn }));
}

/** Whether the silence of this side is what would count after `dueOn`. */
export function mayFallSilent(facts: MediationFacts, side: Side, dueOn: Day): boolean {
  return goingToCount(facts).some(
    ({ no, answerBy }) =>
      answerBy === dueOn && obligationsOf(facts.agreement).some((each) => each.no === no && each.creditor === side),
  );
}

/** The day from which the clock notes that a creditor has said nothing; null when no report waits for that. */
export function nextSilenceDay(facts: MediationFacts): Day | null {
  return (
    unmarked(facts)
      .map(({ answerBy }) => addDays(answerBy, 1))
      .sort()[0] ?? null
  );
}

/** Reports to which nothing was said in time, as is to be noted today; those that count by it come first. */
export function silentReports(facts: MediationFacts, today: Day): PerformanceReport[] {
  const silent = unmarked(facts).filter(({ answerBy }) => compareDays(today, answerBy) > 0);
  const counting = silent.filter(({ onSilence }) => onSilence === 'counts');
  return counting.length > 0 ? counting : silent;
}

/**
 * The clock notes a creditor's silence: what is not money counts as done, with the last of it the case is performed; of the rest
 * the mediators are told to look at the proof. Each step marks only what it tells of.
 */
export function noteSilence(record: MediationCase, moment: Moment): Decision {
  const silent = silentReports(record.mediation, moment.today);
  const [first] = silent;
  if (!first) return notNow('没有到期未答复的履行报告。');
  const counts = first.onSilence === 'counts';
  const reports = record.mediation.reports.map((report): PerformanceReport => {
    if (!silent.some(({ id }) => id === report.id)) return report;
    return { ...report, silentSince: moment.today, answer: counts ? 'deemed' : report.answer };
  });
  const mediation: MediationFacts = { ...record.mediation, reports };
  const numbers = [...new Set(silent.map(({ no }) => no))].join('、');
  const said = `第${numbers}项义务的履行报告到期没有答复`;
  if (!counts) {
    return decided({ fields: { mediation }, event: 'reportUnanswered', text: `${said}，等调解员核对凭证` });
  }
  const text = `${said}，按已经履行处理`;
  if (isPerformed(mediation, moment)) return decided({ ...endPerformed(record, mediation, moment.now), text });
  return decided({ fields: { mediation }, to: record.stage, text });
}
