import { compareDays } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import type { PerformanceReport } from '../cases/mediation';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { Moment } from '../ending/moment';
import { waysThatStayOpen } from '../ending/remedies';
import { checkLongText } from '../text/plainText';
import { endPerformed, isPerformed } from './answerReport';
import { obligationState } from './obligationState';
import { obligationsOf } from './theObligation';
import { waysAgainstBreach } from './whatNow';

/** Words as they were typed, with one full stop at their end. */
function asSentence(words: string): string {
  return /[。！？]$/.test(words) ? words : `${words}。`;
}

/** What was reported in whole with proof, and had no answer in time, counts by a look at the proof. */
function checkProof(record: MediationCase, words: string): PerformanceReport[] {
  return record.mediation.reports.map((report) =>
    report.answer === 'waiting' && report.silentSince !== null
      ? { ...report, answer: 'checked', reason: words }
      : report,
  );
}

/**
 * The lead or the head ends the watch over performance: everything was done; or something is overdue, and then only with
 * a reason and with what the creditor may do told (人民调解法 31, 32). Nothing that is not yet due is given up. Where all that is
 * left was reported with proof and its creditor let the last day for an answer pass, it is performed by their look at the proof.
 */
export function closePerformance(record: MediationCase, reason: string, moment: Moment): Decision {
  const { agreement, reports } = record.mediation;
  if (!agreement) return notNow('这个案件没有生效的协议。');
  if (isPerformed(record.mediation, moment)) {
    return decided({ ...endPerformed(record, record.mediation, moment.now), text: '确认协议全部履行' });
  }
  const open = obligationsOf(agreement).filter(
    (obligation) => obligationState(obligation, reports, moment.today).state !== 'done',
  );
  const states = open.map((obligation) => obligationState(obligation, reports, moment.today).state);
  if (states.every((state) => state === 'unanswered')) {
    const words = checkLongText(reason, { label: '核对凭证的情况', max: 1000 });
    if (!words.ok) return wrongAt('reason', words.problem, words.remedy);
    const mediation = { ...record.mediation, reports: checkProof(record, words.value) };
    return decided({
      ...endPerformed(record, mediation, moment.now),
      text: '对方到期没有答复履行报告，核对凭证后确认协议全部履行',
    });
  }
  if (!open.some(({ dueOn }) => compareDays(moment.today, dueOn) > 0)) {
    return notNow('没有履行的义务都还没有到期，不能结案。请等到期后再看。');
  }
  const why = checkLongText(reason, { label: '没有全部履行的原因', max: 1000 });
  if (!why.ok) return wrongAt('reason', why.problem, why.remedy);
  const numbers = open.map(({ no }) => no).join('、');
  const partial = record.outcome?.reasonCode === 'partial';
  const right = record.content.right.kind;
  const decision = record.mediation.confirmationRequest?.decision ?? null;
  return decided({
    fields: {
      outcome: {
        kind: 'unperformed',
        reasonCode: 'unperformed',
        reason: `协议第${numbers}项义务没有履行。${asSentence(why.value)}${partial ? (record.outcome?.reason ?? '') : ''}`,
        remedies: [
          ...waysAgainstBreach(agreement, right, moment.today, decision),
          ...(partial ? waysThatStayOpen(record) : []),
        ],
        bodyId: null,
        bodyName: null,
        at: moment.now,
      },
    },
    to: 'TERMINATED',
    event: 'terminated',
    text: `协议第${numbers}项义务没有履行，结束跟进，告知了可以走的途径`,
  });
}
