import { compareDays, dayInWords, dayOf, type Day } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import { isPaused, openClock } from '../cases/caseClocks';
import { decided, notNow, type Decision } from '../cases/decision';

/** Whether the term of mediation is over and this was not yet marked; an extension that passes too is marked again. */
export function isNewlyOverdue(record: Pick<MediationCase, 'stage' | 'clocks' | 'timeline'>, today: Day): boolean {
  const clock = openClock(record.clocks, 'mediation');
  if (record.stage !== 'MEDIATING' || !clock || isPaused(clock) || compareDays(today, clock.dueOn) <= 0) return false;
  return !record.timeline.some((entry) => entry.kind === 'mediationLapse' && dayOf(entry.at) > clock.dueOn);
}

/**
 * The term of mediation is over. It does not end by itself: the sides may still extend it, the mediator terminates it
 * (在线调解规则 25(6)); the mediators and the head are told once.
 */
export function mediationLapse(record: MediationCase, today: Day): Decision {
  const clock = openClock(record.clocks, 'mediation');
  if (!clock || !isNewlyOverdue(record, today)) return notNow('调解期限没有过。');
  return decided({ fields: {}, text: `调解期限${dayInWords(clock.dueOn)}已过，等待延长或者终止` });
}
