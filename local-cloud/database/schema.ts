import type { Database } from 'libsql';
import type { CollectionDeclaration, DatabaseDeclaration, IndexDeclaration } from './declaration';
import { parseStored } from './documentText';
import { KeyMaker } from './indexKeys';
import { duplicateKey } from './refusal';

/** Counts up when tables or the encoding of keys change; an older file is refused, not guessed at. */
const FILE_FORMAT = 1;

/** A declared index with its table. */
export interface StoredIndex extends IndexDeclaration {
  number: number;
  table: string;
  keyMaker: KeyMaker;
  listPositions: Set<number>;
}

/** A collection with its table of documents and its indexes. */
export interface StoredCollection {
  number: number;
  name: string;
  table: string;
  indexes: StoredIndex[];
}

interface IndexRow {
  number: number;
  name: string;
  definition: string;
  lists: string;
}

const definitionOf = (index: IndexDeclaration): string => JSON.stringify({ unique: index.unique, keys: index.keys });

/** The tables of the database: collections, their documents, and one table for each declared index. */
export class Schema {
  private readonly collections = new Map<string, StoredCollection>();

  constructor(private readonly sqlite: Database) {
    const format = this.number('PRAGMA user_version');
    if (format !== 0 && format !== FILE_FORMAT) {
      throw new Error(
        `The database file has format ${format}, this program reads format ${FILE_FORMAT}: delete the file to start empty.`,
      );
    }
    sqlite.exec(`
      CREATE TABLE IF NOT EXISTS collections (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
      CREATE TABLE IF NOT EXISTS indexes (
        number INTEGER PRIMARY KEY, collection INTEGER NOT NULL, name TEXT NOT NULL,
        definition TEXT NOT NULL, lists TEXT NOT NULL, UNIQUE (collection, name));
      PRAGMA user_version = ${FILE_FORMAT};`);
  }

  /**
   * Makes the tables what the declaration says: new collections and indexes are made (indexes filled from the documents),
   * indexes that are declared otherwise or no more are dropped. Collections that are no longer declared stay.
   * @throws Error when documents that are there break a new unique index.
   */
  apply(declaration: DatabaseDeclaration): void {
    this.sqlite.exec('BEGIN IMMEDIATE');
    try {
      for (const [number, name] of this.rows<[number, string]>(
        'SELECT number, name FROM collections ORDER BY number',
      )) {
        this.load(number, name);
      }
      for (const declared of declaration.collections) this.applyCollection(declared);
      this.sqlite.exec('COMMIT');
    } catch (error) {
      this.sqlite.exec('ROLLBACK');
      throw error;
    }
  }

  collection(name: string): StoredCollection | undefined {
    return this.collections.get(name);
  }

  /** Makes a collection without indexes; the caller has opened a transaction. */
  add(name: string): StoredCollection {
    this.sqlite.prepare('INSERT INTO collections (name) VALUES (?)').run([name]);
    const number = this.number('SELECT number FROM collections WHERE name = ?', [name]);
    this.sqlite.exec(
      `CREATE TABLE documents_${number} (number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, body TEXT NOT NULL)`,
    );
    return this.load(number, name);
  }

  /** Forgets a collection whose making was rolled back. */
  forget(name: string): void {
    this.collections.delete(name);
  }

  /** Remembers that documents hold lists under these fields: the planner must know for ever. */
  rememberLists(index: StoredIndex, positions: number[]): void {
    if (positions.every((position) => index.listPositions.has(position))) return;
    for (const position of positions) index.listPositions.add(position);
    this.sqlite
      .prepare('UPDATE indexes SET lists = ? WHERE number = ?')
      .run([JSON.stringify([...index.listPositions]), index.number]);
  }

  private rows<Row extends unknown[]>(sql: string, parameters: unknown[] = []): Row[] {
    return this.sqlite.prepare(sql).raw().all(parameters) as Row[];
  }

  /** The number that a query of one row answers. */
  private number(sql: string, parameters: unknown[] = []): number {
    const [row] = this.rows<[number]>(sql, parameters);
    if (!row) throw new Error(`the database file is damaged: no answer to ${sql}`);
    return row[0];
  }

  private load(number: number, name: string): StoredCollection {
    const collection: StoredCollection = { number, name, table: `documents_${number}`, indexes: [] };
    for (const row of this.indexRows(number)) {
      const { unique, keys } = JSON.parse(row.definition) as Pick<IndexDeclaration, 'unique' | 'keys'>;
      const listPositions = new Set(JSON.parse(row.lists) as number[]);
      collection.indexes.push(this.stored(row.number, { name: row.name, unique, keys }, listPositions));
    }
    this.collections.set(name, collection);
    return collection;
  }

  private indexRows(collection: number): IndexRow[] {
    const sql = 'SELECT number, name, definition, lists FROM indexes WHERE collection = ? ORDER BY number';
    return this.rows<[number, string, string, string]>(sql, [collection]).map(([number, name, definition, lists]) => ({
      number,
      name,
      definition,
      lists,
    }));
  }

  private stored(number: number, declared: IndexDeclaration, listPositions: Set<number>): StoredIndex {
    return { ...declared, number, table: `index_${number}`, keyMaker: new KeyMaker(declared), listPositions };
  }

  private applyCollection(declared: CollectionDeclaration): void {
    const collection = this.collections.get(declared.name) ?? this.add(declared.name);
    const kept = collection.indexes.filter((index) =>
      declared.indexes.some((wanted) => wanted.name === index.name && definitionOf(wanted) === definitionOf(index)),
    );
    for (const index of collection.indexes.filter((each) => !kept.includes(each))) this.drop(index);
    const made = declared.indexes
      .filter((wanted) => !kept.some((index) => index.name === wanted.name))
      .map((wanted) => this.make(collection, wanted));
    // In the order of the declaration: of two equally good indexes the planner takes the first.
    const order = declared.indexes.map((index) => index.name);
    collection.indexes = [...kept, ...made].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
    this.fill(collection, made);
  }

  private drop(index: StoredIndex): void {
    this.sqlite.exec(`DROP TABLE ${index.table}`);
    this.sqlite.prepare('DELETE FROM indexes WHERE number = ?').run([index.number]);
  }

  private make(collection: StoredCollection, declared: IndexDeclaration): StoredIndex {
    this.sqlite
      .prepare('INSERT INTO indexes (collection, name, definition, lists) VALUES (?, ?, ?, ?)')
      .run([collection.number, declared.name, definitionOf(declared), '[]']);
    const sql = 'SELECT number FROM indexes WHERE collection = ? AND name = ?';
    const index = this.stored(this.number(sql, [collection.number, declared.name]), declared, new Set());
    this.sqlite.exec(
      `CREATE TABLE ${index.table} (key BLOB NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (key, document)) WITHOUT ROWID`,
    );
    return index;
  }

  /** Fills new indexes from the documents that are there, a thousand at a time. */
  private fill(collection: StoredCollection, made: StoredIndex[]): void {
    if (made.length === 0) return;
    const next = this.sqlite
      .prepare(`SELECT number, body FROM ${collection.table} WHERE number > ? ORDER BY number LIMIT 1000`)
      .raw();
    const fillers = made.map((index) => ({
      index,
      insert: this.sqlite.prepare(`INSERT INTO ${index.table} VALUES (?, ?)`),
    }));
    let last = 0;
    for (;;) {
      const rows = next.all([last]) as [number, string][];
      if (rows.length === 0) break;
      for (const [number, body] of rows) {
        const document = parseStored(body);
        for (const { index, insert } of fillers) {
          const { keys, listPositions } = index.keyMaker.keysOf(document);
          this.rememberLists(index, listPositions);
          for (const key of keys) insert.run([key, number]);
        }
        last = number;
      }
    }
    for (const index of made.filter((each) => each.unique)) this.refuseRepeats(collection, index);
  }

  private refuseRepeats(collection: StoredCollection, index: StoredIndex): void {
    const sql = `SELECT MIN(document) FROM ${index.table} GROUP BY key HAVING COUNT(*) > 1 LIMIT 1`;
    const [repeat] = this.rows<[number]>(sql);
    if (!repeat) return;
    const sqlOfBody = `SELECT body FROM ${collection.table} WHERE number = ?`;
    const ids = this.rows<[string]>(sqlOfBody, [repeat[0]]).map(([body]) => parseStored(body)._id);
    throw duplicateKey(collection.name, index.name, `of the document ${JSON.stringify(ids[0])}`);
  }
}
