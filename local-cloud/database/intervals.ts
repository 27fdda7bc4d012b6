import { TAG, afterPrefix, encodeKey, encodeTextPrefix, turnedRound } from './keyEncoding';

/** Keys of one indexed field from `start` (included) to `end` (not included), as ascending bytes. */
export interface Interval {
  start: Buffer;
  end: Buffer;
  /** The one whole key that the interval holds, if it holds exactly one. */
  point?: Buffer;
}

export function pointInterval(value: unknown): Interval {
  return keyPoint(encodeKey(value));
}

export function keyPoint(key: Buffer): Interval {
  return { start: key, end: afterPrefix(key), point: key };
}

export function textPrefixInterval(prefix: string): Interval {
  const start = encodeTextPrefix(prefix);
  return { start, end: afterPrefix(start) };
}

const ORDERED_TAGS: ReadonlySet<number> = new Set([TAG.number, TAG.string, TAG.objectId, TAG.boolean, TAG.date]);

/**
 * The keys that `$gt`, `$gte`, `$lt` and `$lte` want: of the operand's own type only, as MongoDB compares.
 * `undefined` for operands whose range an index cannot give (null, lists, objects, NaN).
 */
export function rangeInterval(operator: string, operand: unknown): Interval | undefined {
  if (typeof operand === 'number' && Number.isNaN(operand)) return undefined;
  const key = encodeKey(operand);
  const tag = key.readUInt8(0);
  if (!ORDERED_TAGS.has(tag)) return undefined;
  // NaN is below every number in the index, and no comparison with a number finds it.
  const lowest = tag === TAG.number ? afterPrefix(encodeKey(Number.NaN)) : Buffer.from([tag]);
  const highest = Buffer.from([tag + 1]);
  switch (operator) {
    case '$gt':
      return { start: afterPrefix(key), end: highest };
    case '$gte':
      return { start: key, end: highest };
    case '$lt':
      return { start: lowest, end: key };
    case '$lte':
      return { start: lowest, end: afterPrefix(key) };
    default:
      return undefined;
  }
}

function overlap(one: Interval, other: Interval): Interval | undefined {
  if (one.point) return contains(other, one.point) ? one : undefined;
  if (other.point) return contains(one, other.point) ? other : undefined;
  const start = Buffer.compare(one.start, other.start) >= 0 ? one.start : other.start;
  const end = Buffer.compare(one.end, other.end) <= 0 ? one.end : other.end;
  return Buffer.compare(start, end) < 0 ? { start, end } : undefined;
}

function contains(interval: Interval, key: Buffer): boolean {
  return Buffer.compare(key, interval.start) >= 0 && Buffer.compare(key, interval.end) < 0;
}

/** What two lists of intervals have in common, in ascending order. */
export function intersect(some: Interval[], others: Interval[]): Interval[] {
  const common: Interval[] = [];
  for (const one of some) {
    for (const other of others) {
      const both = overlap(one, other);
      if (both) common.push(both);
    }
  }
  return inOrder(common);
}

/** Ascending, without overlaps. */
export function inOrder(intervals: Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => Buffer.compare(a.start, b.start));
  const result: Interval[] = [];
  for (const interval of sorted) {
    const last = result[result.length - 1];
    if (!last || Buffer.compare(interval.start, last.end) >= 0) result.push(interval);
    else if (Buffer.compare(interval.end, last.end) > 0) {
      result[result.length - 1] = { start: last.start, end: interval.end };
    }
  }
  return result;
}

/** The one interval that holds all of them. */
export function hull(intervals: Interval[]): Interval | undefined {
  const ordered = inOrder(intervals);
  const first = ordered[0];
  const last = ordered[ordered.length - 1];
  if (!first || !last) return undefined;
  return ordered.length === 1 ? first : { start: first.start, end: last.end };
}

/** The interval in an index that keeps this field in the given direction. */
export function directed(interval: Interval, direction: 1 | -1): Interval {
  if (direction === 1) return interval;
  return {
    start: afterPrefix(turnedRound(interval.end)),
    end: afterPrefix(turnedRound(interval.start)),
    ...(interval.point ? { point: turnedRound(interval.point) } : {}),
  };
}
