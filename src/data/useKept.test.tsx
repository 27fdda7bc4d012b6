import { act, renderHook } from '@testing-library/react';
import { resetTaro } from '@/test/mocks/taro';
import { useKept } from './useKept';

interface Typed {
  words: string;
  rows: { day: string }[];
}

const NOTHING: Typed = { words: '', rows: [] };
const SAMPLE: Typed = { words: '', rows: [{ day: '' }] };
const WRITTEN: Typed = { words: '写到一半', rows: [{ day: '2026-03-02' }] };
/** What a colleague has saved. */
const EDITION: Typed = { words: '同事保存的', rows: [] };

const opened = (saved: Typed = NOTHING) =>
  renderHook(({ initial }) => useKept('a', initial, SAMPLE), { initialProps: { initial: saved } });
const open = (saved?: Typed) => opened(saved).result;

beforeEach(resetTaro);

test('what was typed is there again when the form is opened anew, and says so', () => {
  const first = open();
  expect(first.current).toMatchObject({ typed: NOTHING, left: false, changed: false });
  act(() => first.current.type(() => WRITTEN));
  expect(first.current).toMatchObject({ typed: WRITTEN, left: false, changed: false });
  expect(open().current).toMatchObject({ typed: WRITTEN, left: true, changed: false });
});

test('what the form began with may have changed since', () => {
  const first = open();
  act(() => first.current.type(() => WRITTEN));
  expect(open(EDITION).current).toMatchObject({ typed: WRITTEN, left: true, changed: true });
  expect(open(WRITTEN).current).toMatchObject({ typed: WRITTEN, left: false, changed: false });
});

test('that it has changed is said again at the next opening, however much was typed at this one', () => {
  const first = open();
  act(() => first.current.type(() => WRITTEN));
  const second = open(EDITION);
  act(() => second.current.type((before) => ({ ...before, words: '又写了几个字' })));
  expect(second.current).toMatchObject({ left: true, changed: true });
  expect(open(EDITION).current).toMatchObject({ typed: { words: '又写了几个字' }, left: true, changed: true });
  // Nothing is over before it is begun anew.
  act(() => second.current.discard());
  act(() => second.current.type(() => WRITTEN));
  expect(open(EDITION).current).toMatchObject({ typed: WRITTEN, left: true, changed: false });
});

test('what a colleague saves while the form is open is told where something is typed, and shown where nothing is', () => {
  const { result, rerender } = opened();
  rerender({ initial: EDITION });
  expect(result.current).toMatchObject({ typed: EDITION, left: false, changed: false });
  expect(result.current.latest()).toEqual(EDITION);
  act(() => result.current.type((before) => ({ ...before, rows: [{ day: '2026-03-02' }] })));
  expect(result.current).toMatchObject({ typed: { words: '同事保存的' }, changed: false });
  rerender({ initial: { words: '同事又改了', rows: [] } });
  expect(result.current).toMatchObject({ typed: { words: '同事保存的' }, left: false, changed: true });
});

test('what is typed is no change by somebody else once it is saved, and the form goes on from there', () => {
  const { result, rerender } = opened();
  act(() => result.current.type(() => WRITTEN));
  rerender({ initial: WRITTEN });
  expect(result.current).toMatchObject({ typed: WRITTEN, changed: false });
  act(() => result.current.done());
  // As the server has it, which may write it in another way.
  const saved = { ...WRITTEN, words: '写到一半。' };
  rerender({ initial: saved });
  expect(result.current).toMatchObject({ typed: saved, left: false, changed: false });
  act(() => result.current.type((before) => ({ ...before, words: '再写一点' })));
  expect(result.current).toMatchObject({ left: false, changed: false });
  expect(open(saved).current).toMatchObject({ typed: { words: '再写一点' }, left: true, changed: false });
});

test('what turned out to be saved, as when only the answer was lost, never comes back as left over', () => {
  const first = open();
  act(() => first.current.type(() => WRITTEN));
  open(WRITTEN);
  expect(open(EDITION).current).toMatchObject({ typed: EDITION, left: false, changed: false });
});

test('it is gone once it went through, or is not wanted', () => {
  const first = open();
  act(() => first.current.type(() => WRITTEN));
  act(() => first.current.done());
  expect(open().current.left).toBe(false);
  act(() => first.current.type(() => WRITTEN));
  const again = open();
  act(() => again.current.discard());
  expect(again.current).toMatchObject({ typed: NOTHING, left: false });
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
