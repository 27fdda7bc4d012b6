import { bigEndian16, bytesOf, joined, startsWith, textAt } from './bytes';
import { orientationIn, tiffWithOrientation, type Orientation } from './orientation';

interface Segment {
  readonly marker: number;
  /** The whole segment with its marker; of a scan also the coded data behind it. */
  readonly bytes: Uint8Array;
  /** Offset of the segment's content within `bytes`. */
  readonly content: number;
}

const EXIF = 'Exif\0\0';
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;

/**
 * A JPEG without what its camera and its editors wrote about it: Exif (place, device, time), XMP, IPTC, comments, other
 * pictures behind the first, and everything else in application segments. Kept: the picture, colour profile, Adobe colour
 * mark, JFIF density, and the orientation in an Exif block of its own. Null when the structure is damaged.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  const segments = segmentsOf(bytes);
  if (segments === null) return null;
  const kept = segments.filter(isKept);
  const orientation = segments.reduce<Orientation>(
    (found, segment) => (found === 1 ? orientationOf(segment) : found),
    1,
  );
  const exif = orientation === 1 ? [] : [exifSegment(orientation)];
  const first = kept[0];
  // JFIF wants to be first; Exif follows it at once.
  const hasJfif = first !== undefined && first.marker === 0xe0;
  const head = hasJfif ? [first.bytes] : [];
  const rest = kept.slice(hasJfif ? 1 : 0).map((segment) => segment.bytes);
  return joined([bytesOf('\xff\xd8'), ...head, ...exif, ...rest, bytesOf('\xff\xd9')]);
}

/** All segments between start and end of the image; null when they do not fit together. */
function segmentsOf(bytes: Uint8Array): Segment[] | null {
  if (!startsWith(bytes, '\xff\xd8')) return null;
  const segments: Segment[] = [];
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) return null;
    // Any number of 0xff may stand before a marker.
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (marker === undefined || marker === 0) return null;
    if (marker === END_OF_IMAGE) return segments.some((each) => each.marker === START_OF_SCAN) ? segments : null;
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) return null;
    const length = bigEndian16(bytes, at + 2);
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    if (marker === START_OF_SCAN) end = endOfCodedData(bytes, end);
    segments.push({ marker, bytes: bytes.subarray(at, end), content: 4 });
    at = end;
  }
}

/** Coded data runs to the next marker; 0xff00 and restart marks belong to it. */
function endOfCodedData(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function isKept({ marker, bytes, content }: Segment): boolean {
  // Tables, frames and scans; of the reserved markers and the comment nothing is kept.
  if (marker >= 0xc0 && marker <= 0xdf) return true;
  if (marker === 0xe0) return startsWith(bytes, 'JFIF\0', content);
  if (marker === 0xe2) return startsWith(bytes, 'ICC_PROFILE\0', content);
  return marker === 0xee && textAt(bytes, content, 5) === 'Adobe';
}

function orientationOf({ marker, bytes, content }: Segment): Orientation {
  if (marker !== 0xe1 || !startsWith(bytes, EXIF, content)) return 1;
  return orientationIn(bytes.subarray(content + EXIF.length));
}

function exifSegment(orientation: Orientation): Uint8Array {
  const content = joined([bytesOf(EXIF), tiffWithOrientation(orientation)]);
  return joined([Uint8Array.of(0xff, 0xe1, 0, content.length + 2), content]);
}
