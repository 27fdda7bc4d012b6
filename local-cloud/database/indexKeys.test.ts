import { KeyMaker, LARGEST_INDEX_KEY_BYTES } from './indexKeys';
import { EMPTY_LIST_KEY, encodeKey, turnedRound } from './keyEncoding';

const maker = (...keys: string[]): KeyMaker =>
  new KeyMaker({
    name: 'i',
    keys: keys.map((key) => ({ path: key.replace(/^-/, ''), direction: key.startsWith('-') ? -1 : 1 })),
  });
const sorted = (keys: Buffer[]): Buffer[] => [...keys].sort(Buffer.compare);

describe('KeyMaker', () => {
  it('makes one key of one value in each field, missing ones null', () => {
    const { keys, listPositions } = maker('a', '-b.c').keysOf({ a: 1 });
    expect(keys).toEqual([Buffer.concat([encodeKey(1), turnedRound(encodeKey(null))])]);
    expect(listPositions).toEqual([]);
  });

  it('makes a key of each item of a list, each once', () => {
    const { keys, listPositions } = maker('a').keysOf({ a: ['x', 'y', 'x'] });
    expect(keys).toEqual(sorted([encodeKey('x'), encodeKey('y')]));
    expect(listPositions).toEqual([0]);
  });

  it('looks below a list', () => {
    const { keys } = maker('a.b').keysOf({ a: [{ b: 1 }, {}, 5] });
    expect(keys).toEqual(sorted([encodeKey(1), encodeKey(null)]));
  });

  it('keeps an empty list below null, and a missing value below an empty list as null', () => {
    expect(maker('a').keysOf({ a: [] }).keys).toEqual([EMPTY_LIST_KEY]);
    expect(maker('a.b').keysOf({ a: [] }).keys).toEqual([encodeKey(null)]);
  });

  it('keeps two fields of one list together, item by item', () => {
    const { keys } = maker('a.b', 'a.c').keysOf({
      a: [
        { b: 1, c: 2 },
        { b: 3, c: 4 },
      ],
    });
    expect(keys).toEqual([Buffer.concat([encodeKey(1), encodeKey(2)]), Buffer.concat([encodeKey(3), encodeKey(4)])]);
  });

  it('names an item by its place', () => {
    expect(maker('a.1').keysOf({ a: ['x', 'y'] })).toEqual({ keys: [encodeKey('y')], listPositions: [] });
  });

  it('refuses two lists under one index', () => {
    expect(() => maker('a', 'b').keysOf({ a: [1], b: [2] })).toThrow('cannot index parallel arrays [a] [b]');
  });

  it('refuses a key that is too large', () => {
    const long = 'x'.repeat(LARGEST_INDEX_KEY_BYTES);
    expect(() => maker('a').keysOf({ a: long })).toThrow('key too large to index, failing index: i');
  });
});
