import { readSheet } from 'read-excel-file/universal';
import type { Cell } from '@/domain/enterprises/importRows';

/** Bytes that the parts of a workbook may have when unpacked: a list of 500 rows has about 300 KB. */
const MOST_UNPACKED = 20 * 1024 * 1024;

/** No workbook that can be read. */
export class NotAWorkbook extends Error {}

/** End of central directory, and entry of it (ZIP, APPNOTE 4.3.12 and 4.3.16). */
const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** What the parts of a ZIP container say that they unpack to, in bytes; the reader gives none of them more room. */
function unpackedSize(bytes: Buffer): number {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw new NotAWorkbook('no end of the central directory');
  let at = bytes.readUInt32LE(end + 16);
  let sum = 0;
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new NotAWorkbook('a broken directory');
    sum += bytes.readUInt32LE(at + 24);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return sum;
}

/**
 * The cells of the first sheet.
 * @throws NotAWorkbook when it is none, is broken, or would unpack to more than an instance has room for
 */
export async function readFirstSheet(bytes: Buffer): Promise<Cell[][]> {
  if (unpackedSize(bytes) > MOST_UNPACKED) throw new NotAWorkbook('unpacks to too much');
  try {
    const copy = new Uint8Array(bytes).buffer;
    return (await readSheet(copy)) as Cell[][];
  } catch (error) {
    throw new NotAWorkbook(error instanceof Error ? error.message : String(error));
  }
}
