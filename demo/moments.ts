import { addDays, dayOf, startOfDayMs, timeOfDay, type Day } from '@/domain/calendar/day';
import { workingDayFrom, workingDaysBefore } from '@/domain/calendar/workingDays';
import type { Moment } from './cases/demoCase';

const MINUTE = 60_000;

function onDay(day: Day, time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return startOfDayMs(day) + (hour * 60 + minute) * MINUTE;
}

/** The moments of the demo, counted back from the time at which it is set up. */
export class DemoCalendar {
  private readonly today: Day;

  constructor(private readonly now: number) {
    // The working day that has begun last: before nine in the morning, that is still the one before.
    const startedToday = timeOfDay(now) >= '09:00';
    this.today = workingDaysBefore(startedToday ? dayOf(now) : addDays(dayOf(now), -1), 0);
  }

  dayOf(moment: Moment): Day {
    return workingDaysBefore(this.today, moment.ago);
  }

  /** Milliseconds; never later than a minute before now. */
  at(moment: Moment): number {
    return Math.min(this.planned(moment), this.now - MINUTE);
  }

  /** Milliseconds, as the script has it: what is arranged for a moment may still lie ahead. */
  planned(moment: Moment): number {
    return onDay(this.dayOf(moment), moment.time);
  }

  /** A day ahead, so many days after the present one. */
  dayAhead(days: number): Day {
    return addDays(dayOf(this.now), days);
  }

  /** Milliseconds, on the working day that falls on or follows a day ahead. */
  ahead(days: number, time: string): number {
    return onDay(workingDayFrom(this.dayAhead(days)), time);
  }
}
