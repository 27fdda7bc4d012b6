import { failureOf, startBareDatabase, type BareDatabase, type SdkCollection } from './bareServer';

const NOW = Date.UTC(2026, 10, 2, 3, 4, 5, 6);
let bare: BareDatabase;
let cases: SdkCollection;

beforeAll(async () => {
  bare = await startBareDatabase(
    { cases: { by_committee: ['committeeId'], 'by_number!': ['number'] } },
    { now: () => NOW },
  );
  cases = bare.db.collection('cases');
});
afterAll(() => bare.close());

describe('add', () => {
  it('makes an id of 32 hexadecimal digits and answers it', async () => {
    const { _id } = await cases.add({ data: { number: 'n1' } });
    expect(_id).toMatch(/^[0-9a-f]{32}$/);
    expect((await cases.doc(_id).get()).data).toEqual({ _id, number: 'n1' });
  });

  it('keeps the id that it is given, texts and numbers apart', async () => {
    await cases.add({ data: { _id: '7', number: 'n7 text' } });
    await cases.add({ data: { _id: 7, number: 'n7 number' } });
    expect((await cases.doc('7').get()).data?.number).toBe('n7 text');
    expect((await cases.doc(7).get()).data?.number).toBe('n7 number');
  });

  it('adds several and answers their ids in order', async () => {
    const { _ids } = await cases.add({ data: [{ _id: 'several 1', number: 's1' }, { number: 's2' }] });
    expect(_ids[0]).toBe('several 1');
    expect((await cases.doc(_ids[1]!).get()).data?.number).toBe('s2');
  });

  it('stops adding several at the first that fails, and keeps those before it', async () => {
    const several = [
      { _id: 'before', number: 'b1' },
      { _id: 'before', number: 'b2' },
      { _id: 'behind', number: 'b3' },
    ];
    expect((await failureOf(cases.add({ data: several }))).errCode).toBe(-502001);
    expect((await cases.doc('before').get()).data?.number).toBe('b1');
    expect((await cases.doc('behind').get()).data).toBeNull();
  });

  it('keeps every kind of value as it was', async () => {
    const data = {
      _id: 'kinds',
      number: 'kinds',
      text: '知和 😀 "\\ \u0000',
      whole: 42,
      broken: -0.25,
      large: 2 ** 53,
      huge: 1e300,
      yes: true,
      nothing: null,
      date: new Date(86_400_123),
      early: new Date(-62_135_596_800_000),
      list: [1, 'two', [3], { four: 4 }, null],
      object: { deep: { deeper: [] }, empty: {} },
    };
    await cases.add({ data });
    expect((await cases.doc('kinds').get()).data).toEqual(data);
  });

  it('leaves out what is undefined', async () => {
    await cases.add({ data: { _id: 'undefined', number: 'u1', gone: undefined, inner: { gone: undefined, here: 1 } } });
    expect((await cases.doc('undefined').get()).data).toEqual({ _id: 'undefined', number: 'u1', inner: { here: 1 } });
  });

  it('stores a lone surrogate as U+FFFD, as UTF-8 has it', async () => {
    await cases.add({ data: { _id: 'surrogate', number: 'x\ud800y' } });
    expect((await cases.doc('surrogate').get()).data?.number).toBe('x\ufffdy');
  });

  it('puts the server’s clock in for serverDate, with its offset, wherever it stands', async () => {
    const { db } = bare;
    const data = {
      _id: 'dates',
      number: 'd1',
      at: db.serverDate(),
      steps: [{ due: db.serverDate({ offset: 60_000 }) }],
    };
    await cases.add({ data });
    expect((await cases.doc('dates').get()).data).toEqual({
      _id: 'dates',
      number: 'd1',
      at: new Date(NOW),
      steps: [{ due: new Date(NOW + 60_000) }],
    });
  });

  it('refuses a second document of the same id', async () => {
    await cases.add({ data: { _id: 'twice', number: 't1' } });
    const failure = await failureOf(cases.add({ data: { _id: 'twice', number: 't2' } }));
    expect(failure.errCode).toBe(-502001);
    expect(failure.errMsg).toContain(
      'E11000 duplicate key error collection: cases index: _id_ dup key: { _id: "twice" }',
    );
  });

  it('refuses a second document of the same unique key, a missing field counting as null', async () => {
    await cases.add({ data: { _id: 'unique', number: 'same' } });
    const failure = await failureOf(cases.add({ data: { number: 'same' } }));
    expect(failure.errCode).toBe(-502001);
    expect(failure.errMsg).toContain(
      'E11000 duplicate key error collection: cases index: by_number dup key: { number: "same" }',
    );
    await cases.add({ data: { _id: 'without number' } });
    expect((await failureOf(cases.add({ data: { number: null } }))).errMsg).toContain('E11000');
    await cases.doc('without number').remove();
  });

  it.each([
    ['$where', { $where: 'x' }, 'dollar ($) prefixed field'],
    ['a dotted name', { 'a.b': 1 }, "dotted field 'a.b'"],
    ['a nested operator', { a: { $gt: 1 } }, 'dollar ($) prefixed field'],
    ['a list as id', { _id: ['a'] }, "the '_id' value cannot be a list"],
  ])('refuses %s', async (_name, data, message) => {
    const failure = await failureOf(cases.add({ data }));
    expect(failure.errCode).toBe(-502001);
    expect(failure.errMsg).toContain(message);
  });

  it('lets no __proto__ in', async () => {
    const data = ['{"_id":"proto","__proto__":{"polluted":true}}'];
    const answer = await bare.answer('database.insertDocument', { collectionName: 'cases', data });
    expect(answer).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('refuses a document over 16 MB and nesting over 100 levels', async () => {
    const large = await failureOf(cases.add({ data: { number: 'large', text: 'x'.repeat(16 * 1024 * 1024) } }));
    expect(large.errMsg).toContain('too large');
    let deep: object = {};
    for (let level = 0; level < 120; level += 1) deep = { deep };
    const nested = await bare.answer('database.insertDocument', {
      collectionName: 'cases',
      data: [JSON.stringify(deep)],
    });
    expect(nested.message).toContain('depth limit of 100');
  });

  it('refuses an indexed text that is too long for an index', async () => {
    const failure = await failureOf(cases.add({ data: { number: '长'.repeat(400) } }));
    expect(failure.errMsg).toContain('key too large to index, failing index: by_number');
  });
});

describe('doc', () => {
  it('gets null for what is not there', async () => {
    expect((await cases.doc('nobody').get()).data).toBeNull();
  });

  it('sets a whole document, new or not', async () => {
    const made = await cases.doc('set').set({ data: { number: 'set 1', old: true } });
    expect(made).toMatchObject({ _id: 'set', stats: { updated: 0, created: 1 } });
    const changed = await cases.doc('set').set({ data: { number: 'set 2', at: bare.db.serverDate() } });
    expect(changed.stats).toEqual({ updated: 1, created: 0 });
    expect((await cases.doc('set').get()).data).toEqual({ _id: 'set', number: 'set 2', at: new Date(NOW) });
  });

  it('updates fields and answers how many documents changed', async () => {
    await cases.add({ data: { _id: 'update', number: 'up', inner: { a: 1, b: 2 } } });
    const { stats } = await cases.doc('update').update({ data: { inner: { a: 9 }, more: ['x'] } });
    expect(stats.updated).toBe(1);
    // The SDK writes nested objects as paths: b stays.
    expect((await cases.doc('update').get()).data).toEqual({
      _id: 'update',
      number: 'up',
      inner: { a: 9, b: 2 },
      more: ['x'],
    });
    expect((await cases.doc('update').update({ data: { inner: { a: 9 } } })).stats.updated).toBe(0);
    expect((await cases.doc('nobody').update({ data: { a: 1 } })).stats.updated).toBe(0);
  });

  it('keeps unique keys through updates', async () => {
    await cases.add({
      data: [
        { _id: 'k1', number: 'k1' },
        { _id: 'k2', number: 'k2' },
      ],
    });
    expect((await failureOf(cases.doc('k2').update({ data: { number: 'k1' } }))).errMsg).toContain('E11000');
    expect((await cases.doc('k2').get()).data?.number).toBe('k2');
    await cases.doc('k1').update({ data: { number: 'k1 moved' } });
    expect((await cases.doc('k2').update({ data: { number: 'k1' } })).stats.updated).toBe(1);
  });

  it('removes', async () => {
    await cases.add({ data: { _id: 'remove', number: 'rm' } });
    expect((await cases.doc('remove').remove()).stats.removed).toBe(1);
    expect((await cases.doc('remove').remove()).stats.removed).toBe(0);
    expect((await cases.doc('remove').get()).data).toBeNull();
    await cases.add({ data: { _id: 'remove again', number: 'rm' } });
  });

  it('projects', async () => {
    await cases.add({ data: { _id: 'project', number: 'p', inner: { a: 1, b: 2 }, list: [1, 2, 3] } });
    const get = async (projection: object) => (await cases.doc('project').field(projection).get()).data;
    expect(await get({ number: true })).toEqual({ _id: 'project', number: 'p' });
    expect(await get({ 'inner.a': 1, _id: 0 })).toEqual({ inner: { a: 1 } });
    expect(await get({ inner: false, list: false })).toEqual({ _id: 'project', number: 'p' });
    expect(await get({ list: bare.db.command.project.slice(2), _id: 1 })).toMatchObject({ list: [1, 2] });
  });
});

describe('collections', () => {
  it('are unknown until they are declared or made', async () => {
    const { db } = bare;
    const failure = await failureOf(db.collection('unknown').doc('a').get());
    expect(failure.errCode).toBe(-502005);
    expect(failure.errMsg).toContain('Db or Table not exist: unknown');
    for (const deed of [
      db.collection('unknown').add({ data: { a: 1 } }),
      db.collection('unknown').where({ _id: 'a' }).get(),
      db.collection('unknown').where({ _id: 'a' }).count(),
      db
        .collection('unknown')
        .doc('a')
        .set({ data: { a: 1 } }),
      db.collection('unknown').doc('a').remove(),
    ]) {
      expect((await failureOf(deed)).errCode).toBe(-502005);
    }
    await db.createCollection('made');
    await db.collection('made').add({ data: { _id: 'a', n: 1 } });
    expect((await db.collection('made').doc('a').get()).data).toEqual({ _id: 'a', n: 1 });
    expect((await failureOf(db.createCollection('made'))).message).toContain('Table exist: made');
    expect((await failureOf(db.createCollection('汉字'))).message).toContain('no collection name');
  });
});
