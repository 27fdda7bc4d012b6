import type { Day } from '../calendar/day';

/** When something happens: the instant, and the day that it is in Shanghai. */
export interface Moment {
  now: number;
  today: Day;
}
