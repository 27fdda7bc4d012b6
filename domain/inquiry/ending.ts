import { compareDays } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import { isPaused } from '../cases/caseClocks';
import { decided, notNow, type Decision } from '../cases/decision';
import { settle, unanswered, type Surroundings } from './settle';

/** Whether the inquiry's last day is over; while its clock stands still it never is. */
export function isInquiryOver(record: MediationCase, today: Surroundings['today']): boolean {
  const clock = record.clocks.find((each) => each.kind === 'inquiry' && each.stoppedOn === null);
  return clock !== undefined && !isPaused(clock) && compareDays(today, clock.dueOn) > 0;
}

/**
 * The inquiry's clock is over: whoever did not answer is silent, which is never consent (人民调解法 17; Order 81 art 66;
 * 在线调解规则 15). What silence leads to is the pack's.
 */
export function lapseInquiry(record: MediationCase, surroundings: Surroundings): Decision {
  if (!isInquiryOver(record, surroundings.today)) return notNow('征询期还没有过。');
  const respondents = record.mediation.respondents.map((each) =>
    unanswered([each]).length > 0 ? { ...each, willingness: 'silent' as const } : each,
  );
  return decided(settle(record, respondents, surroundings, '征询期满'));
}

/** The desk ends the inquiry when nobody is left to wait for: all have answered or were given up as unreachable. */
export function closeInquiry(record: MediationCase, surroundings: Surroundings): Decision {
  const waiting = unanswered(record.mediation.respondents);
  if (waiting.length > 0) {
    const names = waiting.map((each) => each.name).join('、');
    return notNow(`${names}还没有答复。请先登记答复，或者登记联系不上，也可以等征询期满。`);
  }
  return decided(settle(record, record.mediation.respondents, surroundings, '调委会结束了征询'));
}
