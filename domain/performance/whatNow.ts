import { boundSides, effectiveAt } from '../agreement/effect';
import { compareDays, dayInWords, dayOf, type Day } from '../calendar/day';
import { deadlineOf } from '../calendar/deadline';
import type { Agreement, Obligation } from '../cases/mediation';
import { isRightKind, rightKind } from '../rights/kinds';
import type { CourtDecision } from '../court/court';
import { obligationState } from './obligationState';
import type { MediationCase } from '../cases/case';

/** Days within which both sides may ask the court to confirm the agreement (人民调解法 33). */
const CONFIRMATION_DAYS = 30;

/** Last day of the application for confirmation; null while the agreement is not in effect. */
export function confirmationUntil(agreement: Agreement): Day | null {
  const effective = effectiveAt(agreement, boundSides(agreement));
  if (effective === null) return null;
  return deadlineOf({ start: dayOf(effective), unit: 'day', length: CONFIRMATION_DAYS }).due;
}

/**
 * What a creditor may do when somebody does not do as agreed, in plain words: the committee urges (人民调解法 31), a court
 * decides on the agreement (32), confirmation is asked for together within thirty days of effect (33), and only what a
 * court has confirmed is enforced (民诉法 206, 250).
 */
export function waysAgainstBreach(
  agreement: Agreement,
  right: string,
  today: Day,
  decision: CourtDecision | null = null,
): string[] {
  const until = confirmationUntil(agreement);
  const open = until !== null && compareDays(today, until) <= 0;
  const secret = isRightKind(right) && rightKind(right).restricted;
  if (decision?.result === 'confirmed') {
    return [
      `法院已经${dayInWords(decision.on)}裁定确认协议有效（${decision.document}）。对方不履行或者没有全部履行的，可以向作出裁定的法院，或者与它同级的、被执行财产所在地的法院申请强制执行。`,
      '申请强制执行要在履行期限最后一日起二年内提出；分期履行的，从最后一期的最后一日起算。',
      '也可以请调解员督促对方履行，或者与对方商量新的日期。',
    ];
  }
  const refused = decision?.result === 'refused';
  return [
    '可以请调解员督促对方履行，也可以与对方商量新的日期，写成新的协议。',
    '可以拿着这份调解协议向有管辖权的人民法院起诉，请求对方按协议履行。',
    refused
      ? '法院没有确认这份协议。可以通过调解变更协议或者达成新的协议，也可以起诉。'
      : until === null || !open
        ? `共同申请司法确认的三十日${until === null ? '' : `到${dayInWords(until)}为止，`}已经过去。`
        : `双方可以在${dayInWords(until)}前共同向人民法院申请司法确认，一方单独申请不行。`,
    '法院裁定确认协议有效以后，对方仍不履行的，才可以申请强制执行，要在履行期限最后一日起二年内提出；没有确认的协议不能直接申请强制执行。',
    '起诉的诉讼时效一般是三年，从知道对方没有履行时起算，请不要拖延。',
    ...(secret ? ['案件涉及商业秘密，起诉时可以请求法院不公开审理。'] : []),
  ];
}

/** Whether an obligation is overdue, and what can be done; empty while it is not. */
export function whatNow(record: MediationCase, obligation: Obligation, today: Day): string[] {
  const { agreement, reports } = record.mediation;
  if (!agreement || obligationState(obligation, reports, today).state === 'done') return [];
  if (compareDays(today, obligation.dueOn) <= 0) return [];
  const decision = record.mediation.confirmationRequest?.decision ?? null;
  return waysAgainstBreach(agreement, record.content.right.kind, today, decision);
}
