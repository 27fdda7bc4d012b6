import { Aggregator, Query } from 'mingo';
import type { Options } from 'mingo/types';
import { isPlainObject, type Fields } from './documentText';
import { requestFailed } from './refusal';

/** Runs mingo and turns what it complains about (an unknown operator, say) into the database's refusal. */
export function byMingo<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw requestFailed(error instanceof Error ? error.message : String(error));
  }
}

/** A query as a test of documents. `$where` and `$jsonSchema` are refused: the SDK does not send them. */
export function documentTest(query: Fields): (document: Fields) => boolean {
  const compiled = byMingo(() => new Query(query));
  return (document) => byMingo(() => compiled.test(document));
}

/** The documents as a pipeline leaves them. mingo's `aggregate` and `find` copy all its operators once more for each call. */
export function aggregate(documents: Fields[], pipeline: Fields[], options?: Partial<Options>): Fields[] {
  return byMingo(() => new Aggregator(pipeline, options).run<Fields>(documents));
}

/** Equality as `$eq` and `$addToSet` mean it. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one)) {
    return Array.isArray(other) && one.length === other.length && one.every((item, at) => sameValue(item, other[at]));
  }
  if (one instanceof Date) return other instanceof Date && one.getTime() === other.getTime();
  if (isPlainObject(one)) {
    if (!isPlainObject(other)) return false;
    const names = Object.keys(one);
    return names.length === Object.keys(other).length && names.every((name) => sameValue(one[name], other[name]));
  }
  return one.constructor === other.constructor && String(one) === String(other);
}
