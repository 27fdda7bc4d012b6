import fc from 'fast-check';
import { PNG } from 'pngjs';
import { orientationIn } from './orientation';
import {
  concat,
  gpsTiff,
  holds,
  jpegSegment,
  latitudeBytes,
  PLACE,
  sampleJpeg,
  sampleVp8Chunk,
  webp,
  webpChunk,
} from './samplePictures';
import { stripMetadata } from './stripMetadata';
import type { EvidenceKind } from './fileKind';

const orientation = fc.integer({ min: 1, max: 8 });
const ICC = 'ICC_PROFILE\0\x01\x01colour';
const ADOBE = 'Adobe\0d\0\0\0\0\0';

function stripped(kind: EvidenceKind, bytes: Uint8Array): Uint8Array {
  const answer = stripMetadata(kind, bytes);
  if (!answer.strippable) throw new Error(answer.reason);
  expect(answer.changed).toBe(!Buffer.from(answer.bytes).equals(Buffer.from(bytes)));
  return answer.bytes;
}

function expectNoPlace(bytes: Uint8Array): void {
  expect(holds(bytes, PLACE)).toBe(false);
  expect(holds(bytes, latitudeBytes(true))).toBe(false);
  expect(holds(bytes, latitudeBytes(false))).toBe(false);
}

/** Segments of a JPEG by a second reading: markers with their contents up to the scan, then everything to the end. */
function readJpeg(bytes: Uint8Array): { segments: [number, string][]; scan: string } {
  const buffer = Buffer.from(bytes);
  expect(buffer.readUInt16BE(0)).toBe(0xffd8);
  const segments: [number, string][] = [];
  for (let at = 2; ;) {
    expect(buffer[at]).toBe(0xff);
    const marker = buffer[at + 1] ?? 0;
    const length = buffer.readUInt16BE(at + 2);
    segments.push([marker, buffer.toString('latin1', at + 4, at + 2 + length)]);
    at += 2 + length;
    if (marker === 0xda) return { segments, scan: buffer.toString('latin1', at) };
  }
}

describe('a JPEG', () => {
  const plain = sampleJpeg();
  const afterJfif = 20;
  const withSegments = (...segments: readonly Uint8Array[]) =>
    concat(plain.subarray(0, afterJfif), ...segments, plain.subarray(afterJfif));

  it('without such data stays byte for byte', () => {
    expect(stripMetadata('jpg', plain)).toEqual({ strippable: true, bytes: plain, changed: false });
  });

  it('loses place, device, comments, profiles of editors and other pictures behind it, and keeps how it looks', () => {
    const exif = jpegSegment(0xe1, concat('Exif\0\0', gpsTiff(6, true)));
    const xmp = jpegSegment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x>${PLACE}</x>`);
    const iptc = jpegSegment(0xed, `Photoshop 3.0\0${PLACE}`);
    const mpf = jpegSegment(0xe2, `MPF\0${PLACE}`);
    const others = [0xe3, 0xe4, 0xeb, 0xef, 0xfe, 0xf7].map((marker) => jpegSegment(marker, PLACE));
    const dirty = concat(
      withSegments(exif, xmp, iptc, mpf, ...others, jpegSegment(0xe2, ICC), jpegSegment(0xee, ADOBE)),
      sampleJpeg(),
      PLACE,
    );
    expect(holds(dirty, latitudeBytes(true))).toBe(true);
    const clean = stripped('jpg', dirty);
    expectNoPlace(clean);
    const { segments, scan } = readJpeg(clean);
    expect(segments.slice(0, 4).map(([marker]) => marker)).toEqual([0xe0, 0xe1, 0xe2, 0xee]);
    expect(segments[2]?.[1]).toBe(ICC);
    const kept = readJpeg(plain);
    expect(segments.slice(4)).toEqual(kept.segments.slice(1));
    expect(scan).toBe(kept.scan);
    const head = segments[1]?.[1] ?? '';
    expect(head.startsWith('Exif\0\0')).toBe(true);
    expect(orientationIn(concat(head.slice(6)))).toBe(6);
    expect(head.length).toBe(6 + 26);
  });

  it('never keeps the place, whatever stands where, and is clean when stripped again', () => {
    const segment = fc.oneof(
      fc
        .tuple(orientation, fc.boolean())
        .map(([turn, big]) => jpegSegment(0xe1, concat('Exif\0\0', gpsTiff(turn, big)))),
      fc
        .tuple(fc.integer({ min: 0xe1, max: 0xed }), fc.string({ unit: 'binary-ascii' }))
        .map(([marker, text]) => jpegSegment(marker, text + PLACE)),
      fc.constant(jpegSegment(0xfe, PLACE)),
      fc.constant(jpegSegment(0xe2, ICC)),
      fc.constant(Uint8Array.of(0xff, 0xff).subarray(0, 1)),
    );
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 8 }), fc.constantFrom('', PLACE), (segments, behind) => {
        const dirty = concat(withSegments(...segments), behind);
        const clean = stripped('jpg', dirty);
        expectNoPlace(clean);
        expect(readJpeg(clean).scan).toBe(readJpeg(plain).scan);
        expect(stripped('jpg', clean)).toEqual(clean);
      }),
    );
  });

  it('that is cut off anywhere is not shared', () => {
    for (let length = 0; length < plain.length; length += 1) {
      expect(stripMetadata('jpg', plain.subarray(0, length)).strippable).toBe(false);
    }
  });

  it('with a damaged Exif block loses it all the same', () => {
    const tiff = gpsTiff(6, false);
    for (let length = 0; length < tiff.length; length += 1) {
      const clean = stripped(
        'jpg',
        withSegments(jpegSegment(0xe1, concat('Exif\0\0', tiff.subarray(0, length), PLACE))),
      );
      expectNoPlace(clean);
    }
  });
});

describe('a PNG', () => {
  function png(...chunks: readonly Uint8Array[]): Uint8Array {
    const picture = new PNG({ width: 3, height: 2 });
    picture.data.fill(0x7f);
    const bytes = new Uint8Array(PNG.sync.write(picture));
    return concat(bytes.subarray(0, 33), ...chunks, bytes.subarray(33));
  }
  function chunk(type: string, data: Uint8Array | string): Uint8Array {
    const named = concat(type, data);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(named.length - 4);
    const tail = Buffer.alloc(4);
    tail.writeUInt32BE(checkSum(named));
    return concat(head, named, tail);
  }

  /** By a table, unlike the module. */
  function checkSum(bytes: Uint8Array): number {
    const table = Array.from({ length: 256 }, (_, n) =>
      Array.from({ length: 8 }).reduce<number>((c) => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), n),
    );
    return ~bytes.reduce((crc, byte) => (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8), -1) >>> 0;
  }

  it('loses Exif, texts, private chunks and what stands behind it, and still decodes', () => {
    const phys = chunk('pHYs', '\0\0\x0b\x13\0\0\x0b\x13\x01');
    const others = ['tEXt', 'zTXt', 'iTXt', 'prVt', 'caBX'].map((type) => chunk(type, `Comment\0${PLACE}`));
    const dirty = concat(png(phys, chunk('eXIf', gpsTiff(1, true)), ...others), PLACE);
    const clean = stripped('png', dirty);
    expectNoPlace(clean);
    expect(holds(clean, 'pHYs')).toBe(true);
    expect(holds(clean, 'eXIf')).toBe(false);
    expect(PNG.sync.read(Buffer.from(clean)).data).toEqual(PNG.sync.read(Buffer.from(png())).data);
    expect(stripMetadata('png', png())).toEqual({ strippable: true, bytes: png(), changed: false });
  });

  it('never keeps the place, keeps its turn, and decodes with its check sums', () => {
    const type = fc.constantFrom('tEXt', 'iTXt', 'zTXt', 'tIME', 'abCd', 'dSIG');
    fc.assert(
      fc.property(fc.array(type, { maxLength: 4 }), orientation, fc.boolean(), (types, turn, big) => {
        const dirty = png(...types.map((each) => chunk(each, PLACE)), chunk('eXIf', gpsTiff(turn, big)));
        const clean = stripped('png', dirty);
        expectNoPlace(clean);
        // pngjs checks the sum of every chunk that it reads.
        const { width, height } = PNG.sync.read(Buffer.from(clean), { checkCRC: true });
        expect([width, height]).toEqual([3, 2]);
        const at = Buffer.from(clean).indexOf('eXIf');
        expect(at < 0 ? 1 : orientationIn(clean.subarray(at + 4))).toBe(turn);
        expect(stripped('png', clean)).toEqual(clean);
      }),
    );
  });

  it('that is cut off anywhere is not shared', () => {
    const whole = png();
    for (let length = 0; length < whole.length; length += 1) {
      expect(stripMetadata('png', whole.subarray(0, length)).strippable).toBe(false);
    }
  });
});

describe('a WebP', () => {
  const vp8 = sampleVp8Chunk();
  const vp8x = (flags: number) => webpChunk('VP8X', concat([flags, 0, 0, 0, 15, 0, 0, 7, 0, 0]));

  it('loses Exif, XMP and unknown chunks, with its flags and length set right', () => {
    const dirty = webp(
      vp8x(0x2c),
      webpChunk('ICCP', 'odd'),
      vp8,
      webpChunk('EXIF', concat('Exif\0\0', gpsTiff(1, false))),
      webpChunk('XMP ', PLACE),
      webpChunk('XYZ ', PLACE),
    );
    const clean = stripped('webp', concat(dirty, PLACE));
    expect(clean).toEqual(webp(vp8x(0x20), webpChunk('ICCP', 'odd'), vp8));
    expect(stripMetadata('webp', webp(vp8))).toEqual({ strippable: true, bytes: webp(vp8), changed: false });
  });

  it('keeps its turn and nothing else of Exif', () => {
    fc.assert(
      fc.property(orientation, fc.boolean(), fc.boolean(), (turn, big, head) => {
        const exif = webpChunk('EXIF', concat(head ? 'Exif\0\0' : '', gpsTiff(turn, big)));
        const clean = stripped('webp', webp(vp8x(0x0c), vp8, exif, webpChunk('XMP ', PLACE)));
        expectNoPlace(clean);
        expect(Buffer.from(clean).readUInt32LE(4)).toBe(clean.length - 8);
        const at = Buffer.from(clean).indexOf('EXIF');
        expect(at < 0 ? 1 : orientationIn(clean.subarray(at + 8))).toBe(turn);
        expect(clean[20]).toBe(at < 0 ? 0 : 0x08);
        expect(stripped('webp', clean)).toEqual(clean);
      }),
    );
  });

  it('that is damaged is not shared', () => {
    const whole = webp(vp8x(0), vp8);
    for (let length = 0; length < whole.length; length += 1) {
      expect(stripMetadata('webp', whole.subarray(0, length)).strippable).toBe(false);
    }
    expect(stripMetadata('webp', webp(webpChunk('EXIF', gpsTiff(1, true)))).strippable).toBe(false);
  });
});

describe('a GIF', () => {
  const head = concat('GIF89a', [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]);
  const control = [0x21, 0xf9, 4, 0, 0, 0, 0, 0];
  const image = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
  const block = (text: string) => concat([text.length], text, [0]);

  it('loses comments and applications, but not its loop', () => {
    const loop = concat([0x21, 0xff, 11], 'NETSCAPE2.0', [3, 1, 0, 0, 0]);
    const dirty = concat(
      head,
      loop,
      concat([0x21, 0xfe], block(PLACE)),
      concat([0x21, 0xff, 11], 'XMP DataXMP', block(PLACE)),
      control,
      image,
      [0x3b],
      PLACE,
    );
    expect(stripped('gif', dirty)).toEqual(concat(head, loop, control, image, [0x3b]));
    for (let length = 0; length < 60; length += 1) {
      expect(stripMetadata('gif', dirty.subarray(0, length)).strippable).toBe(false);
    }
  });
});

describe('other files', () => {
  it('are shared as they are when they carry no data of a camera, and not at all when it cannot be taken out', () => {
    const bytes = concat('anything');
    expect(stripMetadata('pdf', bytes)).toEqual({ strippable: true, bytes, changed: false });
    for (const kind of ['heic', 'mp4', 'mov', 'm4a'] as const) {
      expect(stripMetadata(kind, bytes)).toMatchObject({ strippable: false });
    }
  });

  it('of any bytes never make it throw', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<EvidenceKind>('jpg', 'png', 'webp', 'gif'),
        fc.uint8Array({ maxLength: 200 }),
        (kind, bytes) => {
          const beginnings = {
            jpg: '\xff\xd8\xff\xe1',
            png: '\x89PNG\r\n\x1a\n',
            webp: 'RIFF\x20\0\0\0WEBP',
            gif: 'GIF89a',
          };
          const start = kind === 'jpg' || kind === 'png' || kind === 'webp' || kind === 'gif' ? beginnings[kind] : '';
          expect(typeof stripMetadata(kind, concat(start, bytes)).strippable).toBe('boolean');
        },
      ),
      { numRuns: 1000 },
    );
  });
});
