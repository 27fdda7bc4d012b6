import { cloud } from './cloud';
import { ReadFailed, translate } from './failures';
import type { CollectionName, Collections } from './documents';

const database = cloud.database();
const _ = database.command;

/** A condition on one field. Plain values mean equality. */
export interface Range {
  lt?: string | number;
  lte?: string | number;
  gt?: string | number;
  gte?: string | number;
}
export type Condition = string | number | boolean | null | { in: readonly string[] } | { contains: string } | Range;

export interface ListQuery {
  where: Record<string, Condition>;
  orderBy: readonly [field: string, direction: 'asc' | 'desc'];
  /** At most 1,000 (limit of the platform for functions). */
  limit: number;
  /** Fields to read; all when left out. */
  fields?: readonly string[];
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function range(condition: Range): unknown {
  const parts: unknown[] = [];
  if (condition.lt !== undefined) parts.push(_.lt(condition.lt));
  if (condition.lte !== undefined) parts.push(_.lte(condition.lte));
  if (condition.gt !== undefined) parts.push(_.gt(condition.gt));
  if (condition.gte !== undefined) parts.push(_.gte(condition.gte));
  return parts.reduce((all, part) => (all as { and(other: unknown): unknown }).and(part));
}

/** The condition in the SDK's own words. */
export function toSdk(condition: Condition): unknown {
  if (condition === null || typeof condition !== 'object') return _.eq(condition);
  if ('in' in condition) return _.in([...condition.in]);
  if ('contains' in condition) return database.RegExp({ regexp: escapePattern(condition.contains), options: 'i' });
  return range(condition);
}

/** Reads one document, or null. One database read. */
export async function get<C extends CollectionName>(collection: C, id: string): Promise<Collections[C] | null> {
  try {
    const answer = (await database.collection(collection).doc(id).get()) as { data: Collections[C] | null } | undefined;
    return answer?.data ?? null;
  } catch (error) {
    throw translate(error);
  }
}

/** Reads documents in the order of a declared index. One database read. */
export async function list<C extends CollectionName>(collection: C, query: ListQuery): Promise<Collections[C][]> {
  const where = Object.fromEntries(Object.entries(query.where).map(([field, condition]) => [field, toSdk(condition)]));
  try {
    let asked = database
      .collection(collection)
      .where(where)
      .orderBy(query.orderBy[0], query.orderBy[1])
      .limit(query.limit);
    if (query.fields) asked = asked.field(Object.fromEntries(query.fields.map((field) => [field, true])));
    const answer = (await asked.get()) as { data: Collections[C][] } | undefined;
    if (!answer) throw new ReadFailed('the database gave no answer');
    return answer.data;
  } catch (error) {
    throw translate(error);
  }
}

/** Adds a document that nothing else depends on, such as a view in the log. One write. */
export async function add<C extends CollectionName>(collection: C, document: Collections[C]): Promise<void> {
  try {
    await database.collection(collection).add({ data: document });
  } catch (error) {
    throw translate(error);
  }
}

/**
 * Changes fields of one document if it still is as `expected`. One write; false when it was not.
 * The optimistic lock of the platform: `where({_id, version}).update()` and a look at `updated`.
 */
export async function updateIf<C extends CollectionName>(
  collection: C,
  id: string,
  expected: Record<string, Condition>,
  fields: Record<string, unknown>,
): Promise<boolean> {
  const still = Object.fromEntries(Object.entries(expected).map(([field, condition]) => [field, toSdk(condition)]));
  const whole = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      // A plain object would be merged key by key: what was removed by its owner would stay.
      value !== null && typeof value === 'object' && !Array.isArray(value) ? _.set(value) : value,
    ]),
  );
  try {
    const answer = (await database
      .collection(collection)
      .where({ _id: id, ...still })
      .update({ data: whole })) as { stats: { updated: number } } | undefined;
    return (answer?.stats.updated ?? 0) > 0;
  } catch (error) {
    throw translate(error);
  }
}

/** Adds `by` to a number of one document. One write; false when there is no such document. */
export async function increase<C extends CollectionName>(
  collection: C,
  id: string,
  field: string,
  by: number,
): Promise<boolean> {
  try {
    const answer = (await database
      .collection(collection)
      .doc(id)
      .update({ data: { [field]: _.inc(by) } })) as { stats: { updated: number } } | undefined;
    return (answer?.stats.updated ?? 0) > 0;
  } catch (error) {
    throw translate(error);
  }
}

/** Removes one document. One write. */
export async function remove<C extends CollectionName>(collection: C, id: string): Promise<void> {
  try {
    await database.collection(collection).doc(id).remove();
  } catch (error) {
    throw translate(error);
  }
}
