import { PNG } from 'pngjs';

type Colour = readonly [red: number, green: number, blue: number];

/** A picture under the pen: plain shapes, enough to tell a label from a shelf. */
class Sheet {
  readonly png: PNG;

  constructor(width: number, height: number, top: Colour, bottom: Colour) {
    this.png = new PNG({ width, height });
    for (let y = 0; y < height; y += 1) {
      const part = y / height;
      const between = (i: 0 | 1 | 2) => top[i] + (bottom[i] - top[i]) * part;
      const row: Colour = [between(0), between(1), between(2)];
      this.line(0, y, width, row);
    }
  }

  /** A line of dots to the right, as far as the sheet reaches. */
  private line(left: number, top: number, width: number, colour: Colour): void {
    const y = Math.floor(top);
    const [from, to] = [Math.max(0, Math.floor(left)), Math.min(this.png.width, Math.floor(left + width))];
    if (y < 0 || y >= this.png.height || from >= to) return;
    const start = y * this.png.width;
    this.png.data.fill(Buffer.from([...colour, 255]), (start + from) * 4, (start + to) * 4);
  }

  box(left: number, top: number, width: number, height: number, colour: Colour): void {
    for (let y = top; y < top + height; y += 1) this.line(left, y, width, colour);
  }

  disc(centreX: number, centreY: number, radius: number, colour: Colour): void {
    for (let y = -radius; y <= radius; y += 1) {
      const half = Math.floor(Math.sqrt(radius * radius - y * y));
      this.line(centreX - half, centreY + y, 2 * half + 1, colour);
    }
  }
}

/** Colours that follow from a number: the same evidence is drawn the same each time. */
function tint(seed: number, shift: number): Colour {
  const wave = (phase: number) => 128 + 90 * Math.sin(seed * 1.7 + shift + phase);
  return [wave(0), wave(2.1), wave(4.2)];
}

/** A PNG of goods on a shelf, or of a label: bags in rows, each with a round sign and lines of print. Differs by `seed`. */
export function drawGoods(seed: number): Buffer {
  const sheet = new Sheet(480, 360, [236, 232, 224], [196, 188, 176]);
  const rows = 1 + (seed % 3);
  const columns = 2 + (seed % 2);
  const width = Math.floor(440 / columns) - 16;
  const height = Math.floor(330 / rows) - 18;
  for (let row = 0; row < rows; row += 1) {
    sheet.box(0, 18 + (row + 1) * (height + 14), 480, 8, [120, 96, 72]);
    for (let column = 0; column < columns; column += 1) {
      const left = 28 + column * (width + 16);
      const top = 16 + row * (height + 14);
      sheet.box(left, top, width, height, tint(seed, row + column * 0.2));
      sheet.disc(left + width / 2, top + height * 0.35, Math.floor(Math.min(width, height) * 0.22), tint(seed, 3));
      for (let line = 0; line < 3; line += 1) {
        sheet.box(left + 12, top + height * 0.68 + line * 12, width - 24 - line * 14, 5, [250, 248, 240]);
      }
    }
  }
  // Rows are like the rows above them. Without this every filter is tried on every row, which takes most of the time of a demo city.
  return PNG.sync.write(sheet.png, { filterType: 2 });
}
