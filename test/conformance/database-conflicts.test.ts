import { failureOf, startBareDatabase, type BareDatabase, type SdkDatabase, type SdkTransaction } from './bareServer';

let bare: BareDatabase;
let db: SdkDatabase;
const now = Date.UTC(2026, 10, 1);

beforeAll(async () => {
  bare = await startBareDatabase(
    { accounts: { 'by_owner!': ['owner'], by_city: ['city'] }, history: {} },
    { now: () => now },
  );
  db = bare.db;
});
afterAll(() => bare.close());
beforeEach(async () => {
  const everything = await db.collection('accounts').orderBy('_id', 'asc').limit(1000).get();
  await Promise.all(everything.data.map((each) => db.collection('accounts').doc(each._id).remove()));
  await db.collection('accounts').add({
    data: [
      { _id: 'a', owner: 'A', amount: 100, city: 'x' },
      { _id: 'b', owner: 'B', amount: 100, city: 'x' },
    ],
  });
});

const amount = async (id: string): Promise<unknown> => (await db.collection('accounts').doc(id).get()).data?.amount;
const inside = async (transaction: SdkTransaction, id: string): Promise<unknown> =>
  (await transaction.collection('accounts').doc(id).get()).data?.amount;
const put = (transaction: SdkTransaction, id: string, value: number): Promise<unknown> =>
  transaction
    .collection('accounts')
    .doc(id)
    .update({ data: { amount: value } });
const conflict = (error: { errMsg: string }): void => expect(error.errMsg).toContain('WriteConflict');

describe('conflicts', () => {
  it('the second writer of a document fails at its write, at once', async () => {
    const [first, second] = [await db.startTransaction(), await db.startTransaction()];
    await put(first, 'a', 1);
    const failure = await failureOf(put(second, 'a', 2));
    conflict(failure);
    expect(failure.errMsg).toContain('TransactionConflict');
    // wx-server-sdk knows no number for a conflict, and drops the code: its runTransaction does not try again.
    expect(failure.errCode).toBe(-501001);
    await first.commit();
    expect(await amount('a')).toBe(1);
    expect((await failureOf(second.commit())).message).toContain('TransactionNotExist');
  });

  it('so does a write to a document that was changed since the snapshot', async () => {
    const t = await db.startTransaction();
    await inside(t, 'b');
    await db
      .collection('accounts')
      .doc('a')
      .update({ data: { amount: 5 } });
    conflict(await failureOf(put(t, 'a', 1)));
    expect(await amount('a')).toBe(5);
  });

  it('so does one to a document that was removed or added since', async () => {
    const t = await db.startTransaction();
    const u = await db.startTransaction();
    await Promise.all([inside(t, 'b'), inside(u, 'b')]);
    await db.collection('accounts').doc('a').remove();
    await db.collection('accounts').add({ data: { _id: 'c', owner: 'C' } });
    conflict(await failureOf(t.collection('accounts').doc('a').remove()));
    conflict(await failureOf(u.collection('accounts').add({ data: { _id: 'c', owner: 'D' } })));
  });

  it('two may not add the same _id, nor the same unique key', async () => {
    const add = (t: SdkTransaction, data: object) => t.collection('accounts').add({ data });
    const [a, b, c] = [await db.startTransaction(), await db.startTransaction(), await db.startTransaction()];
    await add(a, { _id: 'n', owner: 'N' });
    conflict(await failureOf(add(b, { _id: 'n', owner: 'M' })));
    conflict(await failureOf(add(c, { _id: 'm', owner: 'N' })));
    await a.commit();
    const d = await db.startTransaction();
    expect((await failureOf(add(d, { _id: 'm', owner: 'N' }))).errMsg).toContain('E11000');
    const e = await db.startTransaction();
    expect((await failureOf(add(e, { _id: 'n', owner: 'E' }))).errMsg).toContain('E11000');
  });

  it('a unique key taken since the snapshot is a conflict, not a duplicate', async () => {
    const t = await db.startTransaction();
    await inside(t, 'a');
    await db.collection('accounts').add({ data: { _id: 'n', owner: 'N' } });
    conflict(await failureOf(t.collection('accounts').add({ data: { owner: 'N' } })));
  });

  it('do not come of documents that are only read', async () => {
    const [first, second] = [await db.startTransaction(), await db.startTransaction()];
    await Promise.all([inside(first, 'a'), inside(second, 'b')]);
    await Promise.all([put(first, 'b', 1), put(second, 'a', 2)]);
    await first.commit();
    await second.commit();
    expect([await amount('a'), await amount('b')]).toEqual([2, 1]);
  });

  it('a unique key that the transaction itself has kept, or given away, is known', async () => {
    const t = await db.startTransaction();
    await put(t, 'a', 1);
    expect((await failureOf(t.collection('accounts').add({ data: { owner: 'A' } }))).errMsg).toContain('E11000');
    const u = await db.startTransaction();
    await u
      .collection('accounts')
      .doc('a')
      .update({ data: { owner: 'Z' } });
    await u.collection('accounts').add({ data: { _id: 'c', owner: 'A' } });
    await u.commit();
    expect((await db.collection('accounts').where({ owner: 'A' }).get()).data.map((each) => each._id)).toEqual(['c']);
  });

  it('a duplicate key ends the transaction', async () => {
    const t = await db.startTransaction();
    await put(t, 'a', 1);
    expect((await failureOf(t.collection('accounts').add({ data: { owner: 'B' } }))).errMsg).toContain('E11000');
    expect((await failureOf(t.commit())).message).toContain('TransactionNotExist');
    expect(await amount('a')).toBe(100);
  });
});

describe('writes outside of transactions', () => {
  it('wait for a transaction that has written the document', async () => {
    const t = await db.startTransaction();
    await put(t, 'a', 1);
    const order: string[] = [];
    const outside = db
      .collection('accounts')
      .doc('a')
      .update({ data: { amount: db.command.inc!(10) } })
      .then(() => order.push('outside'));
    await amount('b');
    order.push('commit');
    await t.commit();
    await outside;
    expect(order).toEqual(['commit', 'outside']);
    expect(await amount('a')).toBe(11);
  });

  it('wait for a unique key that a transaction holds, and get it when the transaction gives up', async () => {
    const t = await db.startTransaction();
    await t.collection('accounts').add({ data: { owner: 'N' } });
    const outside = db.collection('accounts').add({ data: { _id: 'n', owner: 'N' } });
    await amount('b');
    await t.rollback();
    expect((await outside)._id).toBe('n');
    const u = await db.startTransaction();
    await u.collection('accounts').add({ data: { owner: 'O' } });
    const refused = failureOf(db.collection('accounts').add({ data: { owner: 'O' } }));
    await amount('b');
    await u.commit();
    expect((await refused).errMsg).toContain('E11000');
  });

  it('look again at what they wanted to change when they have waited', async () => {
    const t = await db.startTransaction();
    await t
      .collection('accounts')
      .doc('a')
      .update({ data: { city: 'y' } });
    const moved = db
      .collection('accounts')
      .where({ city: 'x' })
      .update({ data: { seen: true } });
    await amount('b');
    await t.commit();
    expect((await moved).stats.updated).toBe(1);
    expect((await db.collection('accounts').doc('a').get()).data?.seen).toBeUndefined();
  });
});
