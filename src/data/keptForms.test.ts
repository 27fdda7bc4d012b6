import { resetTaro } from '@/test/mocks/taro';
import { dropOldKept, findKept, forgetKept, isLike, keepForm } from './keptForms';
import { isRecord, readStored, writeStored } from './storage';

const NOTHING = { words: '', rows: [] as { day: string }[] };
const SAMPLE = { words: '', rows: [{ day: '' }] };
const WRITTEN = { words: '写到一半', rows: [{ day: '2026-03-02' }] };

const NOON = Date.parse('2026-03-02T12:00:00+08:00');
const DAY = 24 * 3600 * 1000;

beforeEach(resetTaro);

test('a form is found again for thirty days after something was last typed', () => {
  keepForm('a', NOTHING, WRITTEN, NOON);
  expect(findKept('a', SAMPLE, NOON + 30 * DAY - 1)).toEqual({ began: NOTHING, typed: WRITTEN, at: NOON });
  expect(findKept('a', SAMPLE, NOON + 30 * DAY)).toBeNull();
  keepForm('a', NOTHING, WRITTEN, NOON + 29 * DAY);
  expect(findKept('a', SAMPLE, NOON + 31 * DAY)?.typed).toEqual(WRITTEN);
  forgetKept('a');
  expect(findKept('a', SAMPLE, NOON)).toBeNull();
});

test('those that are over are taken away, as are those without a day; what else the phone keeps stays', () => {
  keepForm('old', NOTHING, WRITTEN, NOON - 30 * DAY);
  keepForm('new', NOTHING, WRITTEN, NOON - DAY);
  writeStored('kept:older-version', { began: NOTHING, typed: WRITTEN });
  writeStored('draft:c1', { version: 1 });
  dropOldKept(NOON);
  expect(readStored('kept:old', isRecord)).toBeNull();
  expect(readStored('kept:older-version', isRecord)).toBeNull();
  expect(findKept('new', SAMPLE, NOON)?.typed).toEqual(WRITTEN);
  expect(readStored('draft:c1', isRecord)).toEqual({ version: 1 });
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
