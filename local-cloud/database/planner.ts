import type { IndexDeclaration } from './declaration';
import { directed, intersect, type Interval } from './intervals';
import { constraintsByPath, constraintsOf, type Constraint } from './queryConstraints';
import type { Fields } from './documentText';
import { afterPrefix } from './keyEncoding';

/** An index as the planner sees it. */
export interface PlannableIndex extends IndexDeclaration {
  /** Positions of fields under which some document has, or has had, a list. */
  listPositions: ReadonlySet<number>;
}

/** Keys of the index from `start` (included) to `end` (not included; none: to the end of the index). */
export interface KeyRange {
  start: Buffer;
  end: Buffer | undefined;
  /** So many bytes at the beginning are the same in every key of the range. */
  fixed: number;
}

export interface SortKey {
  path: string;
  direction: 1 | -1;
}

export interface Plan<Index extends PlannableIndex = PlannableIndex> {
  index: Index;
  /** In the index's order, not overlapping. */
  ranges: KeyRange[];
  /** Walk the index backwards. */
  reverse: boolean;
  /** The rows of the ranges are to be merged by what follows the fixed bytes, because of the sort. */
  merged: boolean;
  /** All rows of the ranges fulfil the query: documents need not be tested. */
  exact: boolean;
  /** The rows come in the wanted order; false only for few rows, found by whole unique keys, which are then sorted. */
  sorted: boolean;
  /** One document may come several times. */
  repeats: boolean;
}

/** MongoDB's `maxScansToExplode`-like bound: so many ranges are merged for a sort. */
const MOST_MERGED_RANGES = 200;
/** So many ranges one query may walk: `_.in` takes lists, but not endless ones. */
const MOST_RANGES = 1000;

interface Bounds {
  /** Prefix fields with only whole keys, then perhaps one field with a range. */
  prefix: Interval[][];
  range: Interval[] | undefined;
  used: Set<Constraint>;
}

function bestOf(constraints: Constraint[]): Constraint {
  const rank = (one: Constraint): number =>
    one.intervals.every((interval) => interval.point) ? one.intervals.length : 1e6;
  return constraints.reduce((best, one) => (rank(one) < rank(best) ? one : best));
}

function boundsOf(index: PlannableIndex, byPath: Map<string, Constraint[]>): Bounds {
  const bounds: Bounds = { prefix: [], range: undefined, used: new Set() };
  let lists = 0;
  let ranges = 1;
  for (const [position, key] of index.keys.entries()) {
    const constraints = byPath.get(key.path);
    if (!constraints) break;
    const isList = index.listPositions.has(position);
    // Two fields of one list: different items may fulfil the two conditions, so only the first one bounds the walk.
    if (isList && ++lists > 1) break;
    // Likewise two conditions on one list.
    const taken = isList ? [bestOf(constraints)] : constraints;
    const intervals = taken.map((one) => one.intervals).reduce(intersect);
    const pointsOnly = intervals.every((interval) => interval.point);
    if (intervals.length * ranges > MOST_RANGES) break;
    ranges *= Math.max(1, intervals.length);
    for (const one of taken) bounds.used.add(one);
    if (!pointsOnly) {
      bounds.range = intervals;
      break;
    }
    bounds.prefix.push(intervals);
  }
  return bounds;
}

function rangesOf(index: PlannableIndex, bounds: Bounds): KeyRange[] {
  const directionAt = (position: number): 1 | -1 => index.keys[position]?.direction ?? 1;
  const prefixes = bounds.prefix.reduce<Buffer[]>(
    (known, points, position) => {
      const keys = points.map((point) => directed(point, directionAt(position)).start).sort(Buffer.compare);
      return known.flatMap((prefix) => keys.map((key) => Buffer.concat([prefix, key])));
    },
    [Buffer.alloc(0)],
  );
  if (!bounds.range) {
    return prefixes.map((prefix) => ({
      start: prefix,
      end: prefix.length === 0 ? undefined : afterPrefix(prefix),
      fixed: prefix.length,
    }));
  }
  const direction = directionAt(bounds.prefix.length);
  const intervals = bounds.range
    .map((interval) => directed(interval, direction))
    .sort((a, b) => Buffer.compare(a.start, b.start));
  return prefixes.flatMap((prefix) =>
    intervals.map(({ start, end }) => ({
      start: Buffer.concat([prefix, start]),
      end: Buffer.concat([prefix, end]),
      fixed: prefix.length,
    })),
  );
}

/** How the index gives the sort: forwards or backwards, with or without merging; `undefined` if it does not. */
function orderOf(
  index: PlannableIndex,
  bounds: Bounds,
  sort: SortKey[],
): { reverse: boolean; merged: boolean } | undefined {
  const constant = (position: number): boolean => bounds.prefix[position]?.length === 1;
  // A list with one wanted item in it is not constant: MongoDB sorts it by its lowest or highest item.
  const constantPaths = new Set(
    index.keys.filter((_, position) => constant(position) && !index.listPositions.has(position)).map((key) => key.path),
  );
  const wanted = sort.filter((key) => !constantPaths.has(key.path));
  const [foremost] = wanted;
  if (!foremost || findsNothing(bounds)) return { reverse: false, merged: false };
  const fromThere = (first: number, merged: boolean): { reverse: boolean; merged: boolean } | undefined => {
    const rest = index.keys
      .map((key, position) => ({ ...key, position }))
      .filter((key) => key.position >= first && !constant(key.position));
    const reverse = rest[0]?.direction !== foremost.direction;
    const fits = wanted.every((key, at) => {
      const given = rest[at];
      if (!given || given.path !== key.path || index.listPositions.has(given.position)) return false;
      return (given.direction !== key.direction) === reverse;
    });
    return fits ? { reverse, merged } : undefined;
  };
  const inIndexOrder = fromThere(0, false);
  if (inIndexOrder) return inIndexOrder;
  const severalPoints = bounds.prefix.some((points) => points.length > 1);
  if (!severalPoints || (bounds.range?.length ?? 1) > 1) return undefined;
  const scans = bounds.prefix.reduce((product, points) => product * points.length, 1);
  return scans > MOST_MERGED_RANGES ? undefined : fromThere(bounds.prefix.length, true);
}

/** `_.in([])`, or conditions that exclude each other. */
function findsNothing(bounds: Bounds): boolean {
  return bounds.prefix.some((points) => points.length === 0) || bounds.range?.length === 0;
}

function holdsOneDocumentARange(index: PlannableIndex, bounds: Bounds): boolean {
  return index.unique && bounds.prefix.length === index.keys.length;
}

function planWith<Index extends PlannableIndex>(
  index: Index,
  constraints: Constraint[],
  unindexable: string[],
  byPath: Map<string, Constraint[]>,
  sort: SortKey[],
  limited: boolean,
): Plan<Index> | undefined {
  const bounds = boundsOf(index, byPath);
  const bounded = bounds.prefix.length > 0 || bounds.range !== undefined;
  const whole = constraints.length === 0 && unindexable.length === 0 && sort.length > 0 && limited;
  if (!bounded && !whole) return undefined;
  const order = orderOf(index, bounds, sort);
  if (!order && !holdsOneDocumentARange(index, bounds)) return undefined;
  const lists = index.listPositions.size > 0;
  return {
    index,
    ranges: rangesOf(index, bounds),
    reverse: order?.reverse ?? false,
    merged: order?.merged ?? false,
    exact: !lists && unindexable.length === 0 && constraints.every((one) => one.exact && bounds.used.has(one)),
    sorted: order !== undefined,
    repeats: lists,
  };
}

/** Fewer documents to look at first: whole unique keys, then more fields with whole keys, then a range; then less work. */
function cost(plan: Plan, bounds: Bounds): number[] {
  const oneEach = holdsOneDocumentARange(plan.index, bounds) ? 0 : 1;
  return [oneEach, -bounds.prefix.length, bounds.range ? 0 : 1, plan.exact ? 0 : 1, plan.merged ? 1 : 0];
}

function isCheaper(one: number[], other: number[]): boolean {
  for (const [position, value] of one.entries()) {
    const against = other[position] ?? 0;
    if (value !== against) return value < against;
  }
  return false;
}

/**
 * Picks the index for a query: equality on its first fields, then a range, then the sort, which the index must give.
 * A query without conditions is covered only when it is `limited` and sorted as an index is.
 * `undefined`: no index covers the query.
 */
export function choosePlan<Index extends PlannableIndex>(
  indexes: readonly Index[],
  query: Fields,
  sort: SortKey[],
  limited: boolean,
): Plan<Index> | undefined {
  const { constraints, unindexable } = constraintsOf(query);
  const byPath = constraintsByPath(constraints);
  let best: { plan: Plan<Index>; cost: number[] } | undefined;
  for (const index of indexes) {
    const plan = planWith(index, constraints, unindexable, byPath, sort, limited);
    if (!plan) continue;
    const found = { plan, cost: cost(plan, boundsOf(index, byPath)) };
    if (!best || isCheaper(found.cost, best.cost)) best = found;
  }
  return best?.plan;
}

function quoted(paths: string[]): string {
  return paths.map((path) => `"${path}"`).join(', ');
}

/** A sentence that names the collection, the fields and the index to declare. */
export function explainUncovered(collection: string, query: Fields, sort: SortKey[]): string {
  const { constraints, unindexable } = constraintsOf(query);
  const points = constraints.filter((one) => one.intervals.every((interval) => interval.point)).map((one) => one.path);
  const ranges = constraints.map((one) => one.path).filter((path) => !points.includes(path));
  const keys: { name: string; direction: string }[] = [];
  const add = (name: string, direction: string): void => {
    if (!keys.some((key) => key.name === name)) keys.push({ name, direction });
  };
  for (const path of points) add(path, '1');
  for (const key of sort) add(key.path, String(key.direction));
  if (sort.length === 0) for (const path of ranges.slice(0, 1)) add(path, '1');
  const asked = [
    constraints.length > 0 ? `filters by ${quoted([...new Set(constraints.map((one) => one.path))])}` : '',
    unindexable.length > 0 ? `has conditions that no index gives (${quoted([...new Set(unindexable)])})` : '',
    sort.length > 0 ? `sorts by ${sort.map((key) => `"${key.path}" ${key.direction}`).join(', ')}` : '',
  ].filter((part) => part !== '');
  const what = asked.length > 0 ? `the query ${asked.join(' and ')}` : 'the query asks for every document';
  const remedy =
    keys.length > 0
      ? `declare an index with the keys ${JSON.stringify(keys)} under "${collection}" in cloudbaserc.json`
      : 'filter by an indexed field with a value or a range, or sort by an indexed field or "_id"';
  return `no index of the collection "${collection}" covers the query: ${what}; ${remedy}`;
}
