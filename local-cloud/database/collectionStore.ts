import type { Database, Statement } from 'libsql';
import type { Fields } from './documentText';
import type { DocumentKeys } from './indexKeys';
import { RowCache } from './rowCache';
import type { Schema, StoredCollection, StoredIndex } from './schema';

/** A document as it lies in SQLite: its place in the collection (which is the order of insertion) and its EJSON text. */
export interface StoredRow {
  number: number;
  body: string;
  /** Its keys in the indexes, where they are known from its writing. */
  keys?: KeysByIndex;
}

/** What a write leaves in each index, worked out before anything is written. */
export type KeysByIndex = Map<StoredIndex, DocumentKeys>;

interface IndexWriter {
  index: StoredIndex;
  insert: Statement<unknown[]>;
  remove: Statement<unknown[]>;
  holder: Statement<unknown[]>;
}

/** Reads and writes the documents of one collection, and keeps its index tables in step. */
export class CollectionStore {
  private readonly find: Statement<unknown[]>;
  private readonly idAt: Statement<unknown[]>;
  private readonly insertRow: Statement<unknown[]>;
  private readonly updateRow: Statement<unknown[]>;
  private readonly deleteRow: Statement<unknown[]>;
  private readonly writers: IndexWriter[];
  private readonly cache = new RowCache();
  private nextNumber: number;

  constructor(
    sqlite: Database,
    private readonly schema: Schema,
    readonly collection: StoredCollection,
  ) {
    const { table } = collection;
    this.find = sqlite.prepare(`SELECT number, body FROM ${table} WHERE id = ?`).raw();
    this.idAt = sqlite.prepare(`SELECT id FROM ${table} WHERE number = ?`).raw();
    this.insertRow = sqlite.prepare(`INSERT INTO ${table} (number, id, body) VALUES (?, ?, ?)`);
    this.updateRow = sqlite.prepare(`UPDATE ${table} SET body = ? WHERE number = ?`);
    this.deleteRow = sqlite.prepare(`DELETE FROM ${table} WHERE number = ?`);
    this.writers = collection.indexes.map((index) => ({
      index,
      insert: sqlite.prepare(`INSERT INTO ${index.table} VALUES (?, ?)`),
      remove: sqlite.prepare(`DELETE FROM ${index.table} WHERE key = ? AND document = ?`),
      holder: sqlite.prepare(`SELECT document FROM ${index.table} WHERE key = ? LIMIT 1`).raw(),
    }));
    const [highest] = sqlite.prepare(`SELECT COALESCE(MAX(number), 0) FROM ${table}`).raw().get([]) as [number];
    this.nextNumber = highest + 1;
  }

  get(idKey: Buffer): StoredRow | undefined {
    const kept = this.cache.get(idKey);
    if (kept) return kept;
    const found = this.find.get([idKey]) as [number, string] | undefined;
    if (!found) return undefined;
    const row = { number: found[0], body: found[1] };
    this.cache.keep(idKey, row);
    return row;
  }

  /** The encoded `_id` of the document in this place. */
  idKeyAt(number: number): Buffer | undefined {
    return (this.idAt.get([number]) as [Buffer] | undefined)?.[0];
  }

  keysOf(document: Fields): KeysByIndex {
    return new Map(this.writers.map(({ index }) => [index, index.keyMaker.keysOf(document)]));
  }

  /** The place of a document that has this key in the index. */
  holderOf(index: StoredIndex, key: Buffer): number | undefined {
    const writer = this.writers.find((each) => each.index === index);
    return (writer?.holder.get([key]) as [number] | undefined)?.[0];
  }

  insert(idKey: Buffer, body: string, keys: KeysByIndex): void {
    const number = this.nextNumber;
    this.insertRow.run([number, idKey, body]);
    this.nextNumber += 1;
    this.cache.keep(idKey, { number, body, keys });
    this.insertKeys(number, keys);
  }

  update(idKey: Buffer, number: number, body: string, keys: KeysByIndex): void {
    this.updateRow.run([body, number]);
    this.cache.keep(idKey, { number, body, keys });
  }

  remove(idKey: Buffer, number: number): void {
    this.deleteRow.run([number]);
    this.cache.drop(idKey);
  }

  insertKeys(number: number, keys: KeysByIndex, except?: KeysByIndex): void {
    for (const { index, insert } of this.writers) {
      const wanted = keys.get(index);
      if (!wanted) continue;
      this.schema.rememberLists(index, wanted.listPositions);
      for (const key of missingIn(wanted.keys, except?.get(index)?.keys)) insert.run([key, number]);
    }
  }

  removeKeys(number: number, keys: KeysByIndex, except?: KeysByIndex): void {
    for (const { index, remove } of this.writers) {
      for (const key of missingIn(keys.get(index)?.keys ?? [], except?.get(index)?.keys)) remove.run([key, number]);
    }
  }
}

/** The keys of `some` that `others` does not have. */
export function missingIn(some: Buffer[], others: Buffer[] | undefined): Buffer[] {
  if (!others || others.length === 0) return some;
  return some.filter((key) => !others.some((other) => other.equals(key)));
}
