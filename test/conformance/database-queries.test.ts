import { failureOf, startBareDatabase, type BareDatabase, type SdkCollection, type SdkQuery } from './bareServer';

let bare: BareDatabase;
let cases: SdkCollection;
const day = (number: number): Date => new Date(Date.UTC(2026, 10, number));
const sentences: string[] = [];

/** Twelve cases of one committee, c01 to c12, and two of another. */
function document(number: number): object {
  const _id = `c${String(number).padStart(2, '0')}`;
  return {
    _id,
    committeeId: number > 12 ? 'other' : 'tm',
    number,
    stage: ['filed', 'inquiry', 'closed'][number % 3],
    title: number % 2 === 0 ? `专利 ${number}` : `商标 ${number}`,
    filedAt: day(number),
    participants: [`p${number % 4}`, `p${(number % 4) + 1}`],
    parties: [
      { role: 'applicant', name: `n${number}` },
      { role: 'respondent', name: `n${number + 1}` },
    ],
    right: { kind: number % 2 === 0 ? 'patent' : 'trademark', no: number * 10 },
    ...(number % 5 === 0 ? { note: null } : {}),
    ...(number % 4 === 0 ? { withdrawn: true } : {}),
  };
}

const INDEXES = {
  by_committee: ['committeeId', '-filedAt'],
  by_number: ['number'],
  by_stage: ['committeeId', 'stage', '-filedAt'],
  by_participant: ['participants', '-filedAt'],
  by_party: ['parties.name'],
  by_right: ['right.kind', 'right.no'],
  by_title: ['title'],
};

beforeAll(async () => {
  bare = await startBareDatabase({ cases: INDEXES, empty: {} });
  cases = bare.db.collection('cases');
  await cases.add({ data: Array.from({ length: 14 }, (_, at) => document(at + 1)) });
});
afterAll(() => bare.close());

const numbers = async (query: SdkQuery): Promise<unknown[]> => (await query.get()).data.map((each) => each.number);
/** The numbers that a condition finds among the cases of the one committee, in ascending order. */
const tm = (condition: object): Promise<unknown[]> =>
  numbers(cases.where({ committeeId: 'tm', ...condition }).orderBy('filedAt', 'asc'));

describe('operators', () => {
  it.each<[string, (c: BareDatabase['db']['command']) => object, number[]]>([
    ['eq', (_) => ({ stage: _.eq!('filed') }), [3, 6, 9, 12]],
    ['neq', (_) => ({ stage: _.neq!('filed') }), [1, 2, 4, 5, 7, 8, 10, 11]],
    ['gt', (_) => ({ number: _.gt!(10) }), [11, 12]],
    ['gte', (_) => ({ number: _.gte!(11) }), [11, 12]],
    ['lt', (_) => ({ number: _.lt!(3) }), [1, 2]],
    ['lte', (_) => ({ number: _.lte!(2) }), [1, 2]],
    ['a range', (_) => ({ number: _.gt!(3).lt(6) }), [4, 5]],
    ['a range by and', (_) => ({ number: _.and!(_.gte!(3), _.lte!(4)) }), [3, 4]],
    ['in', (_) => ({ number: _.in!([2, 5, 99]) }), [2, 5]],
    ['nin', (_) => ({ number: _.nin!([1, 2, 3, 4, 5, 6, 7, 8]) }), [9, 10, 11, 12]],
    ['or on one field', (_) => ({ number: _.eq!(1).or(_.eq!(4)) }), [1, 4]],
    ['exists true', (_) => ({ withdrawn: _.exists!(true) }), [4, 8, 12]],
    ['exists false', (_) => ({ withdrawn: _.exists!(false), number: _.lt!(5) }), [1, 2, 3]],
    ['mod', (_) => ({ number: _.mod!(6, 5) }), [5, 11]],
    ['not', (_) => ({ number: _.not!(_.gt!(2)) }), [1, 2]],
    ['all', (_) => ({ participants: _.all!(['p1', 'p2']) }), [1, 5, 9]],
    ['size', (_) => ({ participants: _.size!(2), number: 1 }), [1]],
    ['elemMatch', (_) => ({ parties: _.elemMatch!({ role: 'respondent', name: 'n3' }) }), [2]],
    ['null, which a missing field is too', () => ({ note: null, number: 5 }), [5]],
    ['a nested path', () => ({ 'right.no': 40 }), [4]],
    ['a nested object, which the SDK makes a path', () => ({ right: { no: 40 } }), [4]],
    ['a whole object', (_) => ({ right: _.eq!({ kind: 'patent', no: 40 }) }), [4]],
    ['an item of a list', () => ({ participants: 'p4' }), [3, 7, 11]],
    ['a field of an item', () => ({ 'parties.name': 'n5' }), [4, 5]],
    ['an item by its place', () => ({ 'parties.0.name': 'n5' }), [5]],
    ['a whole list', () => ({ participants: ['p1', 'p2'] }), [1, 5, 9]],
    ['a date', () => ({ filedAt: day(6) }), [6]],
  ])('%s', async (_name, condition, expected) => {
    expect(await tm(condition(bare.db.command))).toEqual(expected);
  });

  it('or and nor over whole conditions, beside a covered one', async () => {
    const _ = bare.db.command;
    const either = _.or!({ stage: 'filed', number: _.lt!(4) }, { number: 5 });
    expect(await numbers(cases.where(_.and!({ committeeId: 'tm' }, either)).orderBy('filedAt', 'asc'))).toEqual([3, 5]);
    const neither = _.nor!({ stage: 'filed' }, { stage: 'closed' });
    expect(await numbers(cases.where(_.and!({ committeeId: 'tm' }, neither)).orderBy('filedAt', 'asc'))).toEqual([
      1, 4, 7, 10,
    ]);
  });

  it('regular expressions, of the language and of the SDK, with options', async () => {
    const { db } = bare;
    expect(await tm({ title: /1$/ })).toEqual([1, 11]);
    expect(await tm({ title: db.RegExp({ regexp: '^专利 1' }) })).toEqual([10, 12]);
    expect(await tm({ 'right.kind': db.RegExp({ regexp: '^PAT', options: 'i' }), number: 2 })).toEqual([2]);
    expect((await failureOf(tm({ title: db.RegExp({ regexp: '(', options: '' }) }))).errMsg).toContain(
      'is not a regular expression',
    );
  });

  it('serverDate in a query', async () => {
    const { db } = bare;
    expect((await tm({ filedAt: db.command.lt!(db.serverDate()) })).length).toBeGreaterThan(0);
  });

  it('refuses what it does not know, with its name', async () => {
    const { db } = bare;
    const near = db.command.geoNear!({ geometry: db.Geo.Point(113, 30) });
    const failure = await failureOf(tm({ place: near }));
    expect(failure.errCode).toBe(-502001);
    expect(failure.errMsg).toContain('$nearSphere');
  });
});

describe('order, skip, limit, projection', () => {
  it('sorts both ways, in the index’s order and against it', async () => {
    const mine = cases.where({ committeeId: 'tm', stage: 'filed' });
    expect(await numbers(mine.orderBy('filedAt', 'desc'))).toEqual([12, 9, 6, 3]);
    expect(await numbers(mine.orderBy('filedAt', 'asc'))).toEqual([3, 6, 9, 12]);
  });

  it('sorts by several fields', async () => {
    const query = cases.where({ committeeId: 'tm' }).orderBy('stage', 'asc').orderBy('filedAt', 'desc');
    expect(await numbers(query.limit(6))).toEqual([11, 8, 5, 2, 12, 9]);
  });

  it('merges several values of a field by what follows it', async () => {
    const _ = bare.db.command;
    const query = cases.where({ participants: _.in!(['p1', 'p3']) }).orderBy('filedAt', 'desc');
    expect(await numbers(query.limit(5))).toEqual([14, 13, 12, 11, 10]);
    const stages = cases.where({ committeeId: 'tm', stage: _.in!(['filed', 'closed']) }).orderBy('filedAt', 'asc');
    expect(await numbers(stages.skip(1).limit(4))).toEqual([3, 5, 6, 8]);
  });

  it('skips and limits', async () => {
    const query = cases.where({ committeeId: 'tm' }).orderBy('filedAt', 'asc');
    expect(await numbers(query.skip(3).limit(2))).toEqual([4, 5]);
    expect(await numbers(query.skip(11))).toEqual([12]);
    expect(await numbers(query.skip(12))).toEqual([]);
  });

  it('projects fields, also of post-filtered documents', async () => {
    const query = cases.where({ committeeId: 'tm', withdrawn: true }).field({ number: true, _id: false });
    expect((await query.get()).data).toEqual([{ number: 12 }, { number: 8 }, { number: 4 }]);
  });

  it('counts', async () => {
    expect((await cases.where({ committeeId: 'tm' }).count()).total).toBe(12);
    expect((await cases.where({ committeeId: 'tm', withdrawn: true }).count()).total).toBe(3);
    expect((await cases.where({ participants: 'p1' }).count()).total).toBe(7);
    expect((await cases.where({ _id: 'c01' }).count()).total).toBe(1);
    expect((await cases.where({ committeeId: 'nobody' }).count()).total).toBe(0);
  });

  it('reads 100 without a limit, and 1,000 at most', async () => {
    const { db } = bare;
    await db.createCollection('many');
    for (let at = 0; at < 12; at += 1) {
      await db.collection('many').add({ data: Array.from({ length: 100 }, (_, n) => ({ n: at * 100 + n })) });
    }
    const everything = db.collection('many').orderBy('_id', 'asc');
    expect((await everything.get()).data).toHaveLength(100);
    // The SDK itself lowers a limit over 1,000.
    expect((await everything.limit(5000).get()).data).toHaveLength(1000);
    const answer = await bare.answer('database.getDocument', {
      collectionName: 'many',
      order: '{"_id":1}',
      limit: 1001,
    });
    expect(answer).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining('at most 1000') as string,
    });
  });
});

describe('changing what a query finds', () => {
  it('updates all of them, or one', async () => {
    const _ = bare.db.command;
    const withdrawn = cases.where({ committeeId: 'tm', withdrawn: true });
    expect((await withdrawn.update({ data: { seen: _.inc!(1) } })).stats.updated).toBe(3);
    expect((await withdrawn.update({ data: { seen: _.inc!(1) }, multi: false })).stats.updated).toBe(1);
    expect((await withdrawn.get()).data.map((each) => each.seen).sort()).toEqual([1, 1, 2]);
  });

  it('locks optimistically in one trip', async () => {
    const _ = bare.db.command;
    await cases.add({ data: { _id: 'locked', version: 1 } });
    const write = (version: number) => cases.where({ _id: 'locked', version }).update({ data: { version: _.inc!(1) } });
    expect((await write(1)).stats.updated).toBe(1);
    expect((await write(1)).stats.updated).toBe(0);
    const racers = await Promise.all(Array.from({ length: 20 }, () => write(2)));
    expect(racers.map(({ stats }) => stats.updated).reduce((a, b) => a + b)).toBe(1);
    expect((await cases.doc('locked').get()).data?.version).toBe(3);
  });

  it('removes all of them, or one', async () => {
    await cases.add({ data: [{ title: 'rm' }, { title: 'rm' }, { title: 'rm' }] });
    const query = cases.where({ title: 'rm' });
    expect((await query.remove({ multi: false })).stats.removed).toBe(1);
    expect((await query.remove()).stats.removed).toBe(2);
    expect((await query.count()).total).toBe(0);
  });
});

describe('indexes', () => {
  const rowsOf = async (deed: () => Promise<unknown>): Promise<number> => {
    bare.local.resetCounts();
    await deed();
    return bare.local.counts().rowsRead;
  };

  it('are what a read walks, and no more', async () => {
    expect(await rowsOf(() => cases.doc('c01').get())).toBe(1);
    expect(await rowsOf(() => cases.where({ number: 3 }).get())).toBe(1);
    expect(await rowsOf(() => cases.where({ committeeId: 'tm', stage: 'filed' }).count())).toBe(4);
    expect(await rowsOf(() => cases.where({ _id: 'c01', number: 5 }).update({ data: { a: 1 } }))).toBe(1);
  });

  it('are explained', () => {
    const explain = (query: object, order: object = {}) =>
      bare.local.explain({ collectionName: 'cases', query: JSON.stringify(query), order: JSON.stringify(order) });
    expect(explain({ committeeId: 'tm' }, { filedAt: -1 })).toMatchObject({ index: 'by_committee', exact: true });
    expect(explain({ committeeId: 'tm', stage: 'filed' }, { filedAt: 1 })).toMatchObject({ index: 'by_stage' });
    expect(explain({ 'right.kind': 'patent', 'right.no': { $gt: 3 } })).toMatchObject({
      index: 'by_right',
      exact: true,
    });
    expect(explain({ title: { $ne: 'x' } }).index).toBeUndefined();
  });

  it.each<[string, (query: SdkCollection, _: BareDatabase['db']['command']) => Promise<unknown>, string]>([
    ['an empty query', (c) => c.get(), 'asks for every document'],
    ['an empty count', (c) => c.count(), 'asks for every document'],
    ['an unindexed field', (c) => c.where({ withdrawn: true }).get(), '[{"name":"withdrawn","direction":"1"}]'],
    ['the second field of an index', (c) => c.where({ filedAt: day(1) }).get(), 'filters by "filedAt"'],
    [
      'a sort that no index gives',
      (c) => c.where({ committeeId: 'tm' }).orderBy('number', 'asc').get(),
      'sorts by "number" 1',
    ],
    ['a condition that no index gives', (c, _) => c.where({ number: _.neq!(1) }).get(), 'no index gives ("number")'],
    ['an update', (c) => c.where({ withdrawn: true }).update({ data: { a: 1 } }), 'filters by "withdrawn"'],
    ['a removal', (c) => c.where({ withdrawn: true }).remove(), 'filters by "withdrawn"'],
    ['an $or with an uncovered branch', (c, _) => c.where(_.or!({ number: 1 }, { withdrawn: true })).get(), '$or'],
  ])('refuse %s', async (_name, deed, words) => {
    const failure = await failureOf(deed(cases, bare.db.command));
    expect(failure.errCode).toBe(-502001);
    expect(failure.errMsg).toContain('no index of the collection "cases" covers the query');
    expect(failure.errMsg).toContain(words);
  });

  it('cover everything in the order of _id, page by page', async () => {
    const _ = bare.db.command;
    const first = await bare.db.collection('cases').orderBy('_id', 'asc').limit(5).get();
    expect(first.data.map((each) => each._id)).toEqual(['c01', 'c02', 'c03', 'c04', 'c05']);
    const next = await cases
      .where({ _id: _.gt!('c05') })
      .orderBy('_id', 'asc')
      .limit(2)
      .get();
    expect(next.data.map((each) => each._id)).toEqual(['c06', 'c07']);
  });

  it('are shouted about, once, where they are not enforced', async () => {
    const lenient = await startBareDatabase(
      { cases: {} },
      { uncovered: 'warn', warn: (sentence) => sentences.push(sentence) },
    );
    const collection = lenient.db.collection('cases');
    await collection.add({
      data: [
        { _id: 'a', n: 2 },
        { _id: 'b', n: 1 },
        { _id: 'c', n: 3 },
      ],
    });
    const query = collection.where({ n: lenient.db.command.lt!(3) }).orderBy('n', 'asc');
    expect((await query.get()).data.map((each) => each._id)).toEqual(['b', 'a']);
    expect((await query.skip(1).limit(1).get()).data.map((each) => each._id)).toEqual(['a']);
    expect((await collection.count()).total).toBe(3);
    expect(sentences).toHaveLength(2);
    expect(sentences[0]).toContain('declare an index with the keys [{"name":"n","direction":"1"}]');
    await lenient.close();
  });
});
