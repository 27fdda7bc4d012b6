import type { LocalDatabase } from '@/local-cloud/database/index';

/** One request to the database that may leave something there, as its bytes went over. */
export interface Writing {
  action: string;
  collection: string;
  transactionId: string | null;
  text: string;
  /** Whether the database took it. */
  taken: boolean;
}

/** Requests that leave nothing behind. */
const READS = ['database.getDocument', 'database.calculateDocument', 'database.aggregateDocuments'];

/** What goes over the wire to be written, kept until it is read, so that a test can tell what a call has done. */
export class Writings {
  private kept: Writing[] = [];

  /** What went over since the last time it was asked. */
  take(): Writing[] {
    const taken = this.kept;
    this.kept = [];
    return taken;
  }

  /** Hands a request to the database, and keeps it if it is none that only reads. */
  async handOver(database: LocalDatabase, action: string, text: string): Promise<object> {
    const body = JSON.parse(text) as Record<string, unknown>;
    if (READS.includes(action)) return database.answer(action, body);
    const named = (field: string) => (typeof body[field] === 'string' ? body[field] : null);
    const [collection, transactionId] = [named('collectionName') ?? '', named('transactionId')];
    const writing: Writing = { action, collection, transactionId, text, taken: false };
    this.kept.push(writing);
    const answer = await database.answer(action, body);
    writing.taken = answer['code'] === undefined;
    return answer;
  }
}
