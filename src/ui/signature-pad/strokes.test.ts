import { checkSignature } from '@/domain/filing/signature';
import { beginStroke, extendStroke, isSigned, undoStroke, type Point } from './strokes';

const drawn = (points: number, from = 0): Point[][] => {
  let strokes = beginStroke([], { x: from, y: 0, t: 0 }) ?? [];
  for (let i = 1; i < points; i++) strokes = extendStroke(strokes, { x: from + i * 3, y: i % 7, t: i * 16 });
  return strokes;
};

test('points are whole, and steps too small to see are left out', () => {
  let strokes = beginStroke([], { x: 10.4, y: 20.6, t: 0.2 }) ?? [];
  strokes = extendStroke(strokes, { x: 10.9, y: 20.9, t: 8 });
  strokes = extendStroke(strokes, { x: 14.2, y: 21, t: 16.7 });
  expect(strokes).toEqual([
    [
      { x: 10, y: 21, t: 0 },
      { x: 14, y: 21, t: 17 },
    ],
  ]);
});

test('the pad fills up instead of growing over the limits of the contract', () => {
  let strokes = drawn(1500);
  expect(strokes[0]).toHaveLength(1000);
  for (let i = 0; i < 400; i++) strokes = beginStroke(strokes, { x: i, y: 0, t: 0 }) ?? strokes;
  expect(strokes).toHaveLength(200);
  expect(beginStroke(strokes, { x: 0, y: 0, t: 0 })).toBeNull();
  expect(JSON.stringify(strokes).length).toBeLessThan(100_000);
});

test('time stays within an hour', () => {
  expect(beginStroke([], { x: 0, y: 0, t: 9_000_000 })).toEqual([[{ x: 0, y: 0, t: 3_600_000 }]]);
});

test('taking back removes the last line only', () => {
  const two = extendStroke(beginStroke(drawn(20), { x: 0, y: 50, t: 900 }) ?? [], { x: 9, y: 50, t: 910 });
  expect(undoStroke(two)).toEqual(drawn(20));
  expect(undoStroke([])).toEqual([]);
});

test('what counts as signed here is accepted by the rule of the server', () => {
  expect(isSigned(drawn(3))).toBe(false);
  const strokes = drawn(40);
  expect(isSigned(strokes)).toBe(true);
  expect(checkSignature({ width: 320, height: 200, strokes })).toMatchObject({ ok: true });
});
