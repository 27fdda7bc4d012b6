import Database from 'libsql';
import { Query, find, update } from 'mingo';
import type { DatabaseDeclaration } from './declaration';
import { newDocumentId, parseStored, readDocument, readExpression, writeStored, type Fields } from './documentText';
import { OperationCounter, type OperationCounts } from './operationCounts';
import { DatabaseRefusal, collectionNotExist, duplicateKey, invalidParam } from './refusal';

export { readDeclaration } from './declaration';
export type { DatabaseDeclaration } from './declaration';
export type { OperationCounts } from './operationCounts';

export interface DatabaseOptions {
  /** Path of the SQLite file, or `:memory:`. */
  file: string;
  /** Collections and indexes, as read from `cloudbaserc.json`. */
  declaration: DatabaseDeclaration;
  /** What to do with a query that no declared index covers. */
  uncovered: 'refuse' | 'warn';
  /** Milliseconds; what `db.serverDate()` becomes, and the clock of transactions. */
  now: () => number;
  warn?: (sentence: string) => void;
}

export interface LocalDatabase {
  /**
   * Answers one `database.*` action of the wire protocol. Returns what is sent as JSON (without `requestId`):
   * `{data, transactionId?}` or `{code, message}`. Never throws.
   */
  answer(action: string, request: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** Billed operations since the last reset. */
  counts(): OperationCounts;
  resetCounts(): void;
  close(): void;
}

/** Opens (or makes) the database. First form: every query walks its collection; indexes and transactions follow. */
export function openDatabase(options: DatabaseOptions): LocalDatabase {
  const counter = new OperationCounter();
  const sqlite = new Database(options.file);
  sqlite.exec(
    'CREATE TABLE IF NOT EXISTS documents (collection TEXT, id TEXT, body TEXT, PRIMARY KEY (collection, id))',
  );
  const collections = new Set(options.declaration.collections.map((collection) => collection.name));
  const all = sqlite.prepare('SELECT body FROM documents WHERE collection = ?').raw();
  const insert = sqlite.prepare('INSERT OR IGNORE INTO documents VALUES (?, ?, ?)');
  const replace = sqlite.prepare('INSERT OR REPLACE INTO documents VALUES (?, ?, ?)');
  const remove = sqlite.prepare('DELETE FROM documents WHERE collection = ? AND id = ?');

  const documents = (collection: string): Fields[] =>
    (all.all([collection]) as [string][]).map(([body]) => parseStored(body));
  const matching = (collection: string, query: Fields): Fields[] => {
    const test = new Query(query);
    return documents(collection).filter((document) => test.test(document));
  };
  const expression = (request: Record<string, unknown>, field: string): Fields =>
    readExpression(request[field], field, options.now);

  function write(collection: string, request: Record<string, unknown>): Record<string, unknown> {
    const found = matching(collection, expression(request, 'query')).slice(0, request.multi === true ? undefined : 1);
    for (const document of found) {
      const before = document._id;
      if (request.merge === false) {
        for (const name of Object.keys(document)) delete document[name];
        Object.assign(document, readDocument(request.data, 'data', options.now), { _id: before });
      } else update(document, expression(request, 'data'));
      replace.run([collection, JSON.stringify(before), writeStored(document)]);
    }
    if (found.length > 0 || request.upsert !== true)
      return { updated: found.length, upsert_id: null, doc: found[0] && writeStored(found[0]) };
    const id = expression(request, 'query')._id ?? newDocumentId(options.now());
    replace.run([
      collection,
      JSON.stringify(id),
      writeStored({ ...readDocument(request.data, 'data', options.now), _id: id }),
    ]);
    return { updated: 0, upsert_id: id };
  }

  function carryOut(action: string, request: Record<string, unknown>): Record<string, unknown> {
    const collection = String(request.collectionName);
    if (action === 'database.addCollection') {
      collections.add(collection);
      return {};
    }
    if (!collections.has(collection)) throw collectionNotExist(collection);
    const query = expression(request, 'query');
    switch (action) {
      case 'database.insertDocument': {
        counter.countWrite(collection);
        const insertedIds = (request.data as string[]).map((text) => {
          const document = readDocument(text, 'data', options.now);
          const stored = { _id: newDocumentId(options.now()), ...document };
          const { changes } = insert.run([collection, JSON.stringify(stored._id), writeStored(stored)]);
          if (changes === 0) throw duplicateKey(collection, '_id_', JSON.stringify(stored._id));
          return stored._id;
        });
        return { insertedIds };
      }
      case 'database.getDocument': {
        counter.countRead(collection);
        const order = expression(request, 'order');
        const cursor = find(documents(collection), query, expression(request, 'projection'));
        if (Object.keys(order).length > 0) cursor.sort(order as Record<string, 1 | -1>);
        cursor.skip(Number(request.offset ?? 0)).limit(Number(request.limit ?? 100));
        return { list: cursor.all().map((document) => writeStored(document as Fields)) };
      }
      case 'database.calculateDocument':
        counter.countRead(collection);
        return { total: matching(collection, query).length };
      case 'database.modifyDocument':
      case 'database.modifyAndReturnDoc':
        counter.countWrite(collection);
        return write(collection, request);
      case 'database.removeDocument': {
        counter.countWrite(collection);
        const found = matching(collection, query).slice(0, request.multi === true ? undefined : 1);
        for (const document of found) remove.run([collection, JSON.stringify(document._id)]);
        return { deleted: found.length };
      }
      default:
        throw invalidParam(`\`action\` is "${action}", which is not there yet`);
    }
  }

  return {
    answer: async (action, request) => {
      try {
        return { data: carryOut(action, request) };
      } catch (error) {
        if (error instanceof DatabaseRefusal) return { code: error.code, message: error.message };
        return { code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error) };
      }
    },
    counts: () => counter.counts(),
    resetCounts: () => counter.reset(),
    close: () => sqlite.close(),
  };
}
