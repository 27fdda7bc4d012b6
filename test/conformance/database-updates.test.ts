import { failureOf, startBareDatabase, type BareDatabase, type SdkCollection, type Stored } from './bareServer';

const NOW = Date.UTC(2026, 10, 2);
let bare: BareDatabase;
let notes: SdkCollection;
let next = 0;

beforeAll(async () => {
  bare = await startBareDatabase({ notes: { by_tag: ['tags'] } }, { now: () => NOW });
  notes = bare.db.collection('notes');
});
afterAll(() => bare.close());

/** Adds a document, updates it and answers what it is then, without its `_id`. */
async function updated(before: object, data: object): Promise<object> {
  const _id = `n${(next += 1)}`;
  await notes.add({ data: { _id, ...before } });
  await notes.doc(_id).update({ data });
  const { _id: _gone, ...after } = (await notes.doc(_id).get()).data as Stored;
  return after;
}

type Command = BareDatabase['db']['command'];

describe('update operators', () => {
  it.each<[string, object, (_: Command) => object, object]>([
    ['set', { a: { b: 1, c: 2 } }, (_) => ({ a: _.set!({ d: 3 }) }), { a: { d: 3 } }],
    ['a new path', {}, () => ({ 'a.b.c': 1 }), { a: { b: { c: 1 } } }],
    ['an item by its place', { a: [1, { b: 2 }] }, () => ({ 'a.1.b': 5, 'a.0': 9 }), { a: [9, { b: 5 }] }],
    ['null', { a: 1 }, () => ({ a: null }), { a: null }],
    ['an empty object and an empty list', { a: 1, b: 1 }, (_) => ({ a: _.set!({}), b: [] }), { a: {}, b: [] }],
    ['remove', { a: 1, b: { c: 1, d: 2 } }, (_) => ({ a: _.remove!(), 'b.c': _.remove!() }), { b: { d: 2 } }],
    ['remove what is not there', { a: 1 }, (_) => ({ b: _.remove!(), a: 2 }), { a: 2 }],
    ['inc', { a: 1 }, (_) => ({ a: _.inc!(2), 'b.c': _.inc!(-1) }), { a: 3, b: { c: -1 } }],
    ['mul', { a: 3 }, (_) => ({ a: _.mul!(1.5), b: _.mul!(2) }), { a: 4.5, b: 0 }],
    ['min', { a: 3, b: 1 }, (_) => ({ a: _.min!(2), b: _.min!(2), c: _.min!(2) }), { a: 2, b: 1, c: 2 }],
    ['max', { a: 3, b: 1 }, (_) => ({ a: _.max!(2), b: _.max!(2), c: _.max!(2) }), { a: 3, b: 2, c: 2 }],
    ['rename', { a: 3 }, (_) => ({ a: _.rename!('b') }), { b: 3 }],
    ['push one', { a: [1] }, (_) => ({ a: _.push!(2) }), { a: [1, 2] }],
    [
      'push several',
      { a: [1] },
      (_) => ({ a: _.push!([2, 3]), b: _.push!({ c: 1 }) }),
      { a: [1, 2, 3], b: [{ c: 1 }] },
    ],
    ['push at a position', { a: [1, 4] }, (_) => ({ a: _.push!({ each: [2, 3], position: 1 }) }), { a: [1, 2, 3, 4] }],
    [
      'push, sort and keep the last',
      { a: [{ n: 5 }, { n: 1 }] },
      (_) => ({ a: _.push!({ each: [{ n: 3 }], sort: { n: 1 }, slice: -2 }) }),
      { a: [{ n: 3 }, { n: 5 }] },
    ],
    [
      'pop and shift',
      { a: [1, 2, 3], b: [1, 2, 3] },
      (_) => ({ a: _.pop!(), b: _.shift!() }),
      { a: [1, 2], b: [2, 3] },
    ],
    ['unshift', { a: [3] }, (_) => ({ a: _.unshift!([1, 2]) }), { a: [1, 2, 3] }],
    ['addToSet one', { a: [1] }, (_) => ({ a: _.addToSet!(2), b: _.addToSet!('x') }), { a: [1, 2], b: ['x'] }],
    ['addToSet what is there', { a: [{ b: 1 }] }, (_) => ({ a: _.addToSet!({ b: 1 }) }), { a: [{ b: 1 }] }],
    ['addToSet several', { a: [1, 1] }, (_) => ({ a: _.addToSet!({ $each: [1, 2, 2] }) }), { a: [1, 1, 2] }],
    ['pull a value', { a: [1, 2, 1] }, (_) => ({ a: _.pull!(1) }), { a: [2] }],
    ['pull by a condition', { a: [1, 5, 9] }, (_) => ({ a: _.pull!(_.gt!(4)) }), { a: [1] }],
    ['pull objects', { a: [{ k: 1, v: 2 }, { k: 2 }] }, (_) => ({ a: _.pull!({ k: 1 }) }), { a: [{ k: 2 }] }],
    [
      'pull objects by a condition',
      { a: [{ k: 1 }, { k: 5 }] },
      (_) => ({ a: _.pull!({ k: _.gte!(5) }) }),
      { a: [{ k: 1 }] },
    ],
    ['pullAll', { a: [1, 2, 3, 1] }, (_) => ({ a: _.pullAll!([1, 3]) }), { a: [2] }],
    ['bit', { a: 5 }, (_) => ({ a: _.bit!({ and: 4 }) }), { a: 4 }],
    [
      'several at once',
      { a: 1, b: [1] },
      (_) => ({ a: _.inc!(1), b: _.push!(2), c: 'x' }),
      { a: 2, b: [1, 2], c: 'x' },
    ],
  ])('%s', async (_name, before, data, after) => {
    expect(await updated(before, data(bare.db.command))).toEqual(after);
  });

  it('puts the clock in for serverDate', async () => {
    const { db } = bare;
    const after = await updated(
      {},
      { at: db.serverDate(), list: db.command.push!([{ at: db.serverDate({ offset: 1000 }) }]) },
    );
    expect(after).toEqual({ at: new Date(NOW), list: [{ at: new Date(NOW + 1000) }] });
  });

  it('cannot put the clock in inside _.set: the SDK itself sends something else', async () => {
    const { db } = bare;
    // wx-server-sdk 4.0.2 does not serialise the operand of set: a server date must stand outside of it.
    expect(await updated({}, { a: db.command.set!({ at: db.serverDate() }) })).toEqual({ a: { at: { offset: 0 } } });
  });

  it('changes the item that the query found (the positional $)', async () => {
    const data = {
      items: [
        { k: 'a', n: 1 },
        { k: 'b', n: 1 },
      ],
      tags: ['positional'],
    };
    await notes.add({ data: { _id: 'positional', ...data } });
    await notes
      .where({ tags: 'positional', 'items.k': 'b' })
      .update({ data: { 'items.$.n': bare.db.command.inc!(1) } });
    expect((await notes.doc('positional').get()).data?.items).toEqual([
      { k: 'a', n: 1 },
      { k: 'b', n: 2 },
    ]);
  });

  it('keeps the indexes in step', async () => {
    const _ = bare.db.command;
    await notes.add({ data: { _id: 'tagged', tags: ['red', 'green'] } });
    const found = async (tag: string) => (await notes.where({ tags: tag }).get()).data.map((each) => each._id);
    await notes.doc('tagged').update({ data: { tags: _.pull!('red') } });
    expect(await found('red')).toEqual([]);
    expect(await found('green')).toEqual(['tagged']);
    await notes.doc('tagged').set({ data: { tags: 'blue' } });
    expect(await found('green')).toEqual([]);
    expect(await found('blue')).toEqual(['tagged']);
    await notes.doc('tagged').remove();
    expect(await found('blue')).toEqual([]);
  });
});

describe('updates that MongoDB refuses', () => {
  it.each<[string, object, (_: Command) => object, string]>([
    ['inc of a text', { a: 'x' }, (_) => ({ a: _.inc!(1) }), 'cannot apply $inc to a value of non-numeric type'],
    ['inc of null', { a: null }, (_) => ({ a: _.inc!(1) }), 'of type null'],
    ['inc by a text', { a: 1 }, (_) => ({ a: _.inc!('x') }), 'cannot apply $inc with a non-numeric argument'],
    [
      'push onto a text',
      { a: 'x' },
      (_) => ({ a: _.push!([1]) }),
      "the field 'a' must be an array but is of type string",
    ],
    ['pop of a number', { a: 1 }, (_) => ({ a: _.pop!() }), 'must be an array'],
    ['a path through a text', { a: 'x' }, () => ({ 'a.b': 1 }), 'cannot create field \'b\' in element {a: "x"}'],
    ['a path through null', { a: null }, () => ({ 'a.b': 1 }), "cannot create field 'b' in element {a: null}"],
    ['a name in a list', { a: [1] }, () => ({ 'a.b': 1 }), "cannot create field 'b'"],
    ['a path and its parent', { a: { b: 1 } }, (_) => ({ a: _.set!({ c: 1 }), 'a.b': 1 }), 'conflict at'],
    ['an empty name in a path', {}, () => ({ 'a..b': 1 }), 'contains an empty field name'],
    ['an operator as a value', {}, (_) => ({ a: _.set!({ $gt: 1 }) }), 'dollar ($) prefixed field'],
    ['a dotted name in a value', {}, (_) => ({ a: _.push!([{ 'b.c': 1 }]) }), "dotted field 'b.c'"],
  ])('%s', async (_name, before, data, message) => {
    const _id = `r${(next += 1)}`;
    await notes.add({ data: { _id, ...before } });
    const failure = await failureOf(notes.doc(_id).update({ data: data(bare.db.command) }));
    expect(failure.errCode).toBe(-502001);
    expect(failure.errMsg).toContain(message);
    expect((await notes.doc(_id).get()).data).toEqual({ _id, ...before });
  });

  it('a whole document for several, an upsert by operators, another _id', async () => {
    const base = { collectionName: 'notes', query: '{"_id":"n1"}' };
    const answers = await Promise.all([
      bare.answer('database.modifyDocument', { ...base, data: '{"a":1}', merge: false, multi: true }),
      bare.answer('database.modifyDocument', { ...base, data: '{"$set":{"a":1}}', merge: true, upsert: true }),
      bare.answer('database.modifyDocument', { ...base, data: '{"_id":"n2"}', merge: false }),
      bare.answer('database.modifyDocument', { ...base, data: '{"$frob":{"a":1}}', merge: true }),
    ]);
    expect(answers.map((answer) => answer.code)).toEqual([
      'INVALID_PARAM',
      'INVALID_PARAM',
      'DATABASE_REQUEST_FAILED',
      'DATABASE_REQUEST_FAILED',
    ]);
  });
});
