import { PNG } from 'pngjs';

type Point = [x: number, y: number];
/** a, b, c, d, e, f of the canvas transformation (no rotation is needed to sign). */
interface Placement {
  scaleX: number;
  scaleY: number;
  moveX: number;
  moveY: number;
}

type Colour = [red: number, green: number, blue: number, alpha: number];

const NAMED: Record<string, Colour> = {
  black: [0, 0, 0, 255],
  white: [255, 255, 255, 255],
  transparent: [0, 0, 0, 0],
};

function colour(text: string): Colour {
  const named = NAMED[text.trim().toLowerCase()];
  if (named) return named;
  const long = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim());
  if (long?.[1]) {
    const six = long[1].length === 3 ? [...long[1]].map((digit) => digit + digit).join('') : long[1];
    const value = parseInt(six, 16);
    return [value >> 16, (value >> 8) & 255, value & 255, 255];
  }
  const numbers = /^rgba?\(([^)]+)\)$/i.exec(text.trim())?.[1]?.split(',').map(Number);
  if (numbers) return [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0, Math.round((numbers[3] ?? 1) * 255)];
  throw new Error(`The test canvas does not know the colour ${text}.`);
}

/**
 * A canvas node (`type="2d"`) that keeps real pixels: what a person signs in a test becomes a real PNG with ink in it.
 * It draws lines, curves, circles and rectangles; what it cannot draw is not there, so its use fails by name.
 */
export class InkCanvas {
  private png: PNG;
  private readonly pen: InkPen;

  constructor(width: number, height: number) {
    this.png = new PNG({ width, height });
    this.pen = new InkPen(
      (x, y, ink) => this.dot(x, y, ink),
      () => [this.png.width, this.png.height],
    );
  }

  get width(): number {
    return this.png.width;
  }

  /** Setting a size clears the canvas, as the platform's does. */
  set width(width: number) {
    this.png = new PNG({ width: Math.max(1, Math.round(width)), height: this.png.height });
    this.pen.reset();
  }

  get height(): number {
    return this.png.height;
  }

  set height(height: number) {
    this.png = new PNG({ width: this.png.width, height: Math.max(1, Math.round(height)) });
    this.pen.reset();
  }

  getContext(kind: string): InkPen {
    if (kind !== '2d') throw new Error(`The test canvas has no context "${kind}".`);
    return this.pen;
  }

  requestAnimationFrame(draw: () => void): void {
    setTimeout(draw, 0);
  }

  toBuffer(): Buffer {
    return PNG.sync.write(this.png);
  }

  toDataURL(): string {
    return `data:image/png;base64,${this.toBuffer().toString('base64')}`;
  }

  /** Number of pixels that carry ink: neither see-through nor white. */
  get ink(): number {
    let count = 0;
    for (let at = 0; at < this.png.data.length; at += 4) {
      const [red = 255, green = 255, blue = 255, alpha = 0] = this.png.data.subarray(at, at + 4);
      if (alpha > 0 && red + green + blue < 600) count += 1;
    }
    return count;
  }

  private dot(x: number, y: number, [red, green, blue, alpha]: Colour): void {
    const column = Math.round(x);
    const row = Math.round(y);
    if (column < 0 || row < 0 || column >= this.png.width || row >= this.png.height) return;
    this.png.data.set([red, green, blue, alpha], (row * this.png.width + column) * 4);
  }
}

/** The drawing context: a path, a pen, and where they fall on the canvas. */
class InkPen {
  fillStyle = '#000000';
  strokeStyle = '#000000';
  lineWidth = 1;
  lineCap = 'butt';
  lineJoin = 'miter';
  globalAlpha = 1;
  private lines: Point[][] = [];
  private place: Placement = { scaleX: 1, scaleY: 1, moveX: 0, moveY: 0 };
  private readonly kept: Placement[] = [];

  constructor(
    private readonly dot: (x: number, y: number, ink: Colour) => void,
    private readonly size: () => Point,
  ) {}

  reset(): void {
    this.place = { scaleX: 1, scaleY: 1, moveX: 0, moveY: 0 };
    this.lines = [];
  }

  save(): void {
    this.kept.push({ ...this.place });
  }

  restore(): void {
    this.place = this.kept.pop() ?? this.place;
  }

  scale(x: number, y: number): void {
    this.place.scaleX *= x;
    this.place.scaleY *= y;
  }

  translate(x: number, y: number): void {
    this.place.moveX += x * this.place.scaleX;
    this.place.moveY += y * this.place.scaleY;
  }

  setTransform(scaleX: number, _b: number, _c: number, scaleY: number, moveX: number, moveY: number): void {
    this.place = { scaleX, scaleY, moveX, moveY };
  }

  beginPath(): void {
    this.lines = [];
  }

  closePath(): void {
    const line = this.lines.at(-1);
    if (line?.[0]) line.push(line[0]);
  }

  moveTo(x: number, y: number): void {
    this.lines.push([[x, y]]);
  }

  lineTo(x: number, y: number): void {
    const line = this.lines.at(-1);
    if (line) line.push([x, y]);
    else this.moveTo(x, y);
  }

  quadraticCurveTo(bendX: number, bendY: number, x: number, y: number): void {
    const [fromX, fromY] = this.lines.at(-1)?.at(-1) ?? [bendX, bendY];
    for (let step = 1; step <= 8; step++) {
      const t = step / 8;
      const away = (1 - t) * (1 - t);
      const bend = 2 * (1 - t) * t;
      this.lineTo(away * fromX + bend * bendX + t * t * x, away * fromY + bend * bendY + t * t * y);
    }
  }

  arc(x: number, y: number, radius: number, start: number, end: number): void {
    for (let step = 0; step <= 24; step++) {
      const angle = start + ((end - start) * step) / 24;
      const point: Point = [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
      if (step === 0) this.moveTo(...point);
      else this.lineTo(...point);
    }
  }

  stroke(): void {
    const ink = colour(this.strokeStyle);
    for (const line of this.lines)
      line.forEach((to, index) =>
        this.segment(line[index - 1] ?? to, to, (this.lineWidth * this.place.scaleX) / 2, ink),
      );
  }

  /** Fills the rectangle around each line of the path: enough for the dot that a tap of the pen leaves. */
  fill(): void {
    for (const line of this.lines) {
      const across = line.map(([x]) => x);
      const down = line.map(([, y]) => y);
      const left = Math.min(...across);
      const top = Math.min(...down);
      this.fillRect(left, top, Math.max(...across) - left, Math.max(...down) - top);
    }
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.rectangle(x, y, width, height, colour(this.fillStyle));
  }

  clearRect(x: number, y: number, width: number, height: number): void {
    this.rectangle(x, y, width, height, [0, 0, 0, 0]);
  }

  private rectangle(x: number, y: number, width: number, height: number, ink: Colour): void {
    const [left, top] = this.onCanvas([x, y]);
    const [right, bottom] = this.onCanvas([x + width, y + height]);
    const [canvasWidth, canvasHeight] = this.size();
    for (let row = Math.max(0, Math.floor(top)); row < Math.min(canvasHeight, bottom); row++)
      for (let column = Math.max(0, Math.floor(left)); column < Math.min(canvasWidth, right); column++)
        this.dot(column, row, ink);
  }

  private segment(from: Point, to: Point, radius: number, ink: Colour): void {
    const [fromX, fromY] = this.onCanvas(from);
    const [toX, toY] = this.onCanvas(to);
    const steps = Math.max(1, Math.ceil(Math.hypot(toX - fromX, toY - fromY)));
    const reach = Math.max(0, Math.floor(radius));
    for (let step = 0; step <= steps; step++) {
      const x = fromX + ((toX - fromX) * step) / steps;
      const y = fromY + ((toY - fromY) * step) / steps;
      for (let down = -reach; down <= reach; down++)
        for (let across = -reach; across <= reach; across++) this.dot(x + across, y + down, ink);
    }
  }

  private onCanvas([x, y]: Point): Point {
    return [x * this.place.scaleX + this.place.moveX, y * this.place.scaleY + this.place.moveY];
  }
}
