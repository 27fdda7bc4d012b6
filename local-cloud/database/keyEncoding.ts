import { Binary, Decimal128, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { isPlainObject } from './documentText';
import { requestFailed } from './refusal';

/**
 * BSON values as bytes that SQLite's `memcmp` sorts in MongoDB's order
 * (https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/): a tag for the type, then the value.
 * Every encoding ends by itself (no encoding is the beginning of another), so that several can stand in a row, and turning
 * all bytes round gives the descending order.
 */
export const TAG = {
  minKey: 0x05,
  /** What an empty list is in an index. */
  undefined: 0x0a,
  null: 0x14,
  number: 0x1e,
  string: 0x28,
  object: 0x32,
  array: 0x3c,
  binary: 0x46,
  objectId: 0x50,
  boolean: 0x5a,
  date: 0x64,
  timestamp: 0x6e,
  regExp: 0x78,
  maxKey: 0x82,
} as const;

/** Ends a list or an object; lower than every tag, so that the shorter comes first. */
const END = 0x00;

class KeyWriter {
  private bytes = Buffer.allocUnsafe(128);
  private length = 0;

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  /** A double so that the bytes sort like the numbers; NaN first, as MongoDB has it; -0 is 0. */
  double(value: number): void {
    this.reserve(8);
    if (Number.isNaN(value)) {
      this.bytes.fill(0, this.length, this.length + 8);
    } else {
      this.bytes.writeDoubleBE(value === 0 ? 0 : value, this.length);
      const written = this.bytes.subarray(this.length, this.length + 8);
      // Negative numbers: more is less. The others: above the negative ones.
      if (value < 0) written.set(turnedRound(written));
      else written.writeUInt8(written.readUInt8(0) ^ 0x80, 0);
    }
    this.length += 8;
  }

  raw(value: Uint8Array): void {
    this.reserve(value.length);
    this.bytes.set(value, this.length);
    this.length += value.length;
  }

  /** UTF-8; a zero byte inside becomes `00 FF`, and `00 01` ends the text. */
  text(value: string, ended = true): void {
    this.reserve(value.length * 3);
    const zero = value.indexOf('\0') >= 0;
    if (zero) {
      for (const byte of Buffer.from(value, 'utf8')) {
        this.byte(byte);
        if (byte === 0) this.byte(0xff);
      }
    } else {
      this.length += this.bytes.write(value, this.length, 'utf8');
    }
    if (ended) {
      this.byte(0x00);
      this.byte(0x01);
    }
  }

  done(): Buffer {
    return Buffer.from(this.bytes.subarray(0, this.length));
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + more));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}

function tagOf(value: unknown): number {
  switch (typeof value) {
    case 'undefined':
      return TAG.null;
    case 'number':
      return TAG.number;
    case 'string':
      return TAG.string;
    case 'boolean':
      return TAG.boolean;
    default:
  }
  if (value === null) return TAG.null;
  if (Array.isArray(value)) return TAG.array;
  if (value instanceof Date) return TAG.date;
  if (isPlainObject(value)) return TAG.object;
  if (value instanceof ObjectId) return TAG.objectId;
  if (value instanceof RegExp) return TAG.regExp;
  if (value instanceof Binary) return TAG.binary;
  if (value instanceof Timestamp) return TAG.timestamp;
  if (value instanceof MinKey) return TAG.minKey;
  if (value instanceof MaxKey) return TAG.maxKey;
  if (value instanceof Long) return TAG.number;
  const kind = value instanceof Decimal128 ? 'Decimal128' : ((value as object).constructor?.name ?? typeof value);
  throw requestFailed(`a value of type ${kind} cannot be kept in an index`);
}

function writeObject(writer: KeyWriter, value: Record<string, unknown>): void {
  for (const name of Object.keys(value)) {
    // MongoDB compares the types of two fields before their names, and the names before the values.
    writer.byte(tagOf(value[name]));
    writer.text(name);
    writeValue(writer, value[name]);
  }
  writer.byte(END);
}

function writeBinary(writer: KeyWriter, value: Binary): void {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(value.length());
  writer.raw(length);
  writer.byte(value.sub_type);
  writer.raw(value.value());
}

function bigEndian(value: Timestamp): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(value.toBigInt());
  return bytes;
}

/** Writes what follows the tag. */
function writeValue(writer: KeyWriter, value: unknown): void {
  if (typeof value === 'number') writer.double(value);
  else if (typeof value === 'string') writer.text(value);
  else if (typeof value === 'boolean') writer.byte(value ? 1 : 0);
  else if (value instanceof Date) writer.double(value.getTime());
  else if (value instanceof ObjectId) writer.raw(value.id);
  else if (value instanceof Timestamp) writer.raw(bigEndian(value));
  else if (value instanceof Long) writer.double(value.toNumber());
  else if (value instanceof Binary) writeBinary(writer, value);
  else if (value instanceof RegExp) {
    writer.text(value.source);
    writer.text(value.flags);
  } else if (Array.isArray(value)) {
    for (const item of value) {
      writer.byte(tagOf(item));
      writeValue(writer, item);
    }
    writer.byte(END);
  } else if (isPlainObject(value)) writeObject(writer, value);
}

/** One value as sortable bytes, ascending. A missing value is null, as in the cloud's indexes. */
export function encodeKey(value: unknown): Buffer {
  const writer = new KeyWriter();
  writer.byte(tagOf(value));
  writeValue(writer, value);
  return writer.done();
}

/** What an empty list is in an index: lower than null. */
export const EMPTY_LIST_KEY: Buffer = Buffer.from([TAG.undefined]);

/** The beginning that every text with this beginning has, for a range. */
export function encodeTextPrefix(prefix: string): Buffer {
  const writer = new KeyWriter();
  writer.byte(TAG.string);
  writer.text(prefix, false);
  return writer.done();
}

/** The same bytes in the opposite order. */
export function turnedRound(key: Uint8Array): Buffer {
  const turned = Buffer.from(key);
  for (const [at, byte] of key.entries()) turned[at] = byte ^ 0xff;
  return turned;
}

/** The lowest bytes above everything that begins with `prefix`. */
export function afterPrefix(prefix: Uint8Array): Buffer {
  let end = prefix.length;
  while (end > 0 && prefix[end - 1] === 0xff) end -= 1;
  const after = Buffer.from(prefix.subarray(0, end));
  if (end > 0) after.writeUInt8(after.readUInt8(end - 1) + 1, end - 1);
  return after;
}

/** True for values that may be an `_id`: MongoDB takes no list, regular expression or undefined. */
export function isIdValue(value: unknown): boolean {
  return value !== undefined && !Array.isArray(value) && !(value instanceof RegExp);
}
