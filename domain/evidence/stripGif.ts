import { joined, startsWith, textAt } from './bytes';

/** Application blocks that make the picture: loops and the colour profile. */
const KEPT_APPLICATIONS: readonly string[] = ['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'];
const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const COMMENT = 0xfe;
const PLAIN_TEXT = 0x01;
const APPLICATION = 0xff;

/** A GIF without comments, XMP and other application blocks, and without what stands behind its end. Null when damaged. */
export function stripGif(bytes: Uint8Array): Uint8Array | null {
  if (!startsWith(bytes, 'GIF8') || bytes.length < 14) return null;
  let at = 13 + colourTableBytes(bytes[10] ?? 0);
  const pieces: Uint8Array[] = [bytes.subarray(0, at)];
  for (;;) {
    const start = at;
    const block = bytes[at];
    if (block === TRAILER) return joined([...pieces, Uint8Array.of(TRAILER)]);
    if (block === IMAGE) at = endOfSubBlocks(bytes, at + 11 + colourTableBytes(bytes[at + 9] ?? 0));
    else if (block === EXTENSION) at = endOfSubBlocks(bytes, at + 2);
    else return null;
    if (at < 0) return null;
    if (block === IMAGE || isKeptExtension(bytes, start)) pieces.push(bytes.subarray(start, at));
  }
}

function isKeptExtension(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1];
  if (label === COMMENT || label === PLAIN_TEXT) return false;
  return label !== APPLICATION || KEPT_APPLICATIONS.includes(textAt(bytes, at + 3, 11));
}

function colourTableBytes(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Behind the empty block that ends a row of blocks; -1 when there is none. */
function endOfSubBlocks(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length;) {
    const length = bytes[at] ?? 0;
    if (length === 0) return at + 1;
    at += length + 1;
  }
  return -1;
}
