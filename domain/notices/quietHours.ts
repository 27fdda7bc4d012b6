import { dayOf, hourOfDay, startOfDayMs, addDays } from '../calendar/day';

/** At night nobody's phone rings for a message in a case: from this hour on, until that one. */
const QUIET_FROM = 21;
const QUIET_UNTIL = 8;
const HOUR = 3_600_000;

/** The moment at which a message that came at `at` may be sent to a phone: at once by day, in the morning by night. */
export function outsideQuietHours(at: number): number {
  const hour = hourOfDay(at);
  if (hour >= QUIET_UNTIL && hour < QUIET_FROM) return at;
  const day = hour >= QUIET_FROM ? addDays(dayOf(at), 1) : dayOf(at);
  return startOfDayMs(day) + QUIET_UNTIL * HOUR;
}
