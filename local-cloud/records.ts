import Database from 'libsql';
import { isObject, type JsonObject } from './json';

/** The platform's own records (not the product's documents): files, phones, timers, settings. */
export type Records = Database.Database;

/** Opens the records in `file` (made if missing). */
export function openRecords(file: string): Records {
  const records = new Database(file);
  records.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS file (
      path TEXT PRIMARY KEY, owner TEXT NOT NULL, bytes INTEGER NOT NULL, stored_at INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS consent (
      openid TEXT NOT NULL, template_id TEXT NOT NULL, answer TEXT NOT NULL, left INTEGER NOT NULL,
      PRIMARY KEY (openid, template_id)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS message (
      id INTEGER PRIMARY KEY AUTOINCREMENT, openid TEXT NOT NULL, template_id TEXT NOT NULL, page TEXT NOT NULL,
      data TEXT NOT NULL, sent_at INTEGER NOT NULL
    );
    CREATE INDEX IF NOT EXISTS message_by_person ON message (openid, id);
    CREATE TABLE IF NOT EXISTS phone_code (
      code TEXT PRIMARY KEY, phone TEXT NOT NULL, expires_at INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS sms (
      id TEXT PRIMARY KEY, phone TEXT NOT NULL, text TEXT NOT NULL, sent_at INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS sms_by_phone ON sms (phone, sent_at);
    CREATE TABLE IF NOT EXISTS visit (openid TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
  `);
  return records;
}

/** One row, or null. */
export function rowOf(value: unknown): JsonObject | null {
  return isObject(value) ? value : null;
}

/** The value of a setting, or null. */
export function readSetting(records: Records, key: string): string | null {
  const row = rowOf(records.prepare('SELECT value FROM setting WHERE key = ?').get(key));
  return typeof row?.['value'] === 'string' ? row['value'] : null;
}

export function writeSetting(records: Records, key: string, value: string): void {
  records
    .prepare('INSERT INTO setting VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    .run(key, value);
}
