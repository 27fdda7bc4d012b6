import { isPlainObject, type Fields } from './documentText';
import { invalidParam, requestFailed } from './refusal';

/** Where values go that no bucket takes, when the stage names no `default`: MongoDB fails then, and so does `refuseOutside`. */
const OUTSIDE = '\u0000outside';

/**
 * `$bucket` as the `$group` that MongoDB documents it to be. mingo's own stage puts a value that equals a boundary into the
 * bucket below, and answers empty buckets.
 */
export function bucketAsGroup(value: unknown): Fields[] {
  const { groupBy, boundaries, output, default: otherwise } = isPlainObject(value) ? value : {};
  if (!Array.isArray(boundaries) || boundaries.length < 2)
    throw invalidParam('$bucket needs two `boundaries` at least');
  if (groupBy === undefined) throw invalidParam('$bucket needs `groupBy`');
  const branches = boundaries.slice(0, -1).map((low: unknown, at) => ({
    case: { $and: [{ $gte: [groupBy, low] }, { $lt: [groupBy, boundaries[at + 1] as unknown] }] },
    then: { $literal: low },
  }));
  const key = { $switch: { branches, default: { $literal: otherwise === undefined ? OUTSIDE : otherwise } } };
  const fields = isPlainObject(output) ? output : { count: { $sum: 1 } };
  return [{ $group: { _id: key, ...fields } }, { $sort: { _id: 1 } }];
}

export function refuseOutside(buckets: Fields[]): void {
  if (buckets.some((bucket) => bucket._id === OUTSIDE)) {
    throw requestFailed('$bucket: a value lies outside of the boundaries and the stage names no `default`');
  }
}
