import { bigEndian32, bytesOf, joined, startsWith, textAt } from './bytes';
import { orientationIn, tiffWithOrientation, type Orientation } from './orientation';

const SIGNATURE = '\x89PNG\r\n\x1a\n';
/** Chunks that make the picture: all others can hold anything, and are dropped. */
const KEPT: readonly string[] = [
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'cICP',
  'mDCV',
  'cLLI',
  'bKGD',
  'hIST',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
];

/**
 * A PNG without Exif, text and private chunks and without what stands behind its end; a turn that Exif asked for is kept.
 * Null when the structure is damaged.
 */
export function stripPng(bytes: Uint8Array): Uint8Array | null {
  if (!startsWith(bytes, SIGNATURE)) return null;
  const pieces: Uint8Array[] = [bytes.subarray(0, SIGNATURE.length)];
  let orientation: Orientation = 1;
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const end = at + 12 + bigEndian32(bytes, at);
    if (end > bytes.length) return null;
    const type = textAt(bytes, at + 4, 4);
    if (pieces.length === 1 && type !== 'IHDR') return null;
    if (type === 'eXIf') orientation = orientationIn(bytes.subarray(at + 8, end - 4));
    if (KEPT.includes(type)) pieces.push(bytes.subarray(at, end));
    if (type === 'IEND') return joined(withOrientation(pieces, orientation));
    at = end;
  }
  return null;
}

/** Exif stands right behind the header, where it is allowed whatever else follows. */
function withOrientation(pieces: readonly Uint8Array[], orientation: Orientation): Uint8Array[] {
  if (orientation === 1) return [...pieces];
  return [...pieces.slice(0, 2), chunk('eXIf', tiffWithOrientation(orientation)), ...pieces.slice(2)];
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = joined([bytesOf(type), data]);
  return joined([fourBytes(data.length), named, fourBytes(crc32(named))]);
}

function fourBytes(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
}

/** The check sum of PNG (ISO 3309), bit by bit: it is only needed for a chunk of some thirty bytes. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
