/**
 * Counts by period and key. A period is a month (`2026-11`) or NOW, under which stands how many cases there are of each
 * kind at this moment. Keys are written by contribution.ts and read by overview.ts alone. A key whose count is 0 is left out.
 */
export type Counts = Readonly<Record<string, number>>;
export type Tally = Readonly<Record<string, Counts>>;

/** The period of what is so at this moment; behind every month, so that one range of periods reads both. */
export const NOW = 'now';

type Growing = Record<string, Record<string, number>>;

function put(growing: Growing, tally: Tally, sign: 1 | -1): void {
  for (const [period, counts] of Object.entries(tally)) {
    const into = (growing[period] ??= {});
    for (const [key, count] of Object.entries(counts)) {
      const sum = (into[key] ?? 0) + sign * count;
      if (sum === 0) delete into[key];
      else into[key] = sum;
    }
    if (Object.keys(into).length === 0) delete growing[period];
  }
}

/** The sum of tallies, in whatever order. */
export function sumOf(tallies: Iterable<Tally>): Tally {
  const growing: Growing = {};
  for (const tally of tallies) put(growing, tally, 1);
  return growing;
}

/** What is to be added to `before` to get `after`; `{}` when nothing changed. */
export function changeBetween(before: Tally, after: Tally): Tally {
  const growing: Growing = {};
  put(growing, after, 1);
  put(growing, before, -1);
  return growing;
}

export function isEmpty(tally: Tally): boolean {
  return Object.keys(tally).length === 0;
}
