import { EJSON } from 'bson';
import fc from 'fast-check';
import { Query } from 'mingo';
import { openDatabase, type LocalDatabase } from './index';
import { encodeKey } from './keyEncoding';
import type { Fields } from './documentText';

/**
 * What the database answers through its indexes is what looking at every document would find: random documents, random
 * queries, every answer compared with mingo over all of them.
 */
const INDEXES = [
  {
    name: 'a_b',
    unique: false,
    keys: [
      { path: 'a', direction: 1 as const },
      { path: 'b', direction: -1 as const },
    ],
  },
  {
    name: 'list_b',
    unique: false,
    keys: [
      { path: 'list', direction: 1 as const },
      { path: 'b', direction: 1 as const },
    ],
  },
  {
    name: 'n_x_id',
    unique: false,
    keys: [
      { path: 'n.x', direction: -1 as const },
      { path: '_id', direction: 1 as const },
    ],
  },
  {
    name: 'items_k_v',
    unique: false,
    keys: [
      { path: 'items.k', direction: 1 as const },
      { path: 'items.v', direction: 1 as const },
    ],
  },
];

const scalar = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -1, max: 3 }) },
  { weight: 3, arbitrary: fc.constantFrom('', 'a', 'ab', 'abc', 'b', '知和') },
  { weight: 1, arbitrary: fc.constantFrom(null, true, false) },
  { weight: 1, arbitrary: fc.constantFrom(new Date(0), new Date(86_400_000)) },
  { weight: 1, arbitrary: fc.constantFrom(0.5, -1.5) },
);
const item = fc.record({ k: scalar, v: scalar }, { requiredKeys: [] });
const documentBody = fc.record(
  {
    a: scalar,
    b: scalar,
    list: fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })),
    n: fc.oneof(scalar, fc.record({ x: scalar }, { requiredKeys: [] })),
    items: fc.array(item, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

const operand = scalar.filter((value) => value !== null);
const condition = fc.oneof(
  { weight: 4, arbitrary: scalar as fc.Arbitrary<unknown> },
  { weight: 2, arbitrary: fc.array(scalar, { maxLength: 3 }).map(($in) => ({ $in })) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), operand).map(([op, value]) => ({ [op]: value })),
  },
  { weight: 2, arbitrary: fc.tuple(operand, operand).map(([$gte, $lt]) => ({ $gte, $lt })) },
  { weight: 1, arbitrary: fc.constantFrom({ $exists: true }, { $exists: false }, { $ne: 1 }, { $nin: ['a', 1] }) },
  { weight: 1, arbitrary: fc.constantFrom(/^a/, /^ab?/, /b/, /^知/) },
);
const path: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'list', 'n.x', 'items.k', 'items.v', '_id');
const simple = fc.dictionary(path, condition, { minKeys: 0, maxKeys: 3, noNullPrototype: true });
const elementMatch = fc.tuple(scalar, operand).map(([k, v]) => ({ items: { $elemMatch: { k, v: { $gte: v } } } }));
const query: fc.Arbitrary<Fields> = fc.oneof(
  { weight: 5, arbitrary: simple },
  { weight: 1, arbitrary: fc.tuple(simple, simple).map(($and) => ({ $and })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(simple, fc.array(simple, { minLength: 1, maxLength: 3 }))
      .map(([one, $or]) => ({ ...one, $or })),
  },
  { weight: 1, arbitrary: elementMatch },
);
const few = fc.integer({ min: 0, max: 2 });
/** Questions that chance asks too seldom: merged ranges, and two conditions on one list. */
const shaped = fc.oneof(
  fc
    .tuple(fc.array(few), fc.constantFrom(1 as const, -1 as const))
    .map(([$in, b]) => ({ asked: { a: { $in } }, order: { b } })),
  fc.tuple(fc.array(few), few).map(([$in, $gt]) => ({ asked: { a: { $in }, b: { $gt } }, order: { b: 1 as const } })),
  fc.tuple(few, few).map(([k, v]) => ({ asked: { 'items.k': k, 'items.v': v }, order: {} })),
  fc.tuple(few, few).map(([$gte, $lt]) => ({ asked: { list: { $gte, $lt } }, order: {} })),
  fc.array(few).map(($in) => ({ asked: { list: { $in } }, order: { b: 1 as const } })),
);
const sort = fc.dictionary(path, fc.constantFrom(1 as const, -1 as const), { maxKeys: 2, noNullPrototype: true });

interface Question {
  asked: Fields;
  order: Record<string, 1 | -1>;
}
const question: fc.Arbitrary<Question> = fc.oneof(
  fc.record({ asked: query, order: sort }),
  shaped as fc.Arbitrary<Question>,
);

function resolve(document: Fields, at: string): unknown {
  return at.split('.').reduce<unknown>((value, step) => (value as Fields | undefined)?.[step], document);
}

function sortKeyOf(document: Fields, order: Record<string, 1 | -1>): string {
  return Object.keys(order)
    .map((at) => encodeKey(resolve(document, at)).toString('hex'))
    .join('/');
}

function compareBy(order: Record<string, 1 | -1>): (one: Fields, other: Fields) => number {
  return (one, other) => {
    for (const [at, direction] of Object.entries(order)) {
      const difference = Buffer.compare(encodeKey(resolve(one, at)), encodeKey(resolve(other, at)));
      if (difference !== 0) return difference * direction;
    }
    return 0;
  };
}

async function fill(documents: Fields[]): Promise<{ local: LocalDatabase; stored: Fields[] }> {
  const declaration = { collections: [{ name: 'c', indexes: INDEXES }] };
  const local = openDatabase({ file: ':memory:', declaration, uncovered: 'refuse', now: () => 0 });
  const stored = documents.map((document, position) => ({
    _id: position % 2 === 0 ? `${position}` : position,
    ...document,
  }));
  for (const document of stored) {
    const request = { collectionName: 'c', data: [EJSON.stringify(document, { relaxed: false })] };
    expect(await local.answer('database.insertDocument', request)).toEqual({ data: { insertedIds: [document._id] } });
  }
  return { local, stored };
}

test('an answer through an index is what looking at every document would find', async () => {
  let answered = 0;
  const used = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(documentBody, { maxLength: 25 }),
      fc.array(fc.tuple(question, fc.integer({ min: 1, max: 5 })), { minLength: 10, maxLength: 10 }),
      async (documents, questions) => {
        const { local, stored } = await fill(documents);
        for (const [{ asked, order }, limit] of questions) {
          const request = {
            collectionName: 'c',
            query: EJSON.stringify(asked, { relaxed: false }),
            order: EJSON.stringify(order, { relaxed: false }),
            limit,
          };
          const answer = (await local.answer('database.getDocument', request)) as {
            data?: { list: string[] };
            message?: string;
          };
          if (!answer.data) {
            expect(answer.message).toContain('no index of the collection "c" covers the query');
            continue;
          }
          answered += 1;
          const { index } = local.explain(request);
          if (index) used.set(index, (used.get(index) ?? 0) + 1);
          const test = new Query(asked);
          const expected = stored.filter((document) => test.test(document)).sort(compareBy(order));
          const got = answer.data.list.map((text) => EJSON.parse(text) as Fields);
          // Ties may come in any order, so the sort keys are compared, and each document for itself.
          expect(got.map((each) => sortKeyOf(each, order))).toEqual(
            expected.slice(0, limit).map((each) => sortKeyOf(each, order)),
          );
          for (const each of got) expect(expected).toContainEqual(each);
          expect(new Set(got.map((each) => each._id)).size).toBe(got.length);
          const count = (await local.answer('database.calculateDocument', request)) as { data?: { total: number } };
          if (count.data) expect(count.data.total).toBe(expected.length);
        }
        local.close();
      },
    ),
    { numRuns: 300 },
  );
  // The property would hold for a database that refuses everything.
  expect(answered).toBeGreaterThan(500);
  for (const { name } of INDEXES) expect(used.get(name) ?? 0).toBeGreaterThan(10);
  expect(used.get('_id_') ?? 0).toBeGreaterThan(10);
});
