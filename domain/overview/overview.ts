import type { Day } from '../calendar/day';
import { CLOCK_KINDS, type ClockKind } from '../cases/case';
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

/** What happened in one month. */
export interface MonthCounts {
  month: string;
  filed: number;
  results: Record<Result, number>;
  performed: number;
  unperformed: number;
  steps: { kind: ClockKind; times: number; days: number }[];
  /** Times that each score from 1 to 5 was given. */
  scores: number[];
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
    steps: CLOCK_KINDS.flatMap((kind) => {
      const times = counts[`step|${kind}`] ?? 0;
      return times === 0 ? [] : [{ kind, times, days: counts[`days|${kind}`] ?? 0 }];
    }),
    scores: [1, 2, 3, 4, 5].map((score) => counts[`score|${score}`] ?? 0),
  };
}

/** The counts of each of `months`, in their order; a month in which nothing happened is all zeros. */
export function monthsOf(tally: Tally, months: readonly string[]): MonthCounts[] {
  return months.map((month) => monthCounts(month, tally[month] ?? {}));
}

/**
 * Of the requests whose mediation ended in these months, how many in a hundred ended with an agreement; null when none
 * ended. What never came to mediation (refused, transferred, lapsed, withdrawn) does not count.
 */
export function successRate(months: readonly MonthCounts[]): number | null {
  const agreed = months.reduce((sum, { results }) => sum + results.agreed, 0);
  const ended = months.reduce((sum, { results }) => sum + results.agreed + results.terminated, 0);
  return ended === 0 ? null : Math.round((agreed / ended) * 100);
}

/** Mean score, to one decimal; null while nobody has given one. */
export function meanScore(months: readonly MonthCounts[]): number | null {
  let times = 0;
  let sum = 0;
  for (const { scores } of months) {
    scores.forEach((count, index) => {
      times += count;
      sum += count * (index + 1);
    });
  }
  return times === 0 ? null : Math.round((sum / times) * 10) / 10;
}

/** Mean calendar days of a step, to one decimal; null when it was never done. */
export function meanDays(months: readonly MonthCounts[], kind: ClockKind): number | null {
  const found = months.flatMap(({ steps }) => steps.filter((step) => step.kind === kind));
  const times = found.reduce((sum, step) => sum + step.times, 0);
  const days = found.reduce((sum, step) => sum + step.days, 0);
  return times === 0 ? null : Math.round((days / times) * 10) / 10;
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
