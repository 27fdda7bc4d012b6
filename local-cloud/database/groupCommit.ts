import type { DatabaseFile } from './databaseFile';

/** Writes that share one SQLite transaction and one flush, and those who wait until these are on the disk. */
interface Group {
  promise: Promise<void>;
  settle: (error?: Error) => void;
}

function newGroup(): Group {
  let settle: Group['settle'] = () => undefined;
  const promise = new Promise<void>((resolve, reject) => {
    settle = (error) => (error ? reject(error) : resolve());
  });
  // Nobody may be waiting (a writer that failed): that is no unhandled rejection.
  promise.catch(() => undefined);
  return { promise, settle };
}

/**
 * Commits that arrive together share one SQLite transaction and one flush to the disk. The first write of a turn opens the
 * transaction; it is committed to the log at the end of the turn. The log is then flushed without stopping other calls,
 * and every writer is answered only when a flush that began after its commit has ended: then it is on the disk.
 */
export class GroupCommit {
  private open: Group | undefined;
  /** Committed, and waiting for the next flush. */
  private committed: Group[] = [];
  /** Committed, and part of the flush that is under way. */
  private flushing: Group[] = [];

  /** @param onLost called when a commit failed: what was written since it opened is not there. */
  constructor(
    private readonly file: DatabaseFile,
    private readonly onLost: () => void,
  ) {}

  /** Opens the shared transaction if it is not open. Call before writing. */
  begin(): void {
    if (this.open) return;
    this.file.sqlite.exec('BEGIN IMMEDIATE');
    this.open = newGroup();
    setImmediate(() => this.endTurn());
  }

  /** Resolves when everything that was written so far is on the disk; rejects when it could not be brought there. */
  durable(): Promise<void> {
    const last = this.open ?? this.committed.at(-1) ?? this.flushing.at(-1);
    return last?.promise ?? Promise.resolve();
  }

  /** Gives up everything that was written since `begin`: for failures in the middle of a write. */
  abandon(reason: Error): void {
    const group = this.open;
    if (!group) return;
    this.open = undefined;
    if (this.file.sqlite.inTransaction) this.file.sqlite.exec('ROLLBACK');
    this.onLost();
    group.settle(reason);
  }

  /** While a flush is under way the next one cannot begin: what is written meanwhile joins one group, and waits for it. */
  private endTurn(): void {
    if (this.flushing.length === 0) this.commit();
  }

  /** Commits what is open to the log, and has it flushed. */
  commit(): void {
    const group = this.open;
    if (!group) return;
    try {
      this.file.sqlite.exec('COMMIT');
    } catch (error) {
      this.abandon(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    this.open = undefined;
    this.committed.push(group);
    if (this.flushing.length === 0) void this.flush();
  }

  /** One flush for all that is committed before it begins; then the next one, for what was written meanwhile. */
  private async flush(): Promise<void> {
    this.flushing = this.committed;
    this.committed = [];
    // A disk that cannot be flushed to: what was committed may be lost at a power cut, and nobody is told otherwise.
    const failure = await this.file.flush().then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
    );
    for (const group of this.flushing) group.settle(failure);
    this.flushing = [];
    this.commit();
    if (this.committed.length > 0 && this.flushing.length === 0) void this.flush();
  }
}
