import type { Counts, Tally } from '@/domain/overview/tally';
import type { TallyDoc } from '../store/documents';

/** Periods of changes that are not added up yet begin with this: behind every month and behind `now`. */
export const CHANGE = '~';

/** The row of what one command changed. */
export function changeRow(committeeId: string, key: string, change: Tally): TallyDoc {
  const period = `${CHANGE}${key}`;
  return { _id: `${committeeId}.${period}`, committeeId, period, counts: JSON.stringify(change) };
}

/** The row of everything that was added up of one period. */
export function periodRow(committeeId: string, period: string, counts: Counts): TallyDoc {
  return { _id: periodId(committeeId, period), committeeId, period, counts: JSON.stringify(counts) };
}

export function periodId(committeeId: string, period: string): string {
  return `${committeeId}.${period}`;
}

/** The tally that one row stands for. */
export function tallyOf({ period, counts }: TallyDoc): Tally {
  const parsed: unknown = JSON.parse(counts);
  // Written by the two functions above alone.
  return period.startsWith(CHANGE) ? (parsed as Tally) : { [period]: parsed as Counts };
}
