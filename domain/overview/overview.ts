import type { Day } from '../calendar/day';
import { RESULTS, type Result } from './contribution';
import type { FacetKind } from './facets';
import { lightOn, type LightColour } from './light';
import { NOW, type Counts, type Tally } from './tally';

export type Lights = Record<LightColour, number>;

/** How many cases a group has: all that were ever filed, those that are not over, and these by light. */
export interface GroupCounts {
  kind: FacetKind;
  value: string;
  all: number;
  open: number;
  /** Open cases whose clock runs; the others wait for nothing that has a last day. */
  lights: Lights;
}

/** How many cases came and ended in one month. */
export interface MonthCounts {
  month: string;
  filed: number;
  results: Record<Result, number>;
  performed: number;
  unperformed: number;
}

/** Keys that begin with `prefix|`, with what stands behind it. */
function* under(counts: Counts, prefix: string): Generator<[rest: string, count: number]> {
  for (const [key, count] of Object.entries(counts)) {
    if (key.startsWith(`${prefix}|`)) yield [key.slice(prefix.length + 1), count];
  }
}

function splitWord(word: string): { kind: FacetKind; value: string } {
  const at = word.indexOf(':');
  // Words are written by facetWord alone.
  return { kind: word.slice(0, at) as FacetKind, value: word.slice(at + 1) };
}

/** The groups of this moment with their counts and lights on `today`, those with the most open cases first. */
export function groupsOf(tally: Tally, today: Day): GroupCounts[] {
  const counts = tally[NOW] ?? {};
  const groups = new Map<string, GroupCounts>();
  for (const [word, all] of under(counts, 'n')) {
    groups.set(word, {
      ...splitWord(word),
      all,
      open: counts[`o|${word}`] ?? 0,
      lights: { red: 0, amber: 0, green: 0 },
    });
  }
  for (const [rest, count] of under(counts, 'd')) {
    const at = rest.lastIndexOf('|');
    const group = groups.get(rest.slice(0, at));
    if (group) group.lights[lightOn(rest.slice(at + 1), today)] += count;
  }
  return [...groups.values()].sort((one, other) => other.open - one.open || other.all - one.all);
}

function monthCounts(month: string, counts: Counts): MonthCounts {
  const results = Object.fromEntries(RESULTS.map((each) => [each, counts[`out|${each}`] ?? 0])) as Record<
    Result,
    number
  >;
  return {
    month,
    filed: counts['in'] ?? 0,
    results,
    performed: counts['performed'] ?? 0,
    unperformed: counts['unperformed'] ?? 0,
  };
}

/** The counts of each of `months`, in their order; a month in which nothing happened is all zeros. */
export function monthsOf(tally: Tally, months: readonly string[]): MonthCounts[] {
  return months.map((month) => monthCounts(month, tally[month] ?? {}));
}

/** The `count` months that end with the month of `today`, the earliest first: `2026-11`. */
export function monthsUntil(today: Day, count: number): string[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  return Array.from({ length: count }, (_, index) => {
    const n = year * 12 + (month - 1) - (count - 1 - index);
    return `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;
  });
}
