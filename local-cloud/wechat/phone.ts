import { randomBytes } from 'node:crypto';
import type { EnvironmentClock } from '../clock';
import { isObject, type JsonObject } from '../json';
import { rowOf, type Records } from '../records';

/** What a person answered when asked for leave to send one message of a template. */
export type ConsentAnswer = 'accept' | 'reject' | 'ban';

export interface ReceivedMessage {
  id: number;
  templateId: string;
  title: string;
  /** Page with its query, or an empty text. */
  page: string;
  fields: { key: string; label: string; value: string }[];
  /** ISO time of the environment. */
  sentAt: string;
}

/** A template that an environment has, as the console of the mini-program would list it. */
export interface MessageTemplate {
  id: string;
  title: string;
  /** Fields by key (`thing1`), with the label that stands before the value. */
  fields: Record<string, string>;
}

export interface Consent {
  templateId: string;
  answer: ConsentAnswer;
  left: number;
}

/** A code of `getPhoneNumber` is good once, for 5 minutes (phonenumber.getPhoneNumber). */
export const PHONE_CODE_MS = 5 * 60_000;

/** Visits are written down to within 10 seconds: a call must not cost a write of its own. */
const VISIT_GRAIN_MS = 10_000;

/** The phones of the people of this environment: leave given, messages received, codes for numbers, last visits. */
export class Phones {
  private readonly noted = new Map<string, number>();

  constructor(
    private readonly records: Records,
    private readonly clock: EnvironmentClock,
  ) {}

  /** Records an answer: each `accept` allows one message more; a `ban` takes back what was left. */
  answerConsent(openid: string, templateId: string, answer: ConsentAnswer): void {
    this.records
      .prepare(
        `INSERT INTO consent VALUES (?, ?, ?, ?)
         ON CONFLICT (openid, template_id) DO UPDATE SET answer = excluded.answer,
           left = CASE excluded.answer WHEN 'accept' THEN left + 1 WHEN 'ban' THEN 0 ELSE left END`,
      )
      .run(openid, templateId, answer, answer === 'accept' ? 1 : 0);
  }

  consents(openid: string): Consent[] {
    return this.records
      .prepare('SELECT template_id, answer, left FROM consent WHERE openid = ? ORDER BY template_id')
      .all(openid)
      .filter(isObject)
      .map((row) => ({
        templateId: String(row['template_id']),
        answer: consentAnswer(row['answer']),
        left: Number(row['left']),
      }));
  }

  /** Delivers a message if leave for one is left, and uses that leave up. @returns false when none is left */
  deliver(openid: string, templateId: string, page: string, data: JsonObject): boolean {
    const used = this.records
      .prepare('UPDATE consent SET left = left - 1 WHERE openid = ? AND template_id = ? AND left > 0')
      .run(openid, templateId);
    if (used.changes === 0) return false;
    this.records
      .prepare('INSERT INTO message (openid, template_id, page, data, sent_at) VALUES (?, ?, ?, ?, ?)')
      .run(openid, templateId, page, JSON.stringify(data), this.clock.now());
    return true;
  }

  /** The last 100 messages of a person, newest first. */
  messages(openid: string, templates: MessageTemplate[]): ReceivedMessage[] {
    return this.records
      .prepare('SELECT * FROM message WHERE openid = ? ORDER BY id DESC LIMIT 100')
      .all(openid)
      .filter(isObject)
      .map((row) => shown(row, templates));
  }

  /** A code as the phone's button gives it: good once, for `PHONE_CODE_MS`. */
  makePhoneCode(phone: string): string {
    const code = randomBytes(16).toString('hex');
    this.records.prepare('INSERT INTO phone_code VALUES (?, ?, ?)').run(code, phone, this.clock.now() + PHONE_CODE_MS);
    return code;
  }

  /** The number behind a code, which is used up by it; null when it is unknown, used or too old. */
  usePhoneCode(code: string): string | null {
    const row = rowOf(this.records.prepare('SELECT phone, expires_at FROM phone_code WHERE code = ?').get(code));
    this.records.prepare('DELETE FROM phone_code WHERE code = ?').run(code);
    return row && Number(row['expires_at']) > this.clock.now() ? String(row['phone']) : null;
  }

  /** Notes that a person used the mini-program now. */
  noteVisit(openid: string): void {
    const now = this.clock.now();
    if (Math.abs(now - (this.noted.get(openid) ?? 0)) < VISIT_GRAIN_MS) return;
    this.noted.set(openid, now);
    this.records
      .prepare('INSERT INTO visit VALUES (?, ?) ON CONFLICT (openid) DO UPDATE SET at = excluded.at')
      .run(openid, now);
  }

  /** When a person last used the mini-program (milliseconds since 1970), or null. */
  lastVisit(openid: string): number | null {
    const row = rowOf(this.records.prepare('SELECT at FROM visit WHERE openid = ?').get(openid));
    return row ? Number(row['at']) : null;
  }
}

/** Reads an answer of a consent; whatever is not `accept` or `ban` counts as `reject`. */
export function consentAnswer(value: unknown): ConsentAnswer {
  return value === 'accept' || value === 'ban' ? value : 'reject';
}

function shown(row: JsonObject, templates: MessageTemplate[]): ReceivedMessage {
  const templateId = String(row['template_id']);
  const template = templates.find((candidate) => candidate.id === templateId);
  const data: unknown = JSON.parse(String(row['data']));
  const fields = Object.entries(isObject(data) ? data : {}).map(([key, field]) => ({
    key,
    label: template?.fields[key] ?? '',
    value: isObject(field) ? String(field['value']) : '',
  }));
  return {
    id: Number(row['id']),
    templateId,
    title: template?.title ?? '服务通知',
    page: String(row['page']),
    fields,
    sentAt: new Date(Number(row['sent_at'])).toISOString(),
  };
}
