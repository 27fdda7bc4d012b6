import type { CollectionStore, StoredRow } from './collectionStore';
import {
  isPlainObject,
  newDocumentId,
  parseStored,
  readDocument,
  writeStored,
  type Fields,
  type StoredDocument,
} from './documentText';
import type { Engine } from './engine';
import { encodeKey, isIdValue } from './keyEncoding';
import { documentTest } from './mingoCalls';
import { onlyId } from './reader';
import { duplicateKey, invalidParam, requestFailed } from './refusal';
import { whereInTransaction } from './reads';
import type { RequestFields } from './requestFields';
import type { Transaction } from './transactions';
import { DocumentUpdate } from './updates';

interface Target {
  idKey: Buffer;
  /** The version that the writer sees. */
  document: StoredDocument;
  body: string;
  base: StoredRow | undefined;
}

/** What a modification makes of a document that was found; `undefined`: remove it. */
type Modify = (document: StoredDocument) => StoredDocument | undefined;

function transactionOf(engine: Engine, fields: RequestFields): Transaction | undefined {
  const id = fields.transactionId();
  if (id === undefined) return undefined;
  const transaction = engine.transactions.find(id);
  engine.transactions.snapshotOf(transaction);
  return transaction;
}

/** `database.insertDocument` */
export async function insertDocuments(
  engine: Engine,
  fields: RequestFields,
  now: () => number,
): Promise<{ insertedIds: unknown[] }> {
  const store = engine.store(fields.collectionName());
  engine.counter.countWrite(store.collection.name);
  const transaction = transactionOf(engine, fields);
  const texts = fields.dataTexts();
  if (transaction && texts.length > 1) throw whereInTransaction();
  const documents = texts.map((text, position): StoredDocument => {
    const document = readDocument(text, `data[${position}]`, now);
    if (document._id === undefined) return { _id: newDocumentId(now()), ...document };
    if (!isIdValue(document._id)) throw requestFailed("the '_id' value cannot be a list or a regular expression");
    return document as StoredDocument;
  });
  const insertedIds: unknown[] = [];
  const insertRest = (): void => {
    for (const document of documents.slice(insertedIds.length)) {
      insertOne(engine, store, transaction, document);
      insertedIds.push(document._id);
    }
  };
  if (transaction) insertRest();
  else await engine.whenFree(insertRest);
  return { insertedIds };
}

function insertOne(
  engine: Engine,
  store: CollectionStore,
  transaction: Transaction | undefined,
  document: StoredDocument,
): void {
  const idKey = encodeKey(document._id);
  engine.claim(transaction, store, idKey);
  const seen = transaction ? engine.transactions.bodySeen(transaction, store, idKey) : store.get(idKey)?.body;
  if (seen !== undefined) {
    if (transaction) engine.transactions.end(transaction);
    throw duplicateKey(store.collection.name, '_id_', `{ _id: ${JSON.stringify(document._id)} }`);
  }
  const base = transaction ? engine.transactions.baseOf(transaction, store, idKey) : undefined;
  engine.write(transaction, store, idKey, base, document);
}

function targetsOf(
  engine: Engine,
  store: CollectionStore,
  transaction: Transaction | undefined,
  query: Fields,
  multi: boolean,
): Target[] {
  const idKey = onlyId(query) ?? idOf(query);
  if (idKey) {
    const row = transaction ? engine.transactions.baseOf(transaction, store, idKey) : store.get(idKey);
    const body = transaction ? engine.transactions.bodySeen(transaction, store, idKey) : row?.body;
    if (body === undefined) return [];
    engine.counter.countRows(1);
    const document = parseStored(body);
    return onlyId(query) || documentTest(query)(document) ? [{ idKey, document, body, base: row }] : [];
  }
  const found = engine.reader.find(store.collection, { query, sort: [], skip: 0, limit: multi ? undefined : 1 });
  return found.map(({ number, body, idKey: key, document }) => ({
    idKey: key,
    document,
    body,
    base: { number, body },
  }));
}

/** The `_id` of a query that names one among other conditions: `where({_id, version})`. */
function idOf(query: Fields): Buffer | undefined {
  const id = query._id;
  return id === undefined || isPlainObject(id) ? undefined : onlyId({ _id: id });
}

/** Modifies every document that the query finds (or the first); answers what it has really changed. */
async function modifyFound(
  engine: Engine,
  store: CollectionStore,
  transaction: Transaction | undefined,
  query: Fields,
  multi: boolean,
  modify: Modify,
): Promise<{ matched: number; changed: number; last: StoredDocument | undefined }> {
  const outcome = { matched: 0, changed: 0, last: undefined as StoredDocument | undefined };
  const done = new Set<string>();
  const run = (): void => {
    for (const { idKey, document, body, base } of targetsOf(engine, store, transaction, query, multi)) {
      const key = idKey.toString('latin1');
      if (done.has(key)) continue;
      engine.claim(transaction, store, idKey);
      const after = modify(document);
      const text = after && writeStored(after);
      const changes = text !== body;
      if (changes) engine.write(transaction, store, idKey, base, after, text);
      done.add(key);
      outcome.matched += 1;
      if (changes) outcome.changed += 1;
      outcome.last = after;
    }
  };
  if (transaction) run();
  else await engine.whenFree(run);
  return outcome;
}

function queryOf(fields: RequestFields, transaction: Transaction | undefined): Fields {
  const query = fields.query();
  if (transaction && (!fields.isByDocument() || !onlyId(query))) throw whereInTransaction();
  return query;
}

function replacementOf(fields: RequestFields, now: () => number): Modify {
  const replacement = readDocument(fields.dataText(), 'data', now);
  return (document) => {
    const { _id = document._id, ...rest } = replacement;
    if (!encodeKey(_id).equals(encodeKey(document._id))) {
      throw requestFailed("the replacement would modify the immutable field '_id'");
    }
    return { _id: document._id, ...rest };
  };
}

/** `database.modifyDocument`: `merge` true takes update operators, false a whole document. */
export async function modifyDocuments(
  engine: Engine,
  fields: RequestFields,
  now: () => number,
): Promise<{ updated: number; upsert_id: unknown }> {
  const store = engine.store(fields.collectionName());
  engine.counter.countWrite(store.collection.name);
  const transaction = transactionOf(engine, fields);
  const query = queryOf(fields, transaction);
  const merge = fields.flag('merge') ?? true;
  const multi = fields.flag('multi') ?? false;
  const upsert = fields.flag('upsert') ?? false;
  if (!merge && multi) throw invalidParam('`multi` cannot be true for a whole document (`merge` false)');
  if (merge && upsert) throw invalidParam('`upsert` is only for whole documents (`merge` false)');
  const modify = merge ? updateOf(fields, query, now) : replacementOf(fields, now);
  for (;;) {
    const { matched, changed } = await modifyFound(engine, store, transaction, query, multi, modify);
    if (matched > 0 || !upsert) return { updated: changed, upsert_id: null };
    const id = query._id === undefined || isPlainObject(query._id) ? newDocumentId(now()) : query._id;
    const document = { _id: id, ...readDocument(fields.dataText(), 'data', now) };
    if (await upserted(engine, store, transaction, document)) return { updated: 0, upsert_id: id };
  }
}

/** Inserts for an upsert; false when somebody else has inserted the same `_id` while this one waited. */
async function upserted(
  engine: Engine,
  store: CollectionStore,
  transaction: Transaction | undefined,
  document: StoredDocument,
): Promise<boolean> {
  if (transaction) {
    insertOne(engine, store, transaction, document);
    return true;
  }
  return engine.whenFree(() => {
    engine.claim(undefined, store, encodeKey(document._id));
    if (store.get(encodeKey(document._id))) return false;
    insertOne(engine, store, undefined, document);
    return true;
  });
}

function updateOf(fields: RequestFields, query: Fields, now: () => number): Modify {
  const update = new DocumentUpdate(fields.expression('data'), now);
  return (document) => {
    update.applyTo(document, query);
    return document;
  };
}

/** `database.modifyAndReturnDoc`: updates the first document found and answers what it is then. */
export async function modifyAndReturn(
  engine: Engine,
  fields: RequestFields,
  now: () => number,
): Promise<{ updated: number; doc: string | null }> {
  const store = engine.store(fields.collectionName());
  engine.counter.countWrite(store.collection.name);
  const transaction = transactionOf(engine, fields);
  const query = queryOf(fields, transaction);
  const modify = fields.flag('merge') === false ? replacementOf(fields, now) : updateOf(fields, query, now);
  const { changed, last } = await modifyFound(engine, store, transaction, query, false, modify);
  return { updated: changed, doc: last ? writeStored(last) : null };
}

/** `database.removeDocument` */
export async function removeDocuments(engine: Engine, fields: RequestFields): Promise<{ deleted: number }> {
  const store = engine.store(fields.collectionName());
  engine.counter.countWrite(store.collection.name);
  const transaction = transactionOf(engine, fields);
  const query = queryOf(fields, transaction);
  const multi = fields.flag('multi') ?? false;
  const { matched } = await modifyFound(engine, store, transaction, query, multi, () => undefined);
  return { deleted: matched };
}
