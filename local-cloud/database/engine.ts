import type { Database } from 'libsql';
import { CollectionStore, type StoredRow } from './collectionStore';
import { applyChanges, documentKeyOf, makeChange } from './change';
import { openDatabaseFile, type DatabaseFile } from './databaseFile';
import type { DatabaseDeclaration } from './declaration';
import type { StoredDocument } from './documentText';
import { GroupCommit } from './groupCommit';
import { KeyWalk } from './keyWalk';
import { OperationCounter } from './operationCounts';
import { Reader } from './reader';
import { collectionNotExist, requestFailed } from './refusal';
import { Schema } from './schema';
import { Transactions, refusalOf, type Obstacle, type Transaction } from './transactions';
import { Versions } from './versions';

/** A write outside of transactions waits so long for a transaction that holds the document, in milliseconds of real time. */
const LONGEST_WAIT_MS = 5_000;

/** A write has to wait until this transaction is over, and is then to be tried again. */
class Held extends Error {
  constructor(
    readonly by: Transaction,
    readonly what: string,
  ) {
    super(what);
  }
}

/** SQLite, the schema, and what makes writes safe: locks, versions, group commit. */
export class Engine {
  readonly counter = new OperationCounter();
  readonly versions = new Versions();
  readonly transactions: Transactions;
  readonly reader: Reader;
  readonly group: GroupCommit;
  private readonly file: DatabaseFile;
  private readonly sqlite: Database;
  private readonly stores = new Map<string, CollectionStore>();
  private schema: Schema;

  constructor(
    file: string,
    private readonly declaration: DatabaseDeclaration,
    uncovered: 'refuse' | 'warn',
    now: () => number,
    warn: (sentence: string) => void,
  ) {
    this.file = openDatabaseFile(file);
    this.sqlite = this.file.sqlite;
    this.schema = this.openSchema();
    this.transactions = new Transactions(this.versions, now);
    this.group = new GroupCommit(this.file, () => this.startOver());
    const walk = new KeyWalk(this.sqlite, (rows) => this.counter.countRows(rows));
    this.reader = new Reader(walk, uncovered, warn);
  }

  /** @throws DatabaseRefusal when there is no such collection. */
  store(name: string): CollectionStore {
    const known = this.stores.get(name);
    if (known) return known;
    const collection = this.schema.collection(name);
    if (!collection) throw collectionNotExist(name);
    const store = new CollectionStore(this.sqlite, this.schema, collection);
    this.stores.set(name, store);
    return store;
  }

  hasCollection(name: string): boolean {
    return this.schema.collection(name) !== undefined;
  }

  addCollection(name: string): void {
    this.group.begin();
    this.schema.add(name);
  }

  /**
   * Writes one document: into the transaction, or at once.
   * @param base the committed version on which `after` builds
   * @param after `undefined`: remove it
   * @param text how `after` is stored, if it was written out already
   * @throws DatabaseRefusal for a conflict (the transaction is then over) or a duplicate key; Held inside `whenFree`
   */
  write(
    transaction: Transaction | undefined,
    store: CollectionStore,
    idKey: Buffer,
    base: StoredRow | undefined,
    after: StoredDocument | undefined,
    text?: string,
  ): void {
    const change = makeChange(store, idKey, base, after, text);
    this.stopAt(this.transactions.obstacleToKeys(change, transaction), transaction);
    if (transaction) return this.transactions.take(transaction, change);
    this.group.begin();
    this.versions.nextCommit();
    this.versions.supersede(change.documentKey, base?.body);
    this.applying(() => applyChanges([change]));
  }

  /** Makes sure that the document may be written; see `write` for what it throws. */
  claim(transaction: Transaction | undefined, store: CollectionStore, idKey: Buffer): void {
    this.stopAt(this.transactions.obstacleToDocument(documentKeyOf(store, idKey), transaction), transaction);
  }

  /** Runs a write outside of transactions, again and again while a transaction holds what it needs. */
  async whenFree<Result>(run: () => Result): Promise<Result> {
    const giveUpAt = Date.now() + LONGEST_WAIT_MS;
    for (;;) {
      try {
        return run();
      } catch (error) {
        if (!(error instanceof Held)) throw error;
        const left = giveUpAt - Date.now();
        if (left <= 0 || !(await overWithin(error.by, left))) {
          throw requestFailed(
            `WriteConflict error: ${error.what}, and has not ended within ${LONGEST_WAIT_MS / 1000} s`,
          );
        }
      }
    }
  }

  /** Commits a transaction: all its changes or none; resolves when they are on the disk. */
  async commit(transaction: Transaction): Promise<void> {
    const changes = [...transaction.changes.values()];
    if (changes.length > 0) {
      this.group.begin();
      this.versions.nextCommit();
      for (const change of changes) this.versions.supersede(change.documentKey, change.base?.body);
      this.applying(() => applyChanges(changes));
    }
    this.transactions.end(transaction);
    await this.group.durable();
  }

  close(): void {
    this.transactions.endAll();
    this.group.commit();
    this.file.close();
  }

  private stopAt(obstacle: Obstacle | undefined, transaction: Transaction | undefined): void {
    if (!obstacle) return;
    if (!transaction && obstacle.kind === 'held') throw new Held(obstacle.by, obstacle.what);
    if (transaction) this.transactions.end(transaction);
    throw refusalOf(obstacle);
  }

  /** A failure in the middle of writing leaves nothing half done: the whole group is given up. */
  private applying(apply: () => void): void {
    try {
      apply();
    } catch (error) {
      const reason = error instanceof Error ? error : new Error(String(error));
      this.group.abandon(reason);
      throw reason;
    }
  }

  private openSchema(): Schema {
    try {
      const schema = new Schema(this.sqlite);
      schema.apply(this.declaration);
      return schema;
    } catch (error) {
      this.file.close();
      throw error;
    }
  }

  /** After a lost group nothing in memory can be trusted: everything is read again from the file. */
  private startOver(): void {
    this.transactions.endAll();
    this.stores.clear();
    this.schema = this.openSchema();
  }
}

async function overWithin(transaction: Transaction, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const over = await Promise.race([transaction.over.then(() => true), late]);
  clearTimeout(timer);
  return over;
}
