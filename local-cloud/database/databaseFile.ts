import Libsql, { type Database } from 'libsql';

/** An opened database file, held by this process alone. */
export interface DatabaseFile {
  sqlite: Database;
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

/**
 * Opens a database file so that a commit is on the disk when it returns.
 * @throws Error when another process, or this one, has it open: locks and versions of documents live in one process
 */
export function openDatabaseFile(file: string): DatabaseFile {
  const unlock = file === IN_MEMORY ? () => undefined : lock(file);
  try {
    const sqlite = new Libsql(file);
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    return {
      sqlite,
      close: () => {
        if (!sqlite.open) return;
        sqlite.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
