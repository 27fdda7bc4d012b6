import { compareDays } from '../calendar/day';
import type { MediationCase } from '../cases/case';
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

/**
 * The lead or the head ends the watch over performance: everything was done; or something is overdue, and then only with
 * a reason and with what the creditor may do told (人民调解法 31, 32). Nothing that is not yet due is given up.
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
  if (!open.some(({ dueOn }) => compareDays(moment.today, dueOn) > 0)) {
    return notNow('没有履行的义务都还没有到期，不能结案。请等到期后再看。');
  }
  const why = checkLongText(reason, { label: '没有全部履行的原因', max: 1000 });
  if (!why.ok) return wrongAt('reason', why.problem, why.remedy);
  const numbers = open.map(({ no }) => no).join('、');
  const partial = record.outcome?.reasonCode === 'partial';
  const right = record.content.right.kind;
  return decided({
    fields: {
      outcome: {
        kind: 'unperformed',
        reasonCode: 'unperformed',
        reason: `协议第${numbers}项义务没有履行。${asSentence(why.value)}${partial ? (record.outcome?.reason ?? '') : ''}`,
        remedies: [...waysAgainstBreach(agreement, right, moment.today), ...(partial ? waysThatStayOpen(record) : [])],
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
