/** A photo as a phone makes it: JPEG with the camera, the time and the place (GPS) in its Exif data. */
export interface PhotoOptions {
  /** Differs the picture. */
  seed: number;
  /** `2026:11:02 10:21:33`, local time, as Exif writes it. */
  takenAt: string;
  /** Degrees north and east. */
  latitude: number;
  longitude: number;
}

/** Blocks of 8 x 8 pixels in a row and in a column. */
const BLOCKS_WIDE = 48;
const BLOCKS_HIGH = 36;

/** Lengths 1 to 16 and values of the usual Huffman table for the mean of a block (ITU-T T.81, table K.3). */
const MEAN_LENGTHS = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
const MEAN_VALUES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
/** Its codes: one of two bits, five of three, then one of each length up to nine. */
const MEAN_CODES: readonly [code: number, bits: number][] = [
  [0b00, 2],
  [0b010, 3],
  [0b011, 3],
  [0b100, 3],
  [0b101, 3],
  [0b110, 3],
  [0b1110, 4],
  [0b11110, 5],
  [0b111110, 6],
  [0b1111110, 7],
  [0b11111110, 8],
  [0b111111110, 9],
];

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Packs codes into bytes, most significant bit first; a byte of all ones is followed by a zero. */
class BitWriter {
  private readonly bytes: number[] = [];
  private held = 0;
  private count = 0;

  put(value: number, bits: number): void {
    for (let i = bits - 1; i >= 0; i -= 1) {
      this.held = (this.held << 1) | ((value >> i) & 1);
      this.count += 1;
      if (this.count === 8) this.flush();
    }
  }

  finish(): Buffer {
    while (this.count > 0) this.put(1, 1);
    return Buffer.from(this.bytes);
  }

  private flush(): void {
    this.bytes.push(this.held);
    if (this.held === 0xff) this.bytes.push(0);
    this.held = 0;
    this.count = 0;
  }
}

/** One block of a single shade: the difference of its mean to the block before, and nothing else. */
function putBlock(writer: BitWriter, difference: number): void {
  const size = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1;
  const [code, bits] = MEAN_CODES[size] ?? [0, 2];
  writer.put(code, bits);
  if (size > 0) writer.put(difference > 0 ? difference : difference + (1 << size) - 1, size);
  // End of block: the only code of our second table.
  writer.put(0, 1);
}

/** Light, blue and red of a block, each from -128 to 127: a street with shop fronts, awnings and a sky. */
function shadeAt(column: number, row: number, seed: number): [number, number, number] {
  if (row < 9) return [80 - row, 20, -12];
  if (row > 29) return [-20 + ((column + row) % 3) * 4, 0, 0];
  const shop = Math.floor((column + seed) / 8);
  const tone = Math.sin(shop * 2.3 + seed);
  if (row < 13) return [30 + 40 * tone, -40 * tone, 60 * Math.cos(shop + seed)];
  const pane = (column + seed) % 8 > 0 && row % 6 > 0;
  return pane ? [10 + 20 * tone, 12, -10] : [-60, 4, 6];
}

function scan(seed: number): Buffer {
  const writer = new BitWriter();
  const before = [0, 0, 0];
  for (let row = 0; row < BLOCKS_HIGH; row += 1) {
    for (let column = 0; column < BLOCKS_WIDE; column += 1) {
      shadeAt(column, row, seed).forEach((shade, part) => {
        const mean = Math.max(-128, Math.min(127, Math.round(shade)));
        putBlock(writer, mean - (before[part] ?? 0));
        before[part] = mean;
      });
    }
  }
  return writer.finish();
}

/** Values of Exif's types that we write: text, short number, long number, fraction. */
const TEXT = 2;
const LONG = 4;
const FRACTIONS = 5;

interface Entry {
  tag: number;
  type: number;
  count: number;
  value: Buffer;
}

function textEntry(tag: number, text: string): Entry {
  const value = Buffer.from(`${text}\0`, 'latin1');
  return { tag, type: TEXT, count: value.length, value };
}

/** Degrees, minutes and hundredths of seconds as three fractions. */
function degreesEntry(tag: number, degrees: number): Entry {
  const whole = Math.floor(degrees);
  const minutes = Math.floor((degrees - whole) * 60);
  const hundredths = Math.round(((degrees - whole) * 60 - minutes) * 6000);
  const value = Buffer.alloc(24);
  [whole, 1, minutes, 1, hundredths, 100].forEach((number, i) => value.writeUInt32LE(number, i * 4));
  return { tag, type: FRACTIONS, count: 3, value };
}

/** A directory of entries that stands at `offset`; values longer than four bytes follow it. */
function directory(entries: readonly Entry[], offset: number): Buffer {
  const head = Buffer.alloc(2 + entries.length * 12 + 4);
  head.writeUInt16LE(entries.length, 0);
  const values: Buffer[] = [];
  let at = offset + head.length;
  entries.forEach(({ tag, type, count, value }, i) => {
    const place = 2 + i * 12;
    head.writeUInt16LE(tag, place);
    head.writeUInt16LE(type, place + 2);
    head.writeUInt32LE(count, place + 4);
    if (value.length <= 4) value.copy(head, place + 8);
    else {
      const padded = value.length % 2 === 0 ? value : Buffer.concat([value, Buffer.alloc(1)]);
      head.writeUInt32LE(at, place + 8);
      values.push(padded);
      at += padded.length;
    }
  });
  return Buffer.concat([head, ...values]);
}

function exif({ takenAt, latitude, longitude }: PhotoOptions): Buffer {
  const main = (placeAt: number): Entry[] => {
    const pointer = Buffer.alloc(4);
    pointer.writeUInt32LE(placeAt, 0);
    return [
      textEntry(0x010f, 'Demo Phones'),
      textEntry(0x0110, 'DP-1'),
      textEntry(0x0132, takenAt),
      { tag: 0x8825, type: LONG, count: 1, value: pointer },
    ];
  };
  const start = 8;
  const placeAt = start + directory(main(0), start).length;
  const place = directory(
    [textEntry(1, 'N'), degreesEntry(2, latitude), textEntry(3, 'E'), degreesEntry(4, longitude)],
    placeAt,
  );
  const tiff = Buffer.from([0x49, 0x49, 0x2a, 0, start, 0, 0, 0]);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, directory(main(placeAt), start), place]);
}

/** A JPEG of 384 x 288 pixels in colour, with Exif data as a phone writes them. */
export function takePhoto(options: PhotoOptions): Buffer {
  const frame = Buffer.alloc(15);
  frame.set([8, 0, 0, 0, 0, 3]);
  frame.writeUInt16BE(BLOCKS_HIGH * 8, 1);
  frame.writeUInt16BE(BLOCKS_WIDE * 8, 3);
  [1, 2, 3].forEach((part, i) => frame.set([part, 0x11, 0], 6 + i * 3));
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, exif(options)),
    // One table of eights: a block's mean counts eightfold, so what is written is the mean itself.
    segment(0xdb, Buffer.from([0, ...Array<number>(64).fill(8)])),
    segment(0xc0, frame),
    segment(0xc4, Buffer.from([0x00, ...MEAN_LENGTHS, ...MEAN_VALUES])),
    segment(0xc4, Buffer.from([0x10, 1, ...Array<number>(15).fill(0), 0])),
    segment(0xda, Buffer.from([3, 1, 0, 2, 0, 3, 0, 0, 63, 0])),
    scan(options.seed),
    Buffer.from([0xff, 0xd9]),
  ]);
}
