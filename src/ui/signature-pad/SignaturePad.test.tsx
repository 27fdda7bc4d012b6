import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { findSurface } from './surface';
import { SignaturePad } from './SignaturePad';
import type { Strokes } from './strokes';

jest.mock('./surface', () => ({ findSurface: jest.fn(), browserCanvas: () => null }));
const surface = { width: 320, height: 200, draw: jest.fn() };

/** A touch as WeChat gives it on a canvas: in the canvas's own coordinates. */
function touch(type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number): void {
  const event = new Event(type.toLowerCase(), { bubbles: true });
  Object.assign(event, { touches: type === 'touchEnd' ? [] : [{ x, y }] });
  fireEvent(screen.getByLabelText(/手写签名区/), event);
}

function draw(points: number): void {
  touch('touchStart', 10, 10);
  for (let i = 1; i < points; i++) touch('touchMove', 10 + i * 4, 10 + (i % 5));
  touch('touchEnd', 0, 0);
}

beforeEach(() => jest.mocked(findSurface).mockReset().mockResolvedValue(surface));

test('gives the lines with the size of the pad, and nothing while there is too little on it', async () => {
  const given: (Strokes | null)[] = [];
  render(<SignaturePad id="pad" onChange={(signature) => given.push(signature)} />);
  draw(3);
  await waitFor(() => expect(given).toEqual([null]));
  draw(20);
  await waitFor(() => expect(given).toHaveLength(2));
  expect(given[1]).toMatchObject({ width: 320, height: 200 });
  expect(given[1]?.strokes.map((stroke) => stroke.length)).toEqual([3, 20]);
  expect(screen.queryByText('请在框内手写您的姓名')).toBeNull();
});

test('undo takes the last line back; clear empties the pad and asks again', async () => {
  const given: (Strokes | null)[] = [];
  render(<SignaturePad id="pad" onChange={(signature) => given.push(signature)} />);
  draw(20);
  draw(12);
  fireEvent.click(screen.getByText('撤销一笔'));
  await waitFor(() => expect(given).toHaveLength(3));
  expect(given[2]?.strokes.map((stroke) => stroke.length)).toEqual([20]);
  fireEvent.click(screen.getByText('重写'));
  await waitFor(() => expect(given.at(-1)).toBeNull());
  expect(screen.getByText('请在框内手写您的姓名')).toBeTruthy();
});

test('a canvas that comes late is looked for again, and what was drawn meanwhile is kept', async () => {
  jest.mocked(findSurface).mockReset().mockResolvedValueOnce(null).mockResolvedValue(surface);
  const given: (Strokes | null)[] = [];
  render(<SignaturePad id="pad" onChange={(signature) => given.push(signature)} />);
  await waitFor(() => expect(findSurface).toHaveBeenCalledTimes(1));
  draw(20);
  await waitFor(() => expect(given[0]?.strokes[0]).toHaveLength(20));
});
