import { isSigningNewlyOverdue } from '../agreement/overdue';
import { addDays, dayOf, startOfDayMs, type Day } from '../calendar/day';
import { limitOf } from '../committee/limits';
import { isNewlyOverdue } from '../course/overdue';
import { inquiryReminderDay } from '../inquiry/contact';
import { nextReminderDay } from '../performance/remind';
import { nextSilenceDay } from '../performance/silence';
import type { ClockKind, MediationCase } from './case';
import { isPaused, openClock } from './caseClocks';
import { asTheCalendarIs, remindersOf } from './clockReminders';
import { NEVER_MS, orderedInstant } from './instants';
import { isFinal } from './stages';

type Keyless = Omit<MediationCase, 'keys'>;

function dayAfter(record: Keyless, kind: ClockKind): Day | null {
  const clock = openClock(record.clocks, kind);
  return clock === null || isPaused(clock) ? null : addDays(clock.dueOn, 1);
}

function earliest(days: readonly (Day | null)[]): Day | null {
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

/**
 * The day from which the clock has an automatic step of the lifecycle to take, by the state of the case alone; it may be
 * over already. Null: none. What the step is, is decided again when it is taken.
 */
export function deedDay(record: Keyless): Day | null {
  const { stage, mediation } = record;
  switch (stage) {
    case 'DRAFT':
      // The committee may keep drafts for longer: then the clock looks again.
      return addDays(dayOf(record.changedAt), limitOf('draft').least + 1);
    case 'SUPPLEMENT':
      return dayAfter(record, 'supplement');
    case 'INQUIRING':
      return earliest([inquiryReminderDay(record), dayAfter(record, 'inquiry')]);
    case 'ASSIGNING': {
      const asked = mediation.mediators.filter((seat) => seat.state === 'named');
      return earliest(asked.map((seat) => addDays(seat.dueOn, 1)));
    }
    case 'MEDIATING': {
      const day = dayAfter(record, 'mediation');
      return day !== null && isNewlyOverdue(record, day) ? day : null;
    }
    case 'SIGNING': {
      const day = dayAfter(record, 'signing');
      return day !== null && isSigningNewlyOverdue(record, day) ? day : null;
    }
    case 'PERFORMING':
      return earliest([nextReminderDay(mediation), nextSilenceDay(mediation)]);
    default:
      return null;
  }
}

/**
 * When mediation is over, or looks for somebody else to lead it, rounds of sealed offers that are still open are thrown
 * away: the clock looks for them once.
 */
function aftermathAt({ stage, clocks, mediation, changedAt }: Keyless): number | null {
  const over = isFinal(stage) || stage === 'SIGNING' || stage === 'PERFORMING';
  const interrupted = stage === 'ASSIGNING' && openClock(clocks, 'mediation') !== null;
  return mediation.mediators.length > 0 && (over || interrupted) ? changedAt : null;
}

/** While a term rests on days that no notice covers, its last day is counted again each day. */
function recountAt({ stage, clocks }: Keyless, after: number): number | null {
  const moving = clocks.some((clock) => clock.provisional && clock.stoppedOn === null && !isPaused(clock));
  return moving && !isFinal(stage) ? startOfDayMs(addDays(dayOf(after), 1)) : null;
}

/**
 * The next moment at which the clock has something to do with a case, in milliseconds: an automatic step that is still to
 * be taken, whenever it fell due; or a reminder (or a look) that falls due after `after`. A far future when there is none.
 * @param after up to when everything that people are reminded of has been told
 */
export function wakeMoment(stored: Keyless, after: number): number {
  const record = asTheCalendarIs(stored);
  const deed = deedDay(record);
  const others = [...remindersOf(record).map(({ at }) => at), aftermathAt(record), recountAt(record, after)];
  const moments = others.filter((at) => at !== null).filter((at) => at > after);
  if (deed !== null) moments.push(startOfDayMs(deed));
  return Math.min(NEVER_MS, ...moments);
}

/** Key by which a tick finds the case: the moment and the id, in the order of time. */
export function wakeKey(record: Keyless, after: number): string {
  return `${orderedInstant(wakeMoment(record, after))}~${record._id}`;
}

/** The moment in a key of wakeKey. */
export function momentOfWakeKey(key: string): number {
  return Number(key.slice(0, key.indexOf('~')));
}
