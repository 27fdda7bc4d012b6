import { failureOf, listOf, startBareDatabase, type BareDatabase, type SdkAggregate } from './bareServer';

let bare: BareDatabase;
const pipeline = (): SdkAggregate => bare.db.collection('cases').aggregate();

beforeAll(async () => {
  bare = await startBareDatabase({
    cases: { by_committee: ['committeeId', '-number'] },
    people: { by_nick: ['nick'] },
    loose: {},
  });
  const data = Array.from({ length: 10 }, (_, at) => ({
    _id: `c${at}`,
    committeeId: at < 8 ? 'tm' : 'other',
    number: at,
    stage: at % 2 === 0 ? 'open' : 'closed',
    amount: at * 100,
    mediators: [`m${at % 3}`, ...(at === 0 ? ['m9'] : [])],
    filedAt: new Date(Date.UTC(2026, at, 1)),
  }));
  await bare.db.collection('cases').add({ data });
  await bare.db.collection('people').add({
    data: [
      { _id: 'p0', nick: 'm0', name: '张' },
      { _id: 'p1', nick: 'm1', name: '李' },
    ],
  });
});
afterAll(() => bare.close());

describe('aggregate', () => {
  it('groups what a covered match finds', async () => {
    const $ = bare.db.command.aggregate;
    const list = await listOf(
      pipeline().match!({ committeeId: 'tm' }).group!({
        _id: '$stage',
        count: $.sum!(1),
        total: $.sum!('$amount'),
        most: $.max!('$number'),
      }).sort!({ _id: 1 }),
    );
    expect(list).toEqual([
      { _id: 'closed', count: 4, total: 1600, most: 7 },
      { _id: 'open', count: 4, total: 1200, most: 6 },
    ]);
  });

  it('takes query operators and several matches', async () => {
    const _ = bare.db.command;
    const list = await listOf(
      pipeline().match!({ committeeId: 'tm' }).match!({ number: _.gte!(6) }).project!({ number: 1, _id: 0 }),
    );
    expect(list).toEqual([{ number: 7 }, { number: 6 }]);
  });

  it('unwinds, projects, sorts by count, adds fields', async () => {
    const $ = bare.db.command.aggregate;
    const byMediator = await listOf(
      pipeline().match!({ committeeId: 'tm' }).unwind!('$mediators').sortByCount!('$mediators'),
    );
    expect(byMediator.map((each) => each.count)).toEqual([3, 3, 2, 1]);
    const list = await listOf(
      pipeline().match!({ committeeId: 'tm', number: 3 }).addFields!({
        month: $.dateToString!({ date: '$filedAt', format: '%Y-%m' }),
        double: $.multiply!(['$amount', 2]),
      }).project!({
        _id: 0,
        month: 1,
        double: 1,
        big: $.cond!({ if: $.gt!(['$amount', 200]), then: 'yes', else: 'no' }),
      }),
    );
    expect(list).toEqual([{ month: '2026-04', double: 600, big: 'yes' }]);
  });

  it('counts, buckets, replaces the root', async () => {
    const $ = bare.db.command.aggregate;
    expect(await listOf(pipeline().match!({ committeeId: 'tm' }).count!('n'))).toEqual([{ n: 8 }]);
    const bucket = { groupBy: '$number', boundaries: [0, 3, 6, 50, 60], output: { n: $.sum!(1) } };
    const buckets = [
      { _id: 0, n: 3 },
      { _id: 3, n: 3 },
      { _id: 6, n: 2 },
    ];
    expect(await listOf(pipeline().match!({ committeeId: 'tm' }).bucket!(bucket))).toEqual(buckets);
    // The SDK has no facet; the database would take it.
    const stages = [
      { stageKey: '$match', stageValue: '{"committeeId":"tm"}' },
      {
        stageKey: '$facet',
        stageValue: JSON.stringify({ all: [{ $count: 'n' }], some: [{ $bucket: { ...bucket, default: 'none' } }] }),
      },
    ];
    const facets = await bare.answer('database.aggregateDocuments', { collectionName: 'cases', stages });
    expect(facets).toEqual({ data: { list: [JSON.stringify({ all: [{ n: 8 }], some: buckets })] } });
    const narrow = { groupBy: '$number', boundaries: [0, 3] };
    expect((await failureOf(listOf(pipeline().match!({ committeeId: 'tm' }).bucket!(narrow)))).message).toContain(
      'outside',
    );
    const rest = pipeline().match!({ committeeId: 'tm' }).bucket!({ ...narrow, default: 'rest' });
    expect(await listOf(rest)).toEqual([
      { _id: 0, count: 3 },
      { _id: 'rest', count: 5 },
    ]);
    const root = pipeline().match!({ committeeId: 'tm', number: 1 }).replaceRoot!({ newRoot: { x: '$number' } });
    expect(await listOf(root)).toEqual([{ x: 1 }]);
  });

  it('looks documents up through an index of the other collection', async () => {
    const spec = { from: 'people', localField: 'mediators', foreignField: 'nick', as: 'people' };
    bare.local.resetCounts();
    const list = await listOf(pipeline().match!({ committeeId: 'other' }).lookup!(spec).project!({ 'people.name': 1 }));
    expect(list).toEqual([
      { _id: 'c9', people: [{ name: '张' }] },
      { _id: 'c8', people: [] },
    ]);
    expect(bare.local.counts()).toMatchObject({ reads: 1, rowsRead: 3 });
  });

  it('adds what a pipeline of another collection finds by itself, in one read, through its index', async () => {
    const _ = bare.db.command;
    const $ = bare.db.command.aggregate as unknown as { pipeline(): SdkAggregate & { done(): unknown } };
    const found = (
      $.pipeline().match!({ nick: _.gte!('m1') }).sort!({ nick: 1 }).limit!(5).project!({ name: 1 }) as unknown as {
        done(): unknown;
      }
    ).done();
    const nobody = ($.pipeline().match!({ nick: 'x' }) as unknown as { done(): unknown }).done();
    bare.local.resetCounts();
    const list = await listOf(
      pipeline().match!({ committeeId: 'other' }).lookup!({ from: 'people', pipeline: found, as: 'people' }).lookup!({
        from: 'people',
        pipeline: nobody,
        as: 'nobody',
      }).project!({ people: 1, nobody: 1 }),
    );
    const people = [{ _id: 'p1', name: '李' }];
    expect(list).toEqual([
      { _id: 'c9', people, nobody: [] },
      { _id: 'c8', people, nobody: [] },
    ]);
    expect(bare.local.counts()).toMatchObject({ reads: 1, rowsRead: 3 });
  });

  it('reads only as many rows as a sort with a limit needs', async () => {
    bare.local.resetCounts();
    const top = await listOf(pipeline().sort!({ _id: 1 }).limit!(3).project!({ number: 1, _id: 0 }));
    expect(top).toEqual([{ number: 0 }, { number: 1 }, { number: 2 }]);
    const page = pipeline().match!({ committeeId: 'tm' }).sort!({ number: 1 }).skip!(2).limit!(2).project!({
      number: 1,
      _id: 0,
    });
    expect(await listOf(page)).toEqual([{ number: 2 }, { number: 3 }]);
    expect(bare.local.counts().rowsRead).toBe(7);
  });

  it('sorts in memory what a covered match found', async () => {
    const list = await listOf(
      pipeline().match!({ committeeId: 'other' }).sort!({ stage: 1 }).project!({ stage: 1, _id: 0 }),
    );
    expect(list).toEqual([{ stage: 'closed' }, { stage: 'open' }]);
  });

  it.each<[string, (start: SdkAggregate) => SdkAggregate, string]>([
    ['an uncovered match', (start) => start.match!({ stage: 'open' }).count!('n'), 'filters by "stage"'],
    ['no match at all', (start) => start.count!('n'), 'asks for every document'],
    ['a sort of everything without a limit', (start) => start.sort!({ _id: 1 }), 'asks for every document'],
    ['an unknown stage', (start) => start.match!({ _id: 'c1' }).collStatsLike!({}), 'is not a function'],
  ])('refuses %s', async (_name, build, words) => {
    const failure = await failureOf((async () => listOf(build(pipeline())))());
    expect(failure.message).toContain(words);
  });

  it('refuses stages that read or write past the indexes', async () => {
    const run = (stages: object[]) =>
      bare.answer('database.aggregateDocuments', {
        collectionName: 'cases',
        stages: stages.map((stage) => ({
          stageKey: Object.keys(stage)[0],
          stageValue: JSON.stringify(Object.values(stage)[0]),
        })),
      });
    const match = { $match: { _id: 'c1' } };
    const lookup = { from: 'loose', localField: 'number', foreignField: 'n', as: 'x' };
    const refused = [
      [match, { $out: 'x' }],
      [match, { $lookup: lookup }],
      [match, { $lookup: { from: 'people', pipeline: [], as: 'x' } }],
      [match, { $lookup: { from: 'people', let: { n: '$number' }, pipeline: [{ $match: { _id: 'p1' } }], as: 'x' } }],
      [match, { $facet: { a: [{ $lookup: lookup }] } }],
      [match, { $frobnicate: {} }],
    ];
    for (const stages of refused) expect(await run(stages)).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
    expect(await run([match, { $lookup: { ...lookup, from: 'unknown' } }])).toMatchObject({
      code: 'DATABASE_COLLECTION_NOT_EXIST',
    });
  });
});
