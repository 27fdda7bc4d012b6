import { isCollectionName, type DatabaseDeclaration } from './declaration';
import { Engine } from './engine';
import type { OperationCounts } from './operationCounts';
import { aggregateDocuments, countDocuments, getDocuments } from './reads';
import type { PlanReport } from './reader';
import { DatabaseRefusal, invalidParam } from './refusal';
import { RequestFields } from './requestFields';
import { insertDocuments, modifyAndReturn, modifyDocuments, removeDocuments } from './writes';

export { readDeclaration } from './declaration';
export type { DatabaseDeclaration } from './declaration';
export type { OperationCounts } from './operationCounts';
export type { PlanReport } from './reader';

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
   * `{data, transactionId?}` or `{code, message}`. Never throws. A write is answered when it is on the disk.
   */
  answer(action: string, request: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** Billed operations since the last reset, and the rows that reads have walked. */
  counts(): OperationCounts;
  resetCounts(): void;
  /** Which index a `database.getDocument` request would use; for tests and for people. */
  explain(request: Record<string, unknown>): PlanReport;
  close(): void;
}

/**
 * Opens the database, or makes it: tables and indexes become what the declaration says.
 * @throws Error when the file is in use or not ours, or when its documents break a newly declared unique index.
 */
export function openDatabase(options: DatabaseOptions): LocalDatabase {
  const { now, declaration, uncovered } = options;
  const engine = new Engine(options.file, declaration, uncovered, now, options.warn ?? (() => undefined));

  async function carryOut(action: string, fields: RequestFields): Promise<Record<string, unknown>> {
    switch (action) {
      case 'database.getDocument':
        return { data: getDocuments(engine, fields) };
      case 'database.calculateDocument':
        return { data: countDocuments(engine, fields) };
      case 'database.aggregateDocuments':
        return { data: aggregateDocuments(engine, fields) };
      case 'database.startTransaction':
        return { data: {}, transactionId: engine.transactions.start().id };
      case 'database.commitTransaction':
        await engine.commit(engine.transactions.find(fields.transactionId()));
        return { data: {} };
      case 'database.abortTransaction':
        engine.transactions.end(engine.transactions.find(fields.transactionId()));
        return { data: {} };
      default:
        return { data: await writeSafely(engine, fields.transactionId(), () => write(action, fields)) };
    }
  }

  async function write(action: string, fields: RequestFields): Promise<object> {
    switch (action) {
      case 'database.insertDocument':
        return insertDocuments(engine, fields, now);
      case 'database.modifyDocument':
        return modifyDocuments(engine, fields, now);
      case 'database.modifyAndReturnDoc':
        return modifyAndReturn(engine, fields, now);
      case 'database.removeDocument':
        return removeDocuments(engine, fields);
      case 'database.addCollection':
        return addCollection(engine, fields.collectionName());
      default:
        throw invalidParam(`unknown action "${action}"`);
    }
  }

  return {
    answer: async (action, request) => {
      try {
        return await carryOut(action, new RequestFields(request, now));
      } catch (error) {
        if (error instanceof DatabaseRefusal) return { code: error.code, message: error.message };
        return { code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error) };
      }
    },
    counts: () => engine.counter.counts(),
    resetCounts: () => engine.counter.reset(),
    explain: (request) => {
      const fields = new RequestFields(request, now);
      const { collection } = engine.store(fields.collectionName());
      return engine.reader.explain(collection, fields.query(), fields.sort(), true);
    },
    close: () => engine.close(),
  };
}

function addCollection(engine: Engine, name: string): object {
  if (!isCollectionName(name)) throw invalidParam(`"${name}" is no collection name: use letters, digits, "_" and "-"`);
  if (engine.hasCollection(name)) {
    throw new DatabaseRefusal('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceExist] Table exist: ${name}.`);
  }
  engine.addCollection(name);
  return {};
}

/**
 * A write outside of transactions is answered, with success or refusal (an insert of several may stop in the middle), when
 * what it wrote is on the disk. A refused write ends its transaction, as in MongoDB.
 */
async function writeSafely(
  engine: Engine,
  transactionId: string | undefined,
  write: () => Promise<object>,
): Promise<object> {
  try {
    return await write();
  } catch (error) {
    engine.transactions.giveUp(transactionId);
    throw error;
  } finally {
    if (transactionId === undefined) await engine.group.durable();
  }
}
