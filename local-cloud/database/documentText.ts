import { randomBytes } from 'node:crypto';
import { BSONRegExp } from 'bson';
import { parseEjson, writeEjson } from './ejson';
import { invalidParam, requestFailed } from './refusal';

/** A document, query or update as the engine works on it: plain values, `Date`, `RegExp`, and BSON's own classes. */
export interface Fields {
  [name: string]: unknown;
}

export interface StoredDocument extends Fields {
  _id: unknown;
}

/** MongoDB's limit of one document (https://www.mongodb.com/docs/manual/reference/limits/, BSON Document Size). */
export const LARGEST_DOCUMENT_BYTES = 16 * 1024 * 1024;
/** MongoDB's limit of nesting, from the same page. */
const DEEPEST_NESTING = 100;

/** True for `{…}` values; false for lists, dates, regular expressions and BSON's classes. */
export function isPlainObject(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Reads a document that the engine itself has written. */
export function parseStored(text: string): StoredDocument {
  return parseEjson(text) as StoredDocument;
}

/** What to do with one kind of field while a value is taken in. */
interface Intake {
  now: () => number;
  /** Documents must not hold field names that MongoDB reads as operators or paths; queries and updates consist of them. */
  namesAreData: boolean;
}

function asRegExp(expression: BSONRegExp): RegExp {
  if (/[^ims]/.test(expression.options)) {
    throw invalidParam(`regular expression option "${expression.options}" is not supported: use "i", "m" or "s"`);
  }
  try {
    return new RegExp(expression.pattern, expression.options);
  } catch {
    throw invalidParam(`"${expression.pattern}" is not a regular expression`);
  }
}

function serverDate(value: Fields, now: () => number): Date | undefined {
  const wanted = value['$tcb_server_date'];
  if (wanted === undefined) return undefined;
  const offset = isPlainObject(wanted) ? wanted.offset : undefined;
  if (typeof offset !== 'number') throw invalidParam('`$tcb_server_date.offset` must be a number of milliseconds');
  return new Date(now() + offset);
}

/** BSON holds UTF-8, which has no lone surrogates: they are stored as U+FFFD, as the cloud's own driver does. */
function asUtf8(text: string): string {
  return /[\ud800-\udfff]/.test(text) ? Buffer.from(text, 'utf8').toString('utf8') : text;
}

function refuseFieldName(name: string, intake: Intake): void {
  if (name === '__proto__' || name.includes('\0'))
    throw requestFailed(`the field name ${JSON.stringify(name)} cannot be stored`);
  if (!intake.namesAreData) return;
  if (name.startsWith('$')) throw requestFailed(`the dollar ($) prefixed field '${name}' is not valid for storage`);
  if (name.includes('.')) throw requestFailed(`the dotted field '${name}' is not valid for storage`);
}

function takeIn(value: unknown, intake: Intake, depth: number): unknown {
  if (typeof value === 'string') return asUtf8(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST_NESTING) throw requestFailed(`exceeded the depth limit of ${DEEPEST_NESTING} nested values`);
  if (Array.isArray(value)) return value.map((item: unknown) => takeIn(item, intake, depth + 1));
  if (value instanceof BSONRegExp) return asRegExp(value);
  if (!isPlainObject(value)) return value;
  const date = serverDate(value, intake.now);
  if (date) return date;
  const taken: Fields = {};
  for (const name of Object.keys(value)) {
    refuseFieldName(name, intake);
    taken[asUtf8(name)] = takeIn(value[name], intake, depth + 1);
  }
  return taken;
}

function parseRequestText(text: unknown, field: string): unknown {
  if (typeof text !== 'string') throw invalidParam(`\`${field}\` must be EJSON text`);
  try {
    return parseEjson(text);
  } catch {
    throw invalidParam(`\`${field}\` is not EJSON text`);
  }
}

/** Reads a document that a request brings, puts the clock into its server dates and refuses names that cannot be stored. */
export function readDocument(text: unknown, field: string, now: () => number): Fields {
  const parsed = parseRequestText(text, field);
  if (!isPlainObject(parsed)) throw invalidParam(`\`${field}\` must be an object`);
  return takeIn(parsed, { now, namesAreData: true }, 0) as Fields;
}

/** Reads a query, update, order or projection; the SDK sends none, or an empty text, for "everything". */
export function readExpression(text: unknown, field: string, now: () => number): Fields {
  if (text === undefined || text === null || text === '') return {};
  const parsed = parseRequestText(text, field);
  if (!isPlainObject(parsed)) throw invalidParam(`\`${field}\` must be an object`);
  return takeIn(parsed, { now, namesAreData: false }, 0) as Fields;
}

/** Reads the value of an aggregation stage, which may be a number or a text (`$limit`, `$count`). */
export function readStageValue(text: unknown, field: string, now: () => number): unknown {
  return takeIn(parseRequestText(text, field), { now, namesAreData: false }, 0);
}

/** Looks for `$` and `.` in the names of a document that an update has made. */
export function refuseUnstorableNames(document: Fields): void {
  takeIn(document, { now: () => 0, namesAreData: true }, 0);
}

/** Relaxed EJSON: numbers, texts and flags as JSON has them, which the SDK reads like the canonical form. */
export function writeDocument(document: Fields): string {
  return writeEjson(document);
}

/** The text under which a document is stored; refuses what MongoDB would find too large. */
export function writeStored(document: Fields): string {
  const text = writeDocument(document);
  if (text.length > LARGEST_DOCUMENT_BYTES / 4 && Buffer.byteLength(text) > LARGEST_DOCUMENT_BYTES) {
    throw requestFailed(`object to insert too large: a document may have ${LARGEST_DOCUMENT_BYTES} bytes at most`);
  }
  return text;
}

/** An `_id` as the cloud makes them: 32 hexadecimal digits, the first eight of them the time in seconds. */
export function newDocumentId(now: number): string {
  const seconds = Math.floor(now / 1000) >>> 0;
  return seconds.toString(16).padStart(8, '0') + randomBytes(12).toString('hex');
}
