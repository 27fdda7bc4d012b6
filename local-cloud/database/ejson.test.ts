import { EJSON, ObjectId } from 'bson';
import fc from 'fast-check';
import { parseEjson, writeEjson } from './ejson';

const leaf = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
  fc.constant(new ObjectId('507f1f77bcf86cd799439011')),
  fc.constant(/^a/i),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie('value'), { maxLength: 3 }), tie('object')),
  object: fc.dictionary(
    fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom('$gt', '$in', '$and', '$tcb_server_date')),
    tie('value'),
    {
      maxKeys: 3,
      noNullPrototype: true,
    },
  ),
}));

describe('writeEjson', () => {
  it('writes what EJSON.stringify writes', () => {
    const more = fc.oneof(value, fc.constantFrom(NaN, Infinity, -0, undefined, new Map([['a', 1]])));
    fc.assert(
      fc.property(more, (each) => {
        expect(writeEjson({ each, list: [each] })).toBe(EJSON.stringify({ each, list: [each] }, { relaxed: true }));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('parseEjson', () => {
  it.each([true, false])('reads what EJSON.parse reads (relaxed: %s)', (relaxed) => {
    fc.assert(
      fc.property(value, (each) => {
        const text = EJSON.stringify({ each }, { relaxed });
        expect(parseEjson(text)).toEqual(EJSON.parse(text, { relaxed: true }));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '{"$date":5}',
    '{"a":{"$regex":"x","$options":"i"}}',
    '{"a":{"$regex":{"$regularExpression":{"pattern":"x","options":""}}}}',
    '{"a":{"$numberDouble":"-Infinity"},"b":{"$numberLong":"9007199254740993"}}',
    '{"a":{"$undefined":true},"b":{"$minKey":1}}',
    '{"a":{"$binary":{"base64":"AQI=","subType":"00"}}}',
    '{"$and":[{"a":{"$gt":{"$date":"2026-01-01T00:00:00Z"}}}]}',
  ])('reads %s likewise', (text) => {
    expect(parseEjson(text)).toEqual(EJSON.parse(text, { relaxed: true }));
  });

  it('sets no prototype', () => {
    const parsed = parseEjson('{"__proto__":{"a":{"$numberInt":"1"}}}') as object;
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
    expect(Object.keys(parsed)).toEqual(['__proto__']);
  });
});
