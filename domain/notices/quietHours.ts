import { addDays, dayOf, hourOfDay, startOfDayMs } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import type { NoticeRule } from './matrix';

/** At night nobody's phone rings but for what is urgent: from this hour on, until that one. */
export const QUIET_FROM = 21;
export const QUIET_UNTIL = 8;
const HOUR = 3_600_000;

/** The moment at which a message that came at `at` may be sent to a phone: at once by day, in the morning by night. */
export function outsideQuietHours(at: number): number {
  const hour = hourOfDay(at);
  if (hour >= QUIET_UNTIL && hour < QUIET_FROM) return at;
  const day = hour >= QUIET_FROM ? addDays(dayOf(at), 1) : dayOf(at);
  return startOfDayMs(day) + QUIET_UNTIL * HOUR;
}

/** A session so near that news of it cannot wait for the morning. */
const NEAR_MS = 24 * HOUR;

/**
 * Whether a session of the case begins within a day, or would have: whoever would set out for one that was called off or
 * moved must hear of it too.
 */
export function isSessionNear({ mediation }: Pick<MediationCase, 'mediation'>, at: number): boolean {
  const times = mediation.sessions.flatMap((session) => session.times);
  return times.some(({ startsAt }) => startsAt > at && startsAt - at <= NEAR_MS);
}

/**
 * The moment from which a phone may ring for a notice of `at`.
 * @param record the case that it is about; null: none
 */
export function ringsAt(
  { urgent }: Pick<NoticeRule, 'urgent'>,
  record: Pick<MediationCase, 'mediation'> | null,
  at: number,
): number {
  if (urgent === 'always' || (urgent === 'sessionNear' && record !== null && isSessionNear(record, at))) return at;
  return outsideQuietHours(at);
}
