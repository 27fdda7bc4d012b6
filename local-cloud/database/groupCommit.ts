import type { Database } from 'libsql';

/**
 * Commits that arrive together share one SQLite transaction and one flush to the disk. The first write of a turn opens it;
 * it is committed at the end of the turn, and every writer is answered only then (`synchronous=FULL`: it is on the disk).
 */
export class GroupCommit {
  private open: { promise: Promise<void>; settle: (error?: Error) => void } | undefined;

  /** @param onLost called when a commit failed: what was written since it opened is not there. */
  constructor(
    private readonly sqlite: Database,
    private readonly onLost: () => void,
  ) {}

  /** Opens the shared transaction if it is not open. Call before writing. */
  begin(): void {
    if (this.open) return;
    this.sqlite.exec('BEGIN IMMEDIATE');
    let settle: (error?: Error) => void = () => undefined;
    const promise = new Promise<void>((resolve, reject) => {
      settle = (error) => (error ? reject(error) : resolve());
    });
    // Nobody may be waiting (a writer that failed): that is no unhandled rejection.
    promise.catch(() => undefined);
    this.open = { promise, settle };
    setImmediate(() => this.commit());
  }

  /** Resolves when everything that was written so far is on the disk; rejects when it could not be brought there. */
  durable(): Promise<void> {
    return this.open?.promise ?? Promise.resolve();
  }

  /** Gives up everything that was written since `begin`: for failures in the middle of a write. */
  abandon(reason: Error): void {
    const group = this.open;
    if (!group) return;
    this.open = undefined;
    if (this.sqlite.inTransaction) this.sqlite.exec('ROLLBACK');
    this.onLost();
    group.settle(reason);
  }

  /** Brings what is open to the disk now. */
  commit(): void {
    const group = this.open;
    if (!group) return;
    try {
      this.sqlite.exec('COMMIT');
    } catch (error) {
      this.abandon(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    this.open = undefined;
    group.settle();
  }
}
