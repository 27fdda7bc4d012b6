import { Cron } from 'croner';

/** Triggers run by China's time (cloud functions, timers: "触发器规则的时区为 UTC+8"). */
const TIME_ZONE = 'Asia/Shanghai';
/** A jump over more occurrences than this runs only the last of each day. */
export const RUN_EACH_LIMIT = 48;
/** And never more than this many, the latest ones. */
export const RUN_MOST = 400;

/**
 * Reads a trigger's expression: seven fields, second to year; day and weekday are joined by "or".
 * @throws when it is not one
 */
export function readCron(expression: string): Cron {
  if (expression.trim().split(/\s+/).length !== 7) {
    throw new Error(`the timer \`${expression}\` needs seven fields: second minute hour day month weekday year`);
  }
  return new Cron(expression.trim(), { mode: '7-part', timezone: TIME_ZONE, paused: true });
}

/** The first occurrence after `time` (milliseconds since 1970), or null when there is none. */
export function nextOccurrence(cron: Cron, time: number): number | null {
  return cron.nextRun(new Date(time))?.getTime() ?? null;
}

/**
 * The occurrences after `from` and up to `to` that are to be run. Up to 48 are run each; of more, the last of each day
 * in China, and of those the latest 400: what a timer does is to catch up with the time, and a jump over a year must
 * not cost 500,000 runs of a timer that goes each minute.
 */
export function occurrencesBetween(cron: Cron, from: number, to: number): number[] {
  const each: number[] = [];
  for (let at = nextOccurrence(cron, from); at !== null && at <= to; at = nextOccurrence(cron, at)) {
    each.push(at);
    if (each.length > RUN_EACH_LIMIT) return lastOfEachDay(cron, from, to);
  }
  return each;
}

const DAY_MS = 24 * 60 * 60_000;
const CHINA_OFFSET_MS = 8 * 60 * 60_000;

function lastOfEachDay(cron: Cron, from: number, to: number): number[] {
  const found: number[] = [];
  // Backwards, day by day: the latest are kept when there are too many.
  for (let end = to; end > from && found.length < RUN_MOST;) {
    const dayStart = Math.floor((end + CHINA_OFFSET_MS) / DAY_MS) * DAY_MS - CHINA_OFFSET_MS;
    const last = lastBetween(cron, Math.max(dayStart - 1, from), end);
    if (last !== null) found.push(last);
    end = dayStart - 1;
  }
  return found.reverse();
}

/** The last occurrence in (`from`, `to`]. */
function lastBetween(cron: Cron, from: number, to: number): number | null {
  // `previousRuns` leaves its reference out; occurrences fall on whole seconds.
  const [last] = cron.previousRuns(1, new Date(Math.floor(to / 1000) * 1000 + 1000));
  const at = last?.getTime();
  return at !== undefined && at > from && at <= to ? at : null;
}
