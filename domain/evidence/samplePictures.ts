/** Small real pictures and the data that phones write into them; for the tests of this folder. */

/** 16 × 8 pixels, red beside blue, as a browser's canvas writes them: JFIF head, no profile. */
const JPEG_BASE64 =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/' +
  '2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAIABADASIAAhEBAxEB/8QA' +
  'FgABAQEAAAAAAAAAAAAAAAAAAAQF/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABUBAQEAAAAAAAAAAAAAAAAAAAQF/8QAGBEAAgMAAAAAAAAAAAAAAAAAAAVC' +
  'gcH/2gAMAwEAAhEDEQA/AMRABqqdaUGcLw//2Q==';
/** The same picture as the `VP8 ` chunk of a WebP. */
const VP8_BASE64 = 'VlA4ICwAAABwAQCdASoQAAgAA4BaJaACdAGIQAD+8KM/tz/19/9y+KPSD/56ZGP/t7QAAA==';

/** A text that stands for everything that must not leak: it is put into each block beside the real coordinates. */
export const PLACE = 'GPS 30.66310N 113.16614E';

export function sampleJpeg(): Uint8Array {
  return new Uint8Array(Buffer.from(JPEG_BASE64, 'base64'));
}

export function sampleVp8Chunk(): Uint8Array {
  return new Uint8Array(Buffer.from(VP8_BASE64, 'base64'));
}

export function concat(...pieces: readonly (Uint8Array | string | readonly number[])[]): Uint8Array {
  return new Uint8Array(
    Buffer.concat(
      pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'latin1') : Buffer.from(piece))),
    ),
  );
}

/** Latitude 30°39'47.16" as three rationals, the way Exif stores it. */
const LATITUDE = [30, 1, 39, 1, 4716, 100];

/** A TIFF block as a phone writes it: maker, orientation, and a GPS directory with a latitude and PLACE. */
export function gpsTiff(orientation: number, bigEndian: boolean): Uint8Array {
  const u16 = (value: number) => number(value, 2, bigEndian);
  const u32 = (value: number) => number(value, 4, bigEndian);
  const place = concat(PLACE, [0]);
  const directory = 8;
  const gps = directory + 2 + 3 * 12 + 4;
  const heap = gps + 2 + 2 * 12 + 4;
  return concat(
    bigEndian ? 'MM' : 'II',
    u16(42),
    u32(directory),
    u16(3),
    ...[u16(0x010f), u16(2), u32(place.length), u32(heap + 24)],
    ...[u16(0x0112), u16(3), u32(1), u16(orientation), u16(0)],
    ...[u16(0x8825), u16(4), u32(1), u32(gps)],
    u32(0),
    u16(2),
    ...[u16(1), u16(2), u32(2), 'N\0\0\0'],
    ...[u16(2), u16(5), u32(3), u32(heap)],
    u32(0),
    ...LATITUDE.map(u32),
    place,
  );
}

/** The latitude's bytes, which must be gone too. */
export function latitudeBytes(bigEndian: boolean): Uint8Array {
  return concat(...LATITUDE.map((value) => number(value, 4, bigEndian)));
}

export function jpegSegment(marker: number, content: Uint8Array | string): Uint8Array {
  const bytes = concat(content);
  return concat([0xff, marker], number(bytes.length + 2, 2, true), bytes);
}

export function webpChunk(type: string, content: Uint8Array | string): Uint8Array {
  const bytes = concat(content);
  return concat(type, number(bytes.length, 4, false), bytes, bytes.length % 2 ? [0] : []);
}

export function webp(...chunks: readonly Uint8Array[]): Uint8Array {
  const body = concat('WEBP', ...chunks);
  return concat('RIFF', number(body.length, 4, false), body);
}

export function holds(bytes: Uint8Array, part: Uint8Array | string): boolean {
  return Buffer.from(bytes).includes(typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part));
}

function number(value: number, length: 2 | 4, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.alloc(length);
  if (bigEndian) bytes.writeUIntBE(value, 0, length);
  else bytes.writeUIntLE(value, 0, length);
  return new Uint8Array(bytes);
}
