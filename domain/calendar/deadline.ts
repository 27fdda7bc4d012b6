import { addDays, addMonths, compareDays, dayInWords, daysBetween, yearOf, type Day } from './day';
import { isProvisional, isWorkingDay } from './workingDays';

export type ClockUnit = 'workingDay' | 'day' | 'month' | 'year';

/** Days that a clock does not count; both ends are included. Pauses may touch or overlap. */
export interface Pause {
  readonly from: Day;
  readonly to: Day;
}

/**
 * A term: it starts with something that happened on `start` and runs for `length` units. A pause that is still under way
 * has no last day and no due day yet: show it as paused, and add it here when it ends.
 */
export interface Clock {
  readonly start: Day;
  readonly unit: ClockUnit;
  /** Whole number from 1. */
  readonly length: number;
  readonly pauses?: readonly Pause[];
}

export interface Deadline {
  /** The last day of the term; it ends when this day ends. */
  readonly due: Day;
  /** The due day rests on days that no published holiday notice covers, so it may still move. */
  readonly provisional: boolean;
  /** How the day was found, for reading. */
  readonly explained: string;
}

export interface DeadlineMarks {
  /** The day on which half of the term (rounded up) is used; null when the term is a single day. */
  readonly halfway: Day | null;
  /** Three days before the due day (working days for clocks in working days); null when the term is not longer. */
  readonly threeDaysBefore: Day | null;
  /** One day before it, counted in the same way. */
  readonly oneDayBefore: Day | null;
  readonly due: Day;
  /** From this day on the term is over. */
  readonly overdueFrom: Day;
}

/** What the reminders before the due day count back. */
const FIRST_REMINDER_DAYS = 3;
const LAST_REMINDER_DAYS = 1;

/**
 * The last day of a term. The starting day is not counted (民法典 201, 民诉法 85); a term in months or years ends on the
 * same date, or on the month's last day when there is no such date (民法典 202); when the last day is no working day, the
 * term ends with the next one (民法典 203, 民诉法 85). Paused days are not counted.
 */
export function deadlineOf(clock: Clock): Deadline {
  const { nominal, due, provisional } = counted(clock);
  return { due, provisional, explained: explain(clock, nominal, due, provisional) };
}

/** The last day of a term as deadlineOf has it, without the words. */
export function dueDayOf(clock: Clock): Omit<Deadline, 'explained'> {
  const { due, provisional } = counted(clock);
  return { due, provisional };
}

/** The last day before it moves off a day of rest, and after. */
function counted(clock: Clock): { nominal: Day; due: Day; provisional: boolean } {
  assertClock(clock);
  const nominal = nthCountedDay(clock, countedLength(clock));
  const due = clock.unit === 'workingDay' ? nominal : countedWorkingDayFrom(clock, nominal);
  return { nominal, due, provisional: restsOnUncovered(clock, nominal, due) };
}

/** The days on which people are told: half of the term, three days and one day before, overdue. */
export function deadlineMarks(clock: Clock): DeadlineMarks {
  const { due } = dueDayOf(clock);
  const length = countedLength(clock);
  /** Counted back from the last day; null when that is not within the term. */
  const before = (days: number): Day | null => {
    if (clock.unit === 'workingDay') return length > days ? nthCountedDay(clock, length - days) : null;
    const day = addDays(due, -days);
    return compareDays(day, clock.start) > 0 ? day : null;
  };
  return {
    halfway: length > 1 ? nthCountedDay(clock, Math.ceil(length / 2)) : null,
    threeDaysBefore: before(FIRST_REMINDER_DAYS),
    oneDayBefore: before(LAST_REMINDER_DAYS),
    due,
    overdueFrom: addDays(due, 1),
  };
}

/** Length in days that are counted one by one: a month or a year is as long as the calendar makes it from the start. */
function countedLength(clock: Clock): number {
  if (clock.unit === 'month') return daysBetween(clock.start, addMonths(clock.start, clock.length));
  if (clock.unit === 'year') return daysBetween(clock.start, addMonths(clock.start, clock.length * 12));
  return clock.length;
}

function nthCountedDay(clock: Clock, n: number): Day {
  if (clock.unit !== 'workingDay' && !hasPauses(clock)) return addDays(clock.start, n);
  let at = clock.start;
  for (let left = n; left > 0;) {
    at = addDays(at, 1);
    if (counts(clock, at)) left -= 1;
  }
  return at;
}

function counts(clock: Clock, day: Day): boolean {
  return !isPaused(clock, day) && (clock.unit !== 'workingDay' || isWorkingDay(day).working);
}

function countedWorkingDayFrom(clock: Clock, day: Day): Day {
  let at = day;
  while (!isWorkingDay(at).working || isPaused(clock, at)) at = addDays(at, 1);
  return at;
}

function hasPauses(clock: Clock): boolean {
  return (clock.pauses ?? []).length > 0;
}

function isPaused(clock: Clock, day: Day): boolean {
  return (clock.pauses ?? []).some((pause) => day >= pause.from && day <= pause.to);
}

/** A term in working days rests on every day that it walked over, any other only on where its last day fell. */
function restsOnUncovered(clock: Clock, nominal: Day, due: Day): boolean {
  // The notices cover one stretch of days, so both ends tell.
  const first = clock.unit === 'workingDay' ? addDays(clock.start, 1) : nominal;
  return isProvisional(first) || isProvisional(due);
}

const UNIT_NAMES: Readonly<Record<ClockUnit, string>> = {
  workingDay: '个工作日',
  day: '天',
  month: '个月',
  year: '年',
};

function explain(clock: Clock, nominal: Day, due: Day, provisional: boolean): string {
  const parts = [`${dayInWords(clock.start)}当天不算，从第二天起算${clock.length}${UNIT_NAMES[clock.unit]}`];
  if (clock.unit === 'workingDay') parts.push('周末和节假日不算，调休上班的日子算');
  const paused = pausedDays(clock, due);
  if (paused > 0) parts.push(`中间暂停的${paused}天不算`);
  if (nominal !== due) parts.push(`最后一天${dayInWords(nominal)}是休息日，顺延到下一个工作日`);
  parts.push(`到${dayInWords(due)}为止`);
  if (provisional) parts.push(`${yearOf(due)}年的放假安排没有收录，这个日期可能变动`);
  return `${parts.join('；')}。`;
}

function pausedDays(clock: Clock, due: Day): number {
  if (!hasPauses(clock)) return 0;
  let count = 0;
  for (let at = addDays(clock.start, 1); at <= due; at = addDays(at, 1)) {
    if (isPaused(clock, at)) count += 1;
  }
  return count;
}

function assertClock(clock: Clock): void {
  if (!Number.isInteger(clock.length) || clock.length < 1) {
    throw new RangeError('`length` must be a whole number of units from 1');
  }
  for (const pause of clock.pauses ?? []) {
    if (daysBetween(pause.from, pause.to) < 0) throw new RangeError('`pauses` must not end before they begin');
  }
}
