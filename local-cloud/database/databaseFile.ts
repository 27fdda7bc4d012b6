import { closeSync, fdatasync, fsyncSync, openSync } from 'node:fs';
import Libsql, { type Database } from 'libsql';

/** An opened database file, held by this process alone. */
export interface DatabaseFile {
  sqlite: Database;
  /** Resolves when all that is committed now is on the disk; other calls go on meanwhile. */
  flush(): Promise<void>;
  close(): void;
}

const IN_MEMORY = ':memory:';

/**
 * Holds `<file>.lock` by a transaction that stays open: the system gives it up when the process ends, however it ends.
 * SQLite's own exclusive mode does not do, because libsql keeps a closed connection, and its lock, until it is collected.
 */
function lock(file: string): () => void {
  const holder = new Libsql(`${file}.lock`);
  try {
    holder.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    holder.close();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The database file ${file} cannot be opened (${reason}): is another local cloud running on it?`);
  }
  return () => {
    holder.exec('ROLLBACK');
    holder.close();
  };
}

/** The log of a database, to be flushed beside SQLite: a commit is in it when `COMMIT` returns, and on the disk after this. */
class Log {
  private readonly descriptor: number;
  private flushes = 0;
  private closed = false;

  constructor(file: string) {
    this.descriptor = openSync(`${file}-wal`, 'r+');
  }

  flush(): Promise<void> {
    // Closing has flushed everything.
    if (this.closed) return Promise.resolve();
    this.flushes += 1;
    return new Promise((resolve, reject) => {
      fdatasync(this.descriptor, (error) => {
        this.flushes -= 1;
        if (this.closed && this.flushes === 0) closeSync(this.descriptor);
        if (error) reject(error);
        else resolve();
      });
    });
  }

  close(): void {
    fsyncSync(this.descriptor);
    this.closed = true;
    if (this.flushes === 0) closeSync(this.descriptor);
  }
}

/**
 * Opens a database file. A commit is on the disk after `flush`: SQLite itself only keeps the order of what it writes
 * (`synchronous = NORMAL`), as its own flush would hold up every other call for the milliseconds that a disk takes.
 * @throws Error when another process, or this one, has it open: locks and versions of documents live in one process
 */
export function openDatabaseFile(file: string): DatabaseFile {
  const unlock = file === IN_MEMORY ? () => undefined : lock(file);
  try {
    const sqlite = new Libsql(file);
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = NORMAL');
    // The log is made by the first write.
    sqlite.exec('BEGIN IMMEDIATE; COMMIT');
    const log = file === IN_MEMORY ? undefined : new Log(file);
    return {
      sqlite,
      flush: () => log?.flush() ?? Promise.resolve(),
      close: () => {
        if (!sqlite.open) return;
        log?.close();
        sqlite.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
