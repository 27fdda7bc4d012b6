import { isPlainObject, writeDocument, type Fields } from './documentText';
import { bucketAsGroup, refuseOutside } from './bucketStage';
import { aggregate } from './mingoCalls';
import type { SortKey } from './planner';
import type { FindRequest } from './reader';
import { invalidParam, requestFailed } from './refusal';

export interface Stage {
  key: string;
  value: unknown;
}

/** Stages that would read or write past the indexes, or that the cloud does not have. */
const REFUSED = new Set([
  '$out',
  '$merge',
  '$graphLookup',
  '$geoNear',
  '$bucketAuto',
  '$indexStats',
  '$collStats',
  '$unionWith',
  '$documents',
  '$changeStream',
]);
/** So many values are looked up at once. */
const VALUES_A_LOOKUP = 500;

/** Finds documents of a collection by name; throws what an uncovered query and an unknown collection throw. */
export type FindByName = (collection: string, request: FindRequest) => Fields[];

function readSort(value: unknown): SortKey[] | undefined {
  if (!isPlainObject(value)) return undefined;
  const keys = Object.entries(value);
  if (keys.length === 0 || !keys.every(([, direction]) => direction === 1 || direction === -1)) return undefined;
  return keys.map(([path, direction]) => ({ path, direction: direction as 1 | -1 }));
}

function countAt(stages: Stage[], at: number, key: '$skip' | '$limit'): number | undefined {
  const stage = stages[at];
  const { value } = stage ?? {};
  return stage?.key === key && typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}

/** The beginning of a pipeline that a find can carry out through an index, and the stages that are left. */
export interface Pipeline {
  query: Fields;
  sort: SortKey[];
  skip: number;
  limit: number | undefined;
  /** What is left when the find gives the order, and what when it does not. */
  restWithOrder: Stage[];
  restWithoutOrder: Stage[];
}

export function readPipeline(stages: Stage[]): Pipeline {
  for (const { key, value } of stages) {
    if (!key.startsWith('$')) throw invalidParam(`the aggregation stage "${key}" must begin with $`);
    if (REFUSED.has(key)) throw requestFailed(`the aggregation stage ${key} is not supported`);
    if (key === '$facet' && isPlainObject(value)) {
      for (const inner of Object.values(value)) refuseLookupInside(inner);
    }
  }
  let at = 0;
  const matches: Fields[] = [];
  for (let stage = stages[at]; stage?.key === '$match'; stage = stages[++at]) {
    if (!isPlainObject(stage.value)) throw invalidParam('the value of $match must be an object');
    matches.push(stage.value);
  }
  const [only = {}, ...others] = matches;
  const query = others.length === 0 ? only : { $and: matches };
  const restWithoutOrder = stages.slice(at);
  const sort = stages[at]?.key === '$sort' ? readSort(stages[at]?.value) : undefined;
  if (sort) at += 1;
  const skip = countAt(stages, at, '$skip');
  if (skip !== undefined) at += 1;
  const limit = countAt(stages, at, '$limit');
  if (limit !== undefined) at += 1;
  return { query, sort: sort ?? [], skip: skip ?? 0, limit, restWithOrder: stages.slice(at), restWithoutOrder };
}

function refuseLookupInside(pipeline: unknown): void {
  if (!Array.isArray(pipeline)) return;
  for (const stage of pipeline) {
    if (isPlainObject(stage) && Object.keys(stage).some((key) => key === '$lookup' || REFUSED.has(key))) {
      throw requestFailed('$lookup and stages that read other collections are not supported inside $facet');
    }
  }
}

/** Runs the stages with mingo; a `$lookup` reads only what it needs, through an index of the other collection. */
export function runStages(documents: Fields[], stages: Stage[], find: FindByName): Fields[] {
  let current = documents;
  let waiting: Fields[] = [];
  const flush = (): void => {
    if (waiting.length === 0) return;
    const pipeline = waiting;
    waiting = [];
    current = aggregate(current, pipeline);
  };
  for (const { key, value } of stages) {
    if (key === '$lookup') {
      flush();
      current = hasPipeline(value) ? lookUpAlone(current, value, find) : lookUp(current, value, find);
    } else if (key === '$bucket') {
      waiting.push(...bucketAsGroup(value));
      flush();
      refuseOutside(current);
    } else waiting.push({ [key]: key === '$facet' ? withBuckets(value) : value });
  }
  flush();
  return current;
}

/** `$bucket` inside `$facet`; there it must name a default, as nobody looks at the buckets before they are answered. */
function withBuckets(facets: unknown): unknown {
  if (!isPlainObject(facets)) return facets;
  const each = Object.entries(facets).map(([name, pipeline]) => {
    if (!Array.isArray(pipeline)) return [name, pipeline];
    const stages = (pipeline as unknown[]).flatMap((stage) => {
      if (!isPlainObject(stage) || !isPlainObject(stage.$bucket)) return [stage];
      if (stage.$bucket.default === undefined) throw requestFailed('$bucket inside $facet must name a `default`');
      return bucketAsGroup(stage.$bucket);
    });
    return [name, stages];
  });
  return Object.fromEntries(each) as Fields;
}

function readLookup(value: unknown): { from: string; localField: string; foreignField: string; as: string } {
  const spec = isPlainObject(value) ? value : {};
  const { from, localField, foreignField, as } = spec;
  if (
    typeof from !== 'string' ||
    typeof localField !== 'string' ||
    typeof foreignField !== 'string' ||
    typeof as !== 'string'
  ) {
    throw invalidParam('$lookup needs the texts `from`, `localField`, `foreignField` and `as`');
  }
  return { from, localField, foreignField, as };
}

function hasPipeline(value: unknown): value is Fields {
  return isPlainObject(value) && value.pipeline !== undefined;
}

/**
 * `$lookup` with a pipeline that knows nothing of the document that it is added to: carried out once, its beginning
 * through an index of the other collection, and added to every document.
 */
function lookUpAlone(documents: Fields[], { from, pipeline, as, ...others }: Fields, find: FindByName): Fields[] {
  if (Object.keys(others).length > 0) {
    throw requestFailed('$lookup with a pipeline is supported without `let`, `localField` and `foreignField`');
  }
  if (typeof from !== 'string' || typeof as !== 'string' || as.includes('.') || !Array.isArray(pipeline)) {
    throw invalidParam(
      '$lookup with a pipeline needs the texts `from` and `as` (without dots) and an array `pipeline`',
    );
  }
  const stages = (pipeline as unknown[]).map((stage): Stage => {
    const [entry, ...more] = isPlainObject(stage) ? Object.entries(stage) : [];
    if (!entry || more.length > 0) throw invalidParam('each stage of a `pipeline` must be an object with one key');
    return { key: entry[0], value: entry[1] };
  });
  const { query, sort, skip, limit, restWithOrder } = readPipeline(stages);
  const found = runStages(find(from, { query, sort, skip, limit }), restWithOrder, find);
  return documents.map((document) => ({ ...document, [as]: found }));
}

function lookUp(documents: Fields[], value: unknown, find: FindByName): Fields[] {
  const spec = readLookup(value);
  const values = new Map<string, unknown>();
  const locals = aggregate(documents, [{ $project: { _id: 0, value: `$${spec.localField}` } }]);
  for (const local of locals) {
    const each: unknown = local.value ?? null;
    for (const one of Array.isArray(each) ? each : [each]) values.set(writeDocument({ one }), one);
  }
  const wanted = [...values.values()];
  const foreign = new Map<string, Fields>();
  for (let at = 0; at < wanted.length; at += VALUES_A_LOOKUP) {
    const query = { [spec.foreignField]: { $in: wanted.slice(at, at + VALUES_A_LOOKUP) } };
    for (const document of find(spec.from, { query, sort: [], skip: 0, limit: undefined })) {
      foreign.set(writeDocument({ id: document._id }), document);
    }
  }
  const collection = [...foreign.values()];
  return aggregate(documents, [{ $lookup: spec }], { collectionResolver: () => collection });
}
