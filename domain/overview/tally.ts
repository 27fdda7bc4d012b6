/**
 * Counts by period and key. A period is a month (`2026-11`) or NOW, under which stands how many cases there are of each
 * kind at this moment. Keys are written by contribution.ts and read by overview.ts alone. A key whose count is 0 is left out.
 */
export type Counts = Readonly<Record<string, number>>;
export type Tally = Readonly<Record<string, Counts>>;

/** The period of what is so at this moment; behind every month, so that one range of periods reads both. */
export const NOW = 'now';

type Growing = Map<string, Map<string, number>>;

function put(growing: Growing, tally: Tally, sign: 1 | -1): void {
  for (const [period, counts] of Object.entries(tally)) {
    const into = growing.get(period) ?? new Map<string, number>();
    growing.set(period, into);
    for (const [key, count] of Object.entries(counts)) into.set(key, (into.get(key) ?? 0) + sign * count);
  }
}

/** Without what came to 0. */
function plain(growing: Growing): Tally {
  const periods = [...growing].map(
    ([period, counts]) => [period, Object.fromEntries([...counts].filter(([, count]) => count !== 0))] as const,
  );
  return Object.fromEntries(periods.filter(([, counts]) => Object.keys(counts).length > 0));
}

/** The sum of tallies, in whatever order. */
export function sumOf(tallies: Iterable<Tally>): Tally {
  const growing: Growing = new Map();
  for (const tally of tallies) put(growing, tally, 1);
  return plain(growing);
}

/** What is to be added to `before` to get `after`; `{}` when nothing changed. */
export function changeBetween(before: Tally, after: Tally): Tally {
  const growing: Growing = new Map();
  put(growing, after, 1);
  put(growing, before, -1);
  return plain(growing);
}

export function isEmpty(tally: Tally): boolean {
  return Object.keys(tally).length === 0;
}
