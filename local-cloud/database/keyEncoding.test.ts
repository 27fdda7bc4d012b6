import { ObjectId } from 'bson';
import fc from 'fast-check';
import { aggregate } from 'mingo';
import { EMPTY_LIST_KEY, afterPrefix, encodeKey, encodeTextPrefix, turnedRound } from './keyEncoding';

/** Order of two values as mingo sorts them: MongoDB's order. */
function mingoOrder(one: unknown, other: unknown): number {
  const ascending = aggregate(
    [
      { at: 0, v: one },
      { at: 1, v: other },
    ],
    [{ $sort: { v: 1, at: 1 } }],
  );
  const turned = aggregate(
    [
      { at: 1, v: other },
      { at: 0, v: one },
    ],
    [{ $sort: { v: 1, at: -1 } }],
  );
  if (ascending[0]!.at === 0 && turned[0]!.at === 1) return 0;
  return ascending[0]!.at === 0 ? -1 : 1;
}

// mingo compares texts by UTF-16 units, MongoDB by UTF-8 bytes: the two differ beyond U+D800, which has a test of its own.
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'z', '\0', '\u0001', 'é', '知', '和'), maxLength: 5 }),
  fc.string({ maxLength: 6 }),
);
const scalar: fc.Arbitrary<unknown> = fc.oneof(
  fc.double({ noNaN: true }),
  fc.integer(),
  text,
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
);

describe('encodeKey', () => {
  it('orders like MongoDB as mingo compares, types mixed', () => {
    fc.assert(
      fc.property(scalar, scalar, (one, other) => {
        expect(Math.sign(Buffer.compare(encodeKey(one), encodeKey(other)))).toBe(mingoOrder(one, other));
      }),
      { numRuns: 3000 },
    );
  });

  it('orders the other way round when turned round', () => {
    fc.assert(
      fc.property(scalar, scalar, (one, other) => {
        const turned = Buffer.compare(turnedRound(encodeKey(one)), turnedRound(encodeKey(other)));
        expect(Math.sign(turned)).toBe(-Math.sign(Buffer.compare(encodeKey(one), encodeKey(other))) + 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('orders rows of values field by field, each in its direction', () => {
    const row = fc.tuple(scalar, scalar);
    const key = ([a, b]: [unknown, unknown]): Buffer => Buffer.concat([encodeKey(a), turnedRound(encodeKey(b))]);
    fc.assert(
      fc.property(row, row, (one, other) => {
        const expected = mingoOrder(one[0], other[0]) || -mingoOrder(one[1], other[1]);
        expect(Math.sign(Buffer.compare(key(one), key(other)))).toBe(expected + 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('has no key that is the beginning of another', () => {
    const nested = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.dictionary(text, scalar, { maxKeys: 2 }));
    fc.assert(
      fc.property(nested, nested, (one, other) => {
        const [shorter, longer] = [encodeKey(one), encodeKey(other)].sort((a, b) => a.length - b.length) as [
          Buffer,
          Buffer,
        ];
        if (!shorter.equals(longer)) expect(longer.subarray(0, shorter.length).equals(shorter)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the types in MongoDB’s order', () => {
    const ascending = [null, -1, '', 'text', {}, { a: 1 }, [], [1], new ObjectId(), false, true, new Date(0), /a/];
    const keys = [EMPTY_LIST_KEY, ...ascending.map(encodeKey)];
    expect([...keys].sort(Buffer.compare)).toEqual(keys);
  });

  it('compares objects field by field: type, then name, then value', () => {
    const ascending = [{ a: 1 }, { a: 2 }, { a: 2, b: 1 }, { b: 0 }, { a: 'text' }];
    const keys = ascending.map(encodeKey);
    expect([...keys].sort(Buffer.compare)).toEqual(keys);
  });

  it('puts NaN below every number and takes -0 for 0', () => {
    expect(Buffer.compare(encodeKey(Number.NaN), encodeKey(-Infinity))).toBe(-1);
    expect(encodeKey(-0)).toEqual(encodeKey(0));
  });

  it('orders texts by UTF-8, so that characters outside the basic plane come last', () => {
    expect(Buffer.compare(encodeKey('\uffee'), encodeKey('😀'))).toBe(-1);
  });

  it('takes a missing value for null', () => {
    expect(encodeKey(undefined)).toEqual(encodeKey(null));
  });

  it('refuses what no index can keep', () => {
    expect(() => encodeKey(Symbol('s'))).toThrow('cannot be kept in an index');
  });
});

describe('afterPrefix', () => {
  it('is above all texts with the beginning and below all others', () => {
    fc.assert(
      fc.property(text, text, text, (prefix, rest, other) => {
        const [start, end] = [encodeTextPrefix(prefix), afterPrefix(encodeTextPrefix(prefix))];
        const inside = (value: string): boolean =>
          Buffer.compare(encodeKey(value), start) >= 0 && Buffer.compare(encodeKey(value), end) < 0;
        expect(inside(prefix + rest)).toBe(true);
        expect(inside(other)).toBe(other.startsWith(prefix));
      }),
      { numRuns: 1000 },
    );
  });

  it('carries over bytes of FF', () => {
    expect(afterPrefix(Buffer.from([1, 0xff, 0xff]))).toEqual(Buffer.from([2]));
  });
});
