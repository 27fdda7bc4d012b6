import type { Database, Statement } from 'libsql';
import type { KeyRange, Plan, PlannableIndex } from './planner';

/** One row of an index with its document. */
export interface IndexedRow {
  key: Buffer;
  number: number;
  body: string;
}

/** An index whose rows can be read: a declared one, or `_id_`, which is the collection's own table. */
export interface ReadableIndex extends PlannableIndex {
  table: string;
  documents: string;
}

/** Above every key: tags are below 0xFF, turned round or not. */
const END_OF_INDEX = Buffer.from([0xff]);
const LARGEST_BATCH = 1000;

interface Statements {
  first: Statement<unknown[]>;
  next: Statement<unknown[]>;
}

/** Walks the rows of indexes in their order, in batches, so that a reader that stops early has read little. */
export class KeyWalk {
  private readonly statements = new Map<string, Statements>();
  private readonly counts = new Map<string, Statement<unknown[]>>();

  constructor(
    private readonly sqlite: Database,
    private readonly countRows: (rows: number) => void,
  ) {}

  /** The rows of a plan in its order, each document once. `expected`: so many rows will probably be wanted. */
  *rows(plan: Plan<ReadableIndex>, expected: number): Generator<IndexedRow> {
    const ranges = plan.reverse ? [...plan.ranges].reverse() : plan.ranges;
    const walks = ranges.map((range) => ({
      rows: this.range(plan.index, range, plan.reverse, expected),
      fixed: range.fixed,
    }));
    const rows = plan.merged ? mergedBy(walks, plan.reverse) : inTurn(walks);
    if (!plan.repeats) return yield* rows;
    const seen = new Set<number>();
    for (const row of rows) {
      if (seen.has(row.number)) continue;
      seen.add(row.number);
      yield row;
    }
  }

  /** How many rows the ranges have, without reading the documents. */
  count(plan: Plan<ReadableIndex>): number {
    const { table } = plan.index;
    let statement = this.counts.get(table);
    if (!statement) {
      const key = columnsOf(plan.index).key;
      statement = this.sqlite.prepare(`SELECT COUNT(*) FROM ${table} i WHERE ${key} >= ? AND ${key} < ?`).raw();
      this.counts.set(table, statement);
    }
    let total = 0;
    for (const { start, end } of plan.ranges) total += (statement.get([start, end ?? END_OF_INDEX]) as [number])[0];
    this.countRows(total);
    return total;
  }

  private *range(index: ReadableIndex, range: KeyRange, reverse: boolean, expected: number): Generator<IndexedRow> {
    const { first, next } = this.statementsOf(index, reverse);
    const end = range.end ?? END_OF_INDEX;
    let batch = Math.min(Math.ceil(expected), LARGEST_BATCH);
    let rows = first.all([range.start, end, batch]) as [Buffer, number, string][];
    for (;;) {
      this.countRows(rows.length);
      for (const [key, number, body] of rows) yield { key, number, body };
      const last = rows[rows.length - 1];
      if (!last || rows.length < batch) return;
      batch = Math.min(batch * 2, LARGEST_BATCH);
      rows = next.all([last[0], last[1], reverse ? range.start : end, batch]) as [Buffer, number, string][];
    }
  }

  private statementsOf(index: ReadableIndex, reverse: boolean): Statements {
    const name = `${index.table} ${reverse}`;
    let statements = this.statements.get(name);
    if (!statements) {
      const { key, number, from } = columnsOf(index);
      const order = reverse ? `${key} DESC, ${number} DESC` : `${key}, ${number}`;
      const select = (where: string): Statement<unknown[]> =>
        this.sqlite
          .prepare(`SELECT ${key}, ${number}, d.body FROM ${from} WHERE ${where} ORDER BY ${order} LIMIT ?`)
          .raw();
      statements = {
        first: select(`${key} >= ? AND ${key} < ?`),
        next: select(
          reverse ? `(${key}, ${number}) < (?, ?) AND ${key} >= ?` : `(${key}, ${number}) > (?, ?) AND ${key} < ?`,
        ),
      };
      this.statements.set(name, statements);
    }
    return statements;
  }
}

function columnsOf(index: ReadableIndex): { key: string; number: string; from: string } {
  if (index.table === index.documents) return { key: 'id', number: 'number', from: `${index.table} d` };
  // CROSS JOIN keeps SQLite from turning the two around.
  const from = `${index.table} i CROSS JOIN ${index.documents} d ON d.number = i.document`;
  return { key: 'i.key', number: 'i.document', from };
}

/** The rows of one range, and how many bytes at the beginning of their keys are the same. */
interface RangeWalk {
  rows: Generator<IndexedRow>;
  fixed: number;
}

function* inTurn(walks: RangeWalk[]): Generator<IndexedRow> {
  for (const { rows } of walks) yield* rows;
}

/** Merges walks by the part of the key that follows the fixed bytes of their range (MongoDB's SORT_MERGE). */
function* mergedBy(walks: RangeWalk[], reverse: boolean): Generator<IndexedRow> {
  interface Head {
    walk: RangeWalk;
    row: IndexedRow;
    rest: Buffer;
  }
  // The next one to come stands last.
  const heads: Head[] = [];
  const comesBefore = (one: Head, other: Head): boolean => {
    const order = Buffer.compare(one.rest, other.rest) || one.row.number - other.row.number;
    return reverse ? order > 0 : order < 0;
  };
  const advance = (walk: RangeWalk): void => {
    const step = walk.rows.next();
    if (step.done) return;
    const head: Head = { walk, row: step.value, rest: step.value.key.subarray(walk.fixed) };
    let at = heads.length;
    for (let other = heads[at - 1]; other && comesBefore(other, head); other = heads[at - 1]) at -= 1;
    heads.splice(at, 0, head);
  };
  walks.forEach(advance);
  for (let head = heads.pop(); head; head = heads.pop()) {
    yield head.row;
    advance(head.walk);
  }
}
