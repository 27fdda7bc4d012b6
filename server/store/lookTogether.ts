import { cloud } from './cloud';
import type { CollectionName, Collections } from './documents';
import { ReadFailed, translate } from './failures';
import { toSdk, type ListQuery } from './queries';

const database = cloud.database();

/** A part of what is looked at: documents of one collection, in the order of a declared index. */
export interface Part extends ListQuery {
  from: CollectionName;
}

interface Pipeline {
  match(conditions: object): Pipeline;
  sort(order: object): Pipeline;
  limit(count: number): Pipeline;
  project(fields: object): Pipeline;
  lookup(spec: object): Pipeline;
  done(): unknown;
  end(): Promise<{ list: Record<string, unknown>[] } | undefined>;
}

function pipelineOf({ where, orderBy, limit, fields }: Part): unknown {
  const conditions = Object.fromEntries(Object.entries(where).map(([field, condition]) => [field, toSdk(condition)]));
  const start = (database.command.aggregate as unknown as { pipeline(): Pipeline }).pipeline();
  const found = start
    .match(conditions)
    .sort({ [orderBy[0]]: orderBy[1] === 'asc' ? 1 : -1 })
    .limit(limit);
  return (fields ? found.project(Object.fromEntries(fields.map((field) => [field, 1]))) : found).done();
}

/**
 * Reads one document, and beside it what each of `parts` finds, in one database read: an aggregation whose `lookup`s have
 * pipelines of their own (Aggregate.lookup, second form; they know nothing of the document and use their indexes). Null
 * when there is no such document: then nothing else is read either.
 */
export async function lookTogether<C extends CollectionName, K extends string>(
  collection: C,
  id: string,
  parts: Readonly<Record<K, Part>>,
): Promise<{ document: Collections[C]; found: Record<K, { _id: string }[]> } | null> {
  try {
    let asked = (database.collection(collection).aggregate() as unknown as Pipeline).match({ _id: id });
    const names = Object.keys(parts) as K[];
    for (const name of names) {
      asked = asked.lookup({ from: parts[name].from, pipeline: pipelineOf(parts[name]), as: placeOf(name) });
    }
    const answer = await asked.end();
    if (!answer) throw new ReadFailed('the database gave no answer');
    const [first] = answer.list;
    if (!first) return null;
    const found = Object.fromEntries(names.map((name) => [name, first[placeOf(name)] ?? []]));
    const document = Object.fromEntries(Object.entries(first).filter(([field]) => !field.startsWith(PLACE)));
    return { document: document as unknown as Collections[C], found: found as Record<K, { _id: string }[]> };
  } catch (error) {
    throw translate(error);
  }
}

/** What was found stands beside the document's own fields, under names that none of them has. */
const PLACE = 'found_';
function placeOf(name: string): string {
  return `${PLACE}${name}`;
}
