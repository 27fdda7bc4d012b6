import { randomBytes } from 'node:crypto';
import type { StoredRow, CollectionStore } from './collectionStore';
import { documentKeyOf, hasKey, keptUniqueKeys, newUniqueKeys, showKey, type Change } from './change';
import { DatabaseRefusal, duplicateKey, transactionConflict } from './refusal';
import type { DocumentKey, Versions } from './versions';

/** A transaction that takes longer is aborted (cloud: 30 seconds). */
export const LONGEST_TRANSACTION_MS = 30_000;

/** Writes of one transaction that nobody else sees until they are committed. */
export class Transaction {
  readonly id = randomBytes(16).toString('hex');
  readonly changes = new Map<DocumentKey, Change>();
  readonly reservations = new Set<string>();
  /** Fixed by the first operation, as in MongoDB, not by the start. */
  snapshot: number | undefined;
  /** Resolves when the transaction is over, either way. */
  readonly over: Promise<void>;
  private settle: () => void = () => undefined;

  constructor(
    readonly startedAt: number,
    readonly timer: NodeJS.Timeout,
  ) {
    this.over = new Promise((resolve) => {
      this.settle = resolve;
    });
  }

  end(): void {
    clearTimeout(this.timer);
    this.settle();
  }
}

/** Why a change cannot be written now. */
export type Obstacle =
  /** An open transaction has written the document, or holds the unique key. */
  | { kind: 'held'; by: Transaction; what: string }
  /** Somebody has committed a newer version since the transaction's snapshot. */
  | { kind: 'changed'; what: string }
  | { kind: 'duplicate'; refusal: DatabaseRefusal };

function notThere(): DatabaseRefusal {
  return new DatabaseRefusal(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist: it was committed, aborted or timed out, ' +
      `or never started (a transaction may take ${LONGEST_TRANSACTION_MS / 1000} seconds).`,
  );
}

/** The open transactions: who has written which document and which unique key, and who sees which version. */
export class Transactions {
  private readonly open = new Map<string, Transaction>();
  private readonly writers = new Map<DocumentKey, Transaction>();
  private readonly reserved = new Map<string, { by: Transaction; documentKey: DocumentKey }>();

  constructor(
    private readonly versions: Versions,
    private readonly now: () => number,
  ) {}

  start(): Transaction {
    const timer = setTimeout(() => this.end(transaction), LONGEST_TRANSACTION_MS);
    timer.unref();
    const transaction = new Transaction(this.now(), timer);
    this.open.set(transaction.id, transaction);
    return transaction;
  }

  /** @throws DatabaseRefusal when there is no such open transaction (any more). */
  find(id: unknown): Transaction {
    const transaction = typeof id === 'string' ? this.open.get(id) : undefined;
    if (!transaction) throw notThere();
    if (this.now() - transaction.startedAt >= LONGEST_TRANSACTION_MS) {
      this.end(transaction);
      throw notThere();
    }
    return transaction;
  }

  /** Fixes the snapshot of a transaction, if this is its first operation. */
  snapshotOf(transaction: Transaction): number {
    transaction.snapshot ??= this.versions.openSnapshot();
    return transaction.snapshot;
  }

  /** What a transaction sees of a document: its own write, else the version of its snapshot. */
  bodySeen(transaction: Transaction, store: CollectionStore, idKey: Buffer): string | undefined {
    const documentKey = documentKeyOf(store, idKey);
    const own = transaction.changes.get(documentKey);
    if (own) return own.after?.body;
    const older = this.versions.at(documentKey, this.snapshotOf(transaction));
    return older ? older.body : store.get(idKey)?.body;
  }

  /** The committed version on which a transaction's write builds. */
  baseOf(transaction: Transaction, store: CollectionStore, idKey: Buffer): StoredRow | undefined {
    return transaction.changes.get(documentKeyOf(store, idKey))?.base ?? store.get(idKey);
  }

  /** Whether the document itself may be written, before the write is worked out. */
  obstacleToDocument(documentKey: DocumentKey, by: Transaction | undefined): Obstacle | undefined {
    const writer = this.writers.get(documentKey);
    if (writer && writer !== by)
      return { kind: 'held', by: writer, what: 'another transaction has written the document' };
    if (by && !writer && this.versions.changedSince(documentKey, this.snapshotOf(by))) {
      return { kind: 'changed', what: 'the document was changed after the transaction first read' };
    }
    return undefined;
  }

  /** Whether the unique keys that a change takes are free. */
  obstacleToKeys(change: Change, by: Transaction | undefined): Obstacle | undefined {
    const duplicateOf = (index: { name: string }): Obstacle => ({
      kind: 'duplicate',
      refusal: duplicateKey(change.store.collection.name, index.name, showKey(change, index.name)),
    });
    // A key that the transaction gave up and another document of it took since cannot be had back.
    for (const { index, key } of by && by.reservations.size > 0 ? keptUniqueKeys(change) : []) {
      const reservation = this.reserved.get(reservationOf(index.number, key));
      if (!reservation || reservation.by !== by || reservation.documentKey === change.documentKey) continue;
      const other = by.changes.get(reservation.documentKey);
      if (other?.after && hasKey(other.after.keys, index.number, key)) return duplicateOf(index);
    }
    for (const { index, key, holder } of newUniqueKeys(change)) {
      const duplicate = (): Obstacle => duplicateOf(index);
      const what = `another transaction holds a key of the unique index ${index.name}`;
      const reservation = this.reserved.get(reservationOf(index.number, key));
      if (reservation && reservation.by !== by) return { kind: 'held', by: reservation.by, what };
      if (reservation && reservation.documentKey !== change.documentKey) {
        const other = reservation.by.changes.get(reservation.documentKey);
        if (other?.after && hasKey(other.after.keys, index.number, key)) return duplicate();
      }
      if (holder === undefined || holder === change.base?.number) continue;
      const holderId = change.store.idKeyAt(holder);
      if (!holderId) continue;
      const holderKey = documentKeyOf(change.store, holderId);
      const own = by?.changes.get(holderKey);
      if (own) {
        if (own.after && hasKey(own.after.keys, index.number, key)) return duplicate();
        continue;
      }
      const obstacle = this.obstacleToDocument(holderKey, by);
      if (obstacle?.kind === 'held') return { ...obstacle, what };
      return obstacle ?? duplicate();
    }
    return undefined;
  }

  /** Takes a change into a transaction: from here on the document and its unique keys are the transaction's. */
  take(transaction: Transaction, change: Change): void {
    transaction.changes.set(change.documentKey, change);
    this.writers.set(change.documentKey, transaction);
    for (const { index, key } of newUniqueKeys(change)) {
      const reservation = reservationOf(index.number, key);
      this.reserved.set(reservation, { by: transaction, documentKey: change.documentKey });
      transaction.reservations.add(reservation);
    }
  }

  /** Ends a transaction: what it held is free, those who wait go on. Its changes are not applied here. */
  end(transaction: Transaction): void {
    if (!this.open.delete(transaction.id)) return;
    for (const documentKey of transaction.changes.keys()) this.writers.delete(documentKey);
    for (const reservation of transaction.reservations) this.reserved.delete(reservation);
    if (transaction.snapshot !== undefined) this.versions.closeSnapshot(transaction.snapshot);
    transaction.end();
  }

  /** Ends the transaction of this id, if it is open. */
  giveUp(id: string | undefined): void {
    const transaction = id === undefined ? undefined : this.open.get(id);
    if (transaction) this.end(transaction);
  }

  endAll(): void {
    for (const transaction of [...this.open.values()]) this.end(transaction);
  }

  get count(): number {
    return this.open.size;
  }
}

function reservationOf(index: number, key: Buffer): string {
  return `${index}:${key.toString('latin1')}`;
}

/** What a transaction answers when it meets an obstacle; it is lost then, as in MongoDB. */
export function refusalOf(obstacle: Obstacle): DatabaseRefusal {
  return obstacle.kind === 'duplicate' ? obstacle.refusal : transactionConflict(obstacle.what);
}
