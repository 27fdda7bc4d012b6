import { addDays, compareDays, weekday, type Day } from './day';
import { HOLIDAYS_COVERED, STATUTORY_DAYS_WITHOUT_NOTICE } from './holidays';
import { noticesWith, type WrittenYear } from './writtenHolidays';

export interface WorkingDayAnswer {
  readonly working: boolean;
  /** No published notice covers the day: it may still become a day off or a working weekend. */
  readonly provisional: boolean;
}

interface Calendar {
  readonly daysOff: ReadonlySet<Day>;
  readonly workingWeekends: ReadonlySet<Day>;
  /** Last day for which a notice says what is a working day. */
  readonly coveredUntil: Day;
}

let written: readonly WrittenYear[] = [];
let calendar: Calendar | null = null;

/**
 * From now on days are counted by these years too, which the committee wrote down. A process serves one committee (its
 * environment names it), so there is one calendar in it; the same years again cost nothing.
 */
export function countByYears(years: readonly WrittenYear[]): void {
  if (years === written) return;
  written = years;
  calendar = null;
}

/** Whether people work on a day: weekends, statutory holidays and the State Council's moved days considered. */
export function isWorkingDay(day: Day): WorkingDayAnswer {
  const { daysOff, workingWeekends } = theCalendar();
  const weekend = weekday(day) === 0 || weekday(day) === 6;
  return {
    working: weekend ? workingWeekends.has(day) : !daysOff.has(day),
    provisional: isProvisional(day),
  };
}

/** Whether no published notice covers the day. */
export function isProvisional(day: Day): boolean {
  return day < HOLIDAYS_COVERED.from || day > theCalendar().coveredUntil;
}

/** The day itself when people work on it, else the next one on which they do. */
export function workingDayFrom(day: Day): Day {
  let at = day;
  while (!isWorkingDay(at).working) at = addDays(at, 1);
  return at;
}

/** The working day that is `count` working days before `day` (0: `day` itself or the one before it). */
export function workingDaysBefore(day: Day, count: number): Day {
  let at = day;
  while (!isWorkingDay(at).working) at = addDays(at, -1);
  for (let left = count; left > 0;) {
    at = addDays(at, -1);
    if (isWorkingDay(at).working) left -= 1;
  }
  return at;
}

/** Working days in (from, to]. */
export function workingDaysAfter(from: Day, to: Day): number {
  let count = 0;
  for (let at = addDays(from, 1); compareDays(at, to) <= 0; at = addDays(at, 1)) {
    if (isWorkingDay(at).working) count += 1;
  }
  return count;
}

/** Working days left from today until a day that something is due on; 0 on it, negative from the day after it. */
export function workingDaysLeft(dueOn: Day, today: Day): number {
  if (today === dueOn) return 0;
  // A day on which nobody works is between them, but it is not the day itself.
  return today < dueOn ? Math.max(1, workingDaysAfter(today, dueOn)) : -Math.max(1, workingDaysAfter(dueOn, today));
}

function theCalendar(): Calendar {
  if (!calendar) {
    const notices = noticesWith(written);
    const daysOff = new Set<Day>(STATUTORY_DAYS_WITHOUT_NOTICE);
    const workingWeekends = new Set<Day>();
    for (const notice of notices) {
      for (const [first, last] of notice.daysOff) {
        for (let day = first; day <= last; day = addDays(day, 1)) daysOff.add(day);
      }
      for (const day of notice.workingWeekends) workingWeekends.add(day);
    }
    const lastYear = Math.max(...notices.map(({ year }) => year));
    calendar = { daysOff, workingWeekends, coveredUntil: `${lastYear}-12-31` };
  }
  return calendar;
}
