import { inflateRawSync } from 'node:zlib';
import { readSheet } from 'read-excel-file/universal';
import type { Cell } from '@/domain/enterprises/importRows';

/** Bytes that the parts of a workbook may have when unpacked: a list of 500 rows has about 300 KB. */
const MOST_UNPACKED = 20 * 1024 * 1024;

/** No workbook that can be read. */
export class NotAWorkbook extends Error {}

/** A list is narrow and short; the reader makes room for every cell up to the last one that a sheet names. */
const MOST_COLUMNS = 60;
const MOST_ROWS = 5000;

/** End of central directory, and entry of it (ZIP, APPNOTE 4.3.12 and 4.3.16). */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

function endOf(bytes: Buffer): number {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw new NotAWorkbook('no end of the central directory');
  // Two counts of the same entries: readers differ in which one they believe.
  if (bytes.readUInt16LE(end + 8) !== bytes.readUInt16LE(end + 10)) throw new NotAWorkbook('its counts differ');
  return end;
}

/** One part, unpacked into at most `room` bytes. */
function unpack(bytes: Buffer, entry: number, room: number): Buffer {
  const method = bytes.readUInt16LE(entry + 10);
  const size = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + size);
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new NotAWorkbook('packed in another way');
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + (letter.charCodeAt(0) - 64), 0);
}

/** Refuses a sheet that names a cell far away: a few bytes of it would take all memory of an instance. */
function checkExtent(text: string): void {
  for (const [, letters = '', row] of text.matchAll(/\br\s*=\s*["']([A-Z]{0,7})(\d{1,10})["']/gi)) {
    if (columnOf(letters.toUpperCase()) > MOST_COLUMNS || Number(row) > MOST_ROWS) {
      throw new NotAWorkbook('names a cell far away');
    }
  }
}

/** Unpacks every part of the container within bounds, before the reader does, and looks how far its sheets reach. */
function checkParts(bytes: Buffer): void {
  const end = endOf(bytes);
  let at = bytes.readUInt32LE(end + 16);
  let room = MOST_UNPACKED;
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new NotAWorkbook('a broken directory');
    const part = unpack(bytes, at, room);
    room -= part.length;
    if (room < 0) throw new NotAWorkbook('unpacks to too much');
    if (part.includes('sheetData')) checkExtent(part.toString('utf8'));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

/**
 * The cells of the first sheet.
 * @throws NotAWorkbook when it is none, is broken, or would unpack to more than an instance has room for
 */
export async function readFirstSheet(bytes: Buffer): Promise<Cell[][]> {
  try {
    checkParts(bytes);
    const copy = new Uint8Array(bytes).buffer;
    return (await readSheet(copy)) as Cell[][];
  } catch (error) {
    if (error instanceof NotAWorkbook) throw error;
    throw new NotAWorkbook(error instanceof Error ? error.message : String(error));
  }
}
