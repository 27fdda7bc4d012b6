import { Query } from 'mingo';
import { readPipeline, runStages, type FindByName } from './aggregation';
import type { CollectionStore } from './collectionStore';
import { writeDocument, type Fields, parseStored } from './documentText';
import type { Engine } from './engine';
import { byMingo } from './mingoCalls';
import { onlyId } from './reader';
import { requestFailed } from './refusal';
import type { RequestFields } from './requestFields';
import type { Transaction } from './transactions';

/** Only `doc(id)` and `add` work in a transaction: the cloud takes no `where`, no count and no batch there. */
export function whereInTransaction(): Error {
  return requestFailed('a transaction takes only doc(id).get/set/update/remove and add: no where, no batch');
}

/** The fields of a projection that only names whole fields to take (`{number: true}`), which needs no more than picking. */
function fieldsToPick(projection: Fields): Set<string> | undefined {
  const names = Object.keys(projection);
  const plain = names.every((name) => !/[.$]/.test(name) && (projection[name] === true || projection[name] === 1));
  return plain ? new Set(['_id', ...names]) : undefined;
}

function pick(document: Fields, wanted: Set<string>): Fields {
  const picked: Fields = {};
  for (const name of Object.keys(document)) if (wanted.has(name)) picked[name] = document[name];
  return picked;
}

function project(bodies: string[], projection: Fields): string[] {
  if (Object.keys(projection).length === 0 || bodies.length === 0) return bodies;
  const documents = bodies.map(parseStored);
  const wanted = fieldsToPick(projection);
  if (wanted) return documents.map((document) => writeDocument(pick(document, wanted)));
  return byMingo(() => new Query({}).find<Fields>(documents, projection).all()).map(writeDocument);
}

function bodiesById(
  engine: Engine,
  store: CollectionStore,
  idKey: Buffer,
  transaction: Transaction | undefined,
): string[] {
  const body = transaction ? engine.transactions.bodySeen(transaction, store, idKey) : store.get(idKey)?.body;
  if (body === undefined) return [];
  engine.counter.countRows(1);
  return [body];
}

/** `database.getDocument` */
export function getDocuments(engine: Engine, fields: RequestFields): { list: string[] } {
  const store = engine.store(fields.collectionName());
  engine.counter.countRead(store.collection.name);
  const id = fields.transactionId();
  const transaction = id === undefined ? undefined : engine.transactions.find(id);
  const query = fields.query();
  const projection = fields.expression('projection');
  const idKey = onlyId(query);
  if (transaction && (!idKey || !fields.isByDocument())) throw whereInTransaction();
  const [limit, offset, sort] = [fields.limit(), fields.offset(), fields.sort()];
  if (idKey) return { list: project(bodiesById(engine, store, idKey, transaction).slice(offset), projection) };
  const found = engine.reader.find(store.collection, { query, sort, skip: offset, limit });
  return {
    list: project(
      found.map((each) => each.body),
      projection,
    ),
  };
}

/** `database.calculateDocument` */
export function countDocuments(engine: Engine, fields: RequestFields): { total: number } {
  const store = engine.store(fields.collectionName());
  engine.counter.countRead(store.collection.name);
  if (fields.transactionId() !== undefined) throw whereInTransaction();
  const query = fields.query();
  const idKey = onlyId(query);
  return {
    total: idKey ? bodiesById(engine, store, idKey, undefined).length : engine.reader.count(store.collection, query),
  };
}

/** `database.aggregateDocuments` */
export function aggregateDocuments(engine: Engine, fields: RequestFields): { list: string[] } {
  const store = engine.store(fields.collectionName());
  engine.counter.countRead(store.collection.name);
  const { query, sort, skip, limit, restWithOrder, restWithoutOrder } = readPipeline(fields.stages());
  const find: FindByName = (name, request) =>
    engine.reader.find(engine.store(name).collection, request).map((each) => each.document);
  const { collection } = store;
  if (engine.reader.covers(collection, query, sort, limit !== undefined)) {
    const documents = engine.reader.find(collection, { query, sort, skip, limit }).map((each) => each.document);
    return { list: runStages(documents, restWithOrder, find).map(writeDocument) };
  }
  // The first $match decides which documents are read; sorting them afterwards is mingo's work.
  const documents = engine.reader.find(collection, { query, sort: [], skip: 0, limit: undefined });
  const list = runStages(
    documents.map((each) => each.document),
    restWithoutOrder,
    find,
  );
  return { list: list.map(writeDocument) };
}
