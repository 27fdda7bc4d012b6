import { standingRequest } from '../court/court';
import { mayFallSilent, silenceWarnings } from '../performance/silence';
import { confirmationUntil } from '../performance/whatNow';
import { boundSides, effectiveAt } from '../agreement/effect';
import { addDays, addMonths, dayOf, startOfDayMs, type Day } from '../calendar/day';
import type { Side } from '../parties/side';
import { workingDayFrom } from '../calendar/workingDays';
import type { CaseClock, MediationCase } from './case';
import { isPaused, marksOf, withDueDay } from './caseClocks';
import { CLOCK_MARKS, type ClockEvent, type ClockMark } from './clockEvents';
import type { Agreement } from './mediation';
import { isFinal } from './stages';

const HOUR = 3_600_000;
/** Reminders go out when the quiet hours end. */
const REMINDING_HOUR = 8;
/** Days before the end of the confirmation window (domain.md 4.4). */
const WINDOW_REMINDERS = [
  { event: 'confirmationFifteenDays', days: 15 },
  { event: 'confirmationFiveDays', days: 5 },
] as const;
/** Months after an agreement took effect, on which somebody should ask how it goes (回访). */
const VISITS = [
  { event: 'visitOneMonth', months: 1 },
  { event: 'visitThreeMonths', months: 3 },
] as const;

/** That people are to be reminded of something on a day: once for each case, event and day. */
export interface ClockReminder {
  event: ClockEvent;
  /** The day on which they are reminded. */
  day: Day;
  /** The moment of it, in milliseconds. */
  at: number;
  /** Last day of what they are reminded of. */
  dueOn: Day;
}

function reminder(event: ClockEvent, day: Day, dueOn: Day): ClockReminder {
  return { event, day, at: startOfDayMs(day) + REMINDING_HOUR * HOUR, dueOn };
}

/** The clock of the case as the calendar is now: a day that was provisional may have moved since it was written. */
export function asTheCalendarIs<T extends Pick<MediationCase, 'clocks'>>(record: T): T {
  const clocks = record.clocks.map((clock) =>
    clock.provisional && clock.stoppedOn === null && !isPaused(clock) ? withDueDay(clock) : clock,
  );
  return { ...record, clocks };
}

/** Marks of a running term; of several on the same day only the most pressing. */
function remindersOfClock(clock: CaseClock): ClockReminder[] {
  if (clock.stoppedOn !== null || isPaused(clock)) return [];
  const marks = marksOf(clock);
  const days: Readonly<Record<ClockMark, Day | null>> = {
    Half: marks.halfway,
    ThreeDays: marks.threeDaysBefore,
    OneDay: marks.oneDayBefore,
    Over: marks.overdueFrom,
  };
  return CLOCK_MARKS.flatMap((mark, index) => {
    const day = days[mark];
    const later = CLOCK_MARKS.slice(index + 1).some((other) => days[other] === day);
    return day === null || later ? [] : [reminder(`${clock.kind}${mark}`, day, marks.due)];
  });
}

function windowReminders(agreement: Agreement): ClockReminder[] {
  const until = confirmationUntil(agreement);
  return until === null ? [] : WINDOW_REMINDERS.map(({ event, days }) => reminder(event, addDays(until, -days), until));
}

/** A visit is due on a working day; one that was made since the last one was due is not asked for again. */
function visitReminders({ mediation }: Pick<MediationCase, 'mediation'>, agreement: Agreement): ClockReminder[] {
  const effective = effectiveAt(agreement, boundSides(agreement));
  if (effective === null) return [];
  let since = dayOf(effective);
  return VISITS.flatMap(({ event, months }) => {
    const from = since;
    const day = workingDayFrom(addMonths(dayOf(effective), months));
    since = day;
    const visited = mediation.visits.some(({ at }) => dayOf(at) >= from && dayOf(at) < day);
    return visited ? [] : [reminder(event, day, day)];
  });
}

/**
 * Everything that people are reminded of because time goes by, past and still to come, by the state of the case: for each
 * running term half of it, three days and one day before its end, and when it is over (domain.md 4.4); fifteen and five
 * days before the thirty days of confirmation end (民诉法 205); the visits a month and three months after the agreement; the
 * working day before a creditor's silence counts.
 * Pure: a pause, an extension or the end of a term changes it by itself.
 */
export function remindersOf(record: Pick<MediationCase, 'stage' | 'clocks' | 'mediation'>): ClockReminder[] {
  const { stage, mediation } = record;
  if (stage === 'DRAFT' || stage === 'ARCHIVED') return [];
  const terms = isFinal(stage) ? [] : asTheCalendarIs(record).clocks.flatMap(remindersOfClock);
  const { agreement } = mediation;
  if (!agreement || stage === 'WITHDRAWN') return terms;
  const follow = stage === 'PERFORMING' || stage === 'PERFORMED' || stage === 'TERMINATED';
  return [
    ...terms,
    // Where everything was done there is nothing left to confirm.
    // So there is where all sides that are bound have asked the court.
    ...(follow && stage !== 'PERFORMED' && !standingRequest(mediation)?.askedOn ? windowReminders(agreement) : []),
    ...(follow ? visitReminders(record, agreement) : []),
    ...(stage === 'PERFORMING'
      ? silenceWarnings(mediation).map(({ day, dueOn }) => reminder('silenceSoon', day, dueOn))
      : []),
  ];
}

/** Whether `side` has nothing left to do of what it would be reminded of: it signed, asked the court, or nothing waits for it. */
export function hasDoneIt(
  { event, dueOn }: Pick<ClockReminder, 'event' | 'dueOn'>,
  { mediation }: Pick<MediationCase, 'mediation'>,
  side: Side,
): boolean {
  if (event === 'silenceSoon') return !mayFallSilent(mediation, side, dueOn);
  if (event.startsWith('signing')) {
    return mediation.agreement?.signatures.some((signature) => signature.side === side) ?? false;
  }
  if (!WINDOW_REMINDERS.some((each) => each.event === event)) return false;
  return standingRequest(mediation)?.sides.some((each) => each.side === side) ?? false;
}

/** The reminders of `record` that fell due after `after` and up to `now`, the earliest first. */
export function remindersBetween(
  record: Pick<MediationCase, 'stage' | 'clocks' | 'mediation'>,
  after: number,
  now: number,
): ClockReminder[] {
  const due = remindersOf(record).filter(({ at }) => at > after && at <= now);
  return due.sort((one, other) => one.at - other.at);
}
