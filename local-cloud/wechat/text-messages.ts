import type { EnvironmentClock } from '../clock';
import { isObject } from '../json';
import type { Records } from '../records';

export interface TextMessage {
  id: string;
  phone: string;
  text: string;
  /** ISO time of the environment. */
  sentAt: string;
}

/** A gateway for text messages, as a city's provider would be: one message for an id, however often it is asked for. */
export class TextMessages {
  constructor(
    private readonly records: Records,
    private readonly clock: EnvironmentClock,
  ) {}

  /** @returns false when this id was sent before */
  send(id: string, phone: string, text: string): boolean {
    const added = this.records
      .prepare('INSERT OR IGNORE INTO sms (id, phone, text, sent_at) VALUES (?, ?, ?, ?)')
      .run(id, phone, text, this.clock.now());
    return added.changes > 0;
  }

  /** The messages of a number, newest first. */
  of(phone: string): TextMessage[] {
    return this.records
      .prepare('SELECT * FROM sms WHERE phone = ? ORDER BY sent_at DESC, id LIMIT 100')
      .all(phone)
      .filter(isObject)
      .map((row) => ({
        id: String(row['id']),
        phone: String(row['phone']),
        text: String(row['text']),
        sentAt: new Date(Number(row['sent_at'])).toISOString(),
      }));
  }
}
