import { compareDays, dayInWords, dayOf, type Day } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import { openClock } from '../cases/caseClocks';
import { decided, notNow, type Decision } from '../cases/decision';

/** Whether the term for signing is over and this was not yet marked. */
export function isSigningNewlyOverdue(
  record: Pick<MediationCase, 'stage' | 'clocks' | 'timeline'>,
  today: Day,
): boolean {
  const clock = openClock(record.clocks, 'signing');
  if (record.stage !== 'SIGNING' || !clock || compareDays(today, clock.dueOn) <= 0) return false;
  return !record.timeline.some((entry) => entry.kind === 'signingLapse' && dayOf(entry.at) > clock.dueOn);
}

/**
 * The term for signing is over. Nobody's silence is a refusal: the lead takes the text back, or ends the mediation; lead
 * and sides are told once.
 */
export function signingLapse(record: MediationCase, today: Day): Decision {
  const clock = openClock(record.clocks, 'signing');
  if (!clock || !isSigningNewlyOverdue(record, today)) return notNow('签署期限没有过。');
  return decided({ fields: {}, text: `签署期限${dayInWords(clock.dueOn)}已过，等待签署、退回修改或者终止` });
}
