import { Query } from 'mingo';
import { parseStored, type Fields, type StoredDocument } from './documentText';
import { encodeKey, isIdValue } from './keyEncoding';
import { isPlainObject } from './documentText';
import type { KeyWalk, ReadableIndex } from './keyWalk';
import { byMingo, documentTest } from './mingoCalls';
import { choosePlan, explainUncovered, type Plan, type SortKey } from './planner';
import { requestFailed } from './refusal';
import type { StoredCollection } from './schema';

export interface FindRequest {
  query: Fields;
  sort: SortKey[];
  skip: number;
  /** `undefined`: all of them (updates, removals, aggregations). */
  limit: number | undefined;
}

/** A document that a query found; parsed only when somebody looks into it. */
export class Found {
  private parsed: StoredDocument | undefined;

  constructor(
    readonly number: number,
    readonly body: string,
  ) {}

  get document(): StoredDocument {
    this.parsed ??= parseStored(this.body);
    return this.parsed;
  }

  get idKey(): Buffer {
    return encodeKey(this.document._id);
  }
}

/** How a query is carried out, for tests and for people. */
export interface PlanReport {
  /** `undefined`: no index covers it. */
  index: string | undefined;
  ranges: number;
  exact: boolean;
  merged: boolean;
}

/** Finds documents through the indexes that the planner picks. */
export class Reader {
  private readonly indexes = new WeakMap<
    StoredCollection,
    { of: StoredCollection['indexes']; readable: [ReadableIndex, ...ReadableIndex[]] }
  >();
  private readonly warned = new Set<string>();

  constructor(
    private readonly walk: KeyWalk,
    private readonly uncovered: 'refuse' | 'warn',
    private readonly warn: (sentence: string) => void,
  ) {}

  find(collection: StoredCollection, request: FindRequest): Found[] {
    const { query, sort, skip, limit } = request;
    const plan = choosePlan(this.readable(collection), query, sort, limit !== undefined);
    if (!plan) return this.scan(collection, request);
    const wanted = limit === undefined ? undefined : skip + limit;
    if (!plan.sorted) return sortedSlice(this.collect(plan, query, undefined), sort, skip, wanted);
    return this.collect(plan, query, wanted).slice(skip);
  }

  count(collection: StoredCollection, query: Fields): number {
    const plan = choosePlan(this.readable(collection), query, [], false);
    if (!plan) return this.scan(collection, { query, sort: [], skip: 0, limit: undefined }).length;
    return plan.exact ? this.walk.count(plan) : this.collect(plan, query, undefined).length;
  }

  /** Whether the wanted order can be had from an index, together with the query. */
  covers(collection: StoredCollection, query: Fields, sort: SortKey[], limited: boolean): boolean {
    return choosePlan(this.readable(collection), query, sort, limited) !== undefined;
  }

  explain(collection: StoredCollection, query: Fields, sort: SortKey[], limited: boolean): PlanReport {
    const plan = choosePlan(this.readable(collection), query, sort, limited);
    return {
      index: plan?.index.name,
      ranges: plan?.ranges.length ?? 0,
      exact: plan?.exact ?? false,
      merged: plan?.merged ?? false,
    };
  }

  private collect(plan: Plan<ReadableIndex>, query: Fields, wanted: number | undefined): Found[] {
    const test = plan.exact ? undefined : documentTest(query);
    const found: Found[] = [];
    if (wanted === 0) return found;
    for (const row of this.walk.rows(plan, rowsToExpect(plan, wanted))) {
      const document = new Found(row.number, row.body);
      if (test && !test(document.document)) continue;
      found.push(document);
      if (found.length === wanted) break;
    }
    return found;
  }

  /** What no index covers: refused, or carried out by looking at every document, with a warning. */
  private scan(collection: StoredCollection, { query, sort, skip, limit }: FindRequest): Found[] {
    const sentence = explainUncovered(collection.name, query, sort);
    if (this.uncovered === 'refuse') throw requestFailed(sentence);
    if (!this.warned.has(sentence)) {
      this.warned.add(sentence);
      this.warn(sentence);
    }
    // Perhaps only the sort is what no index gives.
    const plan = choosePlan(this.readable(collection), query, [], false) ?? this.everything(collection);
    return sortedSlice(
      this.collect(plan, query, undefined),
      sort,
      skip,
      limit === undefined ? undefined : skip + limit,
    );
  }

  private everything(collection: StoredCollection): Plan<ReadableIndex> {
    return {
      index: this.readable(collection)[0],
      ranges: [{ start: Buffer.alloc(0), end: undefined, fixed: 0 }],
      reverse: false,
      merged: false,
      exact: false,
      sorted: true,
      repeats: false,
    };
  }

  /** `_id_` first, then the declared indexes. */
  private readable(collection: StoredCollection): [ReadableIndex, ...ReadableIndex[]] {
    const known = this.indexes.get(collection);
    if (known && known.of === collection.indexes) return known.readable;
    const documents = collection.table;
    const byId: ReadableIndex = {
      name: '_id_',
      unique: true,
      keys: [{ path: '_id', direction: 1 }],
      listPositions: new Set(),
      table: documents,
      documents,
    };
    const declared = collection.indexes.map((index) => ({ ...index, documents }));
    const readable: [ReadableIndex, ...ReadableIndex[]] = [byId, ...declared];
    this.indexes.set(collection, { of: collection.indexes, readable });
    return readable;
  }
}

/** As many rows as are wanted, and some more when documents will be tested or come repeatedly. */
function rowsToExpect(plan: Plan, wanted: number | undefined): number {
  if (wanted === undefined) return Number.MAX_SAFE_INTEGER;
  return plan.exact ? wanted : wanted + Math.max(12, wanted / 2);
}

function sortedSlice(found: Found[], sort: SortKey[], skip: number, end: number | undefined): Found[] {
  if (sort.length === 0) return found.slice(skip, end);
  const places = new Map(found.map((each) => [each.document as Fields, each]));
  const order = Object.fromEntries(sort.map((key) => [key.path, key.direction]));
  const cursor = byMingo(() =>
    new Query({})
      .find<Fields>([...places.keys()])
      .sort(order)
      .all(),
  );
  return cursor.flatMap((document) => places.get(document) ?? []).slice(skip, end);
}

/** The `_id` that a query asks for, if it asks for one and nothing else: it needs no plan. */
export function onlyId(query: Fields): Buffer | undefined {
  const names = Object.keys(query);
  if (names.length !== 1 || names[0] !== '_id') return undefined;
  const id = query._id;
  if (isPlainObject(id) || id === null || !isIdValue(id)) return undefined;
  return encodeKey(id);
}
