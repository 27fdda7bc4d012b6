import { act, renderHook } from '@testing-library/react';
import { resetTaro } from '@/test/mocks/taro';
import { isLike, useKept } from './useKept';

interface Typed {
  words: string;
  rows: { day: string }[];
}

const NOTHING: Typed = { words: '', rows: [] };
const SAMPLE: Typed = { words: '', rows: [{ day: '' }] };
const WRITTEN: Typed = { words: '写到一半', rows: [{ day: '2026-03-02' }] };

const open = (initial: Typed = NOTHING) => renderHook(() => useKept('a', initial, SAMPLE)).result;

beforeEach(resetTaro);

test('what was typed is there again when the form is opened anew, and says so', () => {
  const first = open();
  expect(first.current).toMatchObject({ typed: NOTHING, left: null });
  act(() => first.current.type(() => WRITTEN));
  expect(first.current).toMatchObject({ typed: WRITTEN, left: null });
  expect(open().current).toMatchObject({ typed: WRITTEN, left: 'same' });
});

test('what the form began with may have changed since', () => {
  const first = open();
  act(() => first.current.type(() => WRITTEN));
  expect(open({ words: '别人写的', rows: [] }).current).toMatchObject({ typed: WRITTEN, left: 'changed' });
  expect(open(WRITTEN).current).toMatchObject({ typed: WRITTEN, left: null });
});

test('it is gone once it went through, or is not wanted', () => {
  const first = open();
  act(() => first.current.type(() => WRITTEN));
  first.current.done();
  expect(open().current.left).toBeNull();
  act(() => first.current.type(() => WRITTEN));
  const again = open();
  act(() => again.current.discard());
  expect(again.current).toMatchObject({ typed: NOTHING, left: null });
  expect(open().current.typed).toEqual(NOTHING);
});

test('two changes in one breath are both kept, and what is newest is known before it is drawn', () => {
  const first = open();
  act(() => {
    first.current.type((before) => ({ ...before, words: '一' }));
    first.current.type((before) => ({ ...before, rows: [{ day: '二' }] }));
    expect(first.current.latest()).toEqual({ words: '一', rows: [{ day: '二' }] });
  });
  expect(first.current.typed).toEqual({ words: '一', rows: [{ day: '二' }] });
});

test.each<[string, unknown, boolean]>([
  ['the same', WRITTEN, true],
  ['an empty list', NOTHING, true],
  ['a field that is missing', { words: '' }, false],
  ['a field more', { ...WRITTEN, more: 1 }, false],
  ['another kind of value', { words: 1, rows: [] }, false],
  ['an entry of another shape', { words: '', rows: [{ date: '' }] }, false],
  ['no record', null, false],
])('what an older version kept is taken only in the same shape: %s', (_what, value, expected) => {
  expect(isLike(value, SAMPLE)).toBe(expected);
});
