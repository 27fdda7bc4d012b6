import { addDays, dayOf, startOfDayMs, timeOfDay, type Day } from '@/domain/calendar/day';
import { workingDaysBefore } from '@/domain/calendar/workingDays';
import type { Moment } from './cases/demoCase';

const MINUTE = 60_000;

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
    const [hour = 0, minute = 0] = moment.time.split(':').map(Number);
    const planned = startOfDayMs(this.dayOf(moment)) + (hour * 60 + minute) * MINUTE;
    return Math.min(planned, this.now - MINUTE);
  }
}
