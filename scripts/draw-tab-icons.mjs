// Draws the eight icons of the tab bar (81 × 81 PNG, WeChat's recommended size) from strokes, so that they can be changed as text.
import { mkdirSync, writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';

const SIZE = 81;
const STROKE = 5;
const GREY = [0x5b, 0x66, 0x76];
const ACCENT = [0x17, 0x40, 0x8b];

const arc = (x, y, r, from, to) => {
  const points = [];
  for (let step = 0; step <= 24; step++) {
    const angle = ((from + ((to - from) * step) / 24) * Math.PI) / 180;
    points.push([x + r * Math.cos(angle), y + r * Math.sin(angle)]);
  }
  return points;
};

/** Each icon is a list of polylines in the 81-point square; the first one closed is filled lightly when selected. */
const icons = {
  home: [
    [
      [16, 38],
      [40.5, 16],
      [65, 38],
    ],
    [
      [22, 36],
      [22, 65],
      [59, 65],
      [59, 36],
    ],
    [
      [40.5, 65],
      [40.5, 50],
    ],
  ],
  cases: [
    [
      [20, 16],
      [50, 16],
      [61, 27],
      [61, 65],
      [20, 65],
      [20, 16],
    ],
    [
      [30, 36],
      [51, 36],
    ],
    [
      [30, 46],
      [51, 46],
    ],
    [
      [30, 56],
      [43, 56],
    ],
  ],
  inbox: [
    [
      [15, 20],
      [66, 20],
      [66, 54],
      [42, 54],
      [30, 66],
      [30, 54],
      [15, 54],
      [15, 20],
    ],
    [
      [27, 32],
      [54, 32],
    ],
    [
      [27, 42],
      [45, 42],
    ],
  ],
  me: [
    arc(40.5, 29, 13, 0, 360),
    arc(40.5, 66, 24, 180, 360),
    [
      [16.5, 66],
      [64.5, 66],
    ],
  ],
};

const distanceToSegment = (px, py, [ax, ay], [bx, by]) => {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
};

const draw = (lines, [r, g, b], stroke) => {
  const png = new PNG({ width: SIZE, height: SIZE });
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      let nearest = Infinity;
      for (const line of lines) {
        for (let i = 1; i < line.length; i++) {
          nearest = Math.min(nearest, distanceToSegment(x + 0.5, y + 0.5, line[i - 1], line[i]));
        }
      }
      const cover = Math.max(0, Math.min(1, stroke / 2 + 0.5 - nearest));
      png.data.set([r, g, b, Math.round(cover * 255)], (y * SIZE + x) * 4);
    }
  }
  return PNG.sync.write(png, { deflateLevel: 9 });
};

const folder = new URL('../src/assets/tab/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, lines] of Object.entries(icons)) {
  writeFileSync(new URL(`${name}.png`, folder), draw(lines, GREY, STROKE));
  writeFileSync(new URL(`${name}-on.png`, folder), draw(lines, ACCENT, STROKE + 2));
}
