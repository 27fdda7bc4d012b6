import { bytesOf, joined, littleEndian32, startsWith, textAt } from './bytes';
import { orientationIn, tiffWithOrientation, type Orientation } from './orientation';

const KEPT: readonly string[] = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'];
/** Flags of VP8X that announce Exif and XMP. */
const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;

/**
 * A WebP without Exif, XMP and unknown chunks, its flags and length set right; a turn that Exif asked for is kept. Null
 * when the structure is damaged.
 */
export function stripWebp(bytes: Uint8Array): Uint8Array | null {
  if (!startsWith(bytes, 'RIFF') || !startsWith(bytes, 'WEBP', 8)) return null;
  const end = 8 + littleEndian32(bytes, 4);
  if (end > bytes.length) return null;
  const pieces: Uint8Array[] = [];
  let orientation: Orientation = 1;
  for (let at = 12; at + 8 <= end;) {
    const length = littleEndian32(bytes, at + 4);
    const next = at + 8 + length + (length % 2);
    if (at + 8 + length > end) return null;
    const type = textAt(bytes, at, 4);
    if (type === 'EXIF') orientation = orientationIn(withoutExifHead(bytes.subarray(at + 8, at + 8 + length)));
    if (KEPT.includes(type)) pieces.push(padded(bytes.subarray(at, at + 8 + length)));
    at = next;
  }
  if (!pieces.some(isPicture)) return null;
  return container(pieces, orientation);
}

function container(pieces: readonly Uint8Array[], orientation: Orientation): Uint8Array {
  const extended = pieces.some((piece) => startsWith(piece, 'VP8X'));
  // Without VP8X there is no place to announce Exif, and none can have been read.
  const exif = extended && orientation !== 1 ? [chunk('EXIF', tiffWithOrientation(orientation))] : [];
  const body = joined([bytesOf('WEBP'), ...pieces.map((piece) => withFlags(piece, exif.length > 0)), ...exif]);
  return joined([bytesOf('RIFF'), fourBytes(body.length), body]);
}

function withFlags(piece: Uint8Array, exif: boolean): Uint8Array {
  if (!startsWith(piece, 'VP8X') || piece.length < 9) return piece;
  const changed = piece.slice();
  changed[8] = ((piece[8] ?? 0) & ~(EXIF_FLAG | XMP_FLAG)) | (exif ? EXIF_FLAG : 0);
  return changed;
}

/** Some writers put the head of a JPEG's Exif segment before the TIFF block. */
function withoutExifHead(data: Uint8Array): Uint8Array {
  return startsWith(data, 'Exif\0\0') ? data.subarray(6) : data;
}

function isPicture(piece: Uint8Array): boolean {
  return ['VP8 ', 'VP8L', 'ANMF'].some((type) => startsWith(piece, type));
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  return padded(joined([bytesOf(type), fourBytes(data.length), data]));
}

function padded(piece: Uint8Array): Uint8Array {
  return piece.length % 2 === 0 ? piece : joined([piece, Uint8Array.of(0)]);
}

function fourBytes(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24);
}
