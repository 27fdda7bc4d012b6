import { failureOf, startBareDatabase, type BareDatabase, type SdkDatabase, type SdkTransaction } from './bareServer';

let bare: BareDatabase;
let db: SdkDatabase;
let now = Date.UTC(2026, 10, 1);

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

describe('a transaction', () => {
  it('writes everything at its commit, and nothing before', async () => {
    const t = await db.startTransaction();
    await put(t, 'a', 50);
    await t
      .collection('accounts')
      .doc('new')
      .set({ data: { owner: 'N', amount: 50 } });
    const { _id } = await t.collection('history').add({ data: { what: 'moved' } });
    await t.collection('accounts').doc('b').remove();
    expect([await amount('a'), await amount('b'), await amount('new')]).toEqual([100, 100, undefined]);
    await t.commit();
    expect([await amount('a'), await amount('b'), await amount('new')]).toEqual([50, undefined, 50]);
    expect((await db.collection('history').doc(_id).get()).data?.what).toBe('moved');
  });

  it('sees what it has written itself', async () => {
    const t = await db.startTransaction();
    await put(t, 'a', 1);
    expect(await inside(t, 'a')).toBe(1);
    await t
      .collection('accounts')
      .doc('a')
      .update({ data: { amount: db.command.inc!(1) } });
    expect(await inside(t, 'a')).toBe(2);
    await t
      .collection('accounts')
      .doc('c')
      .set({ data: { owner: 'C', amount: 3 } });
    expect(await inside(t, 'c')).toBe(3);
    await t.collection('accounts').doc('c').remove();
    expect(await inside(t, 'c')).toBeUndefined();
    await t.collection('accounts').add({ data: { _id: 'c', owner: 'C', amount: 4 } });
    await t.commit();
    expect([await amount('a'), await amount('c')]).toEqual([2, 4]);
  });

  it('leaves nothing behind when it is rolled back', async () => {
    const t = await db.startTransaction();
    await put(t, 'a', 1);
    await t.collection('accounts').add({ data: { _id: 'c', owner: 'C' } });
    await t.rollback();
    expect([await amount('a'), await amount('c')]).toEqual([100, undefined]);
    await db.collection('accounts').add({ data: { owner: 'C' } });
  });

  it('keeps its indexes in step', async () => {
    const t = await db.startTransaction();
    await t
      .collection('accounts')
      .doc('a')
      .update({ data: { city: 'y' } });
    await t.commit();
    const inCity = async (city: string) =>
      (await db.collection('accounts').where({ city }).get()).data.map((each) => each._id);
    expect([await inCity('x'), await inCity('y')]).toEqual([['b'], ['a']]);
  });

  it('lets two documents swap a unique key', async () => {
    const t = await db.startTransaction();
    const accounts = t.collection('accounts');
    await accounts.doc('a').update({ data: { owner: 'temporary' } });
    await accounts.doc('b').update({ data: { owner: 'A' } });
    await accounts.doc('a').update({ data: { owner: 'B' } });
    await t.commit();
    expect((await db.collection('accounts').where({ owner: 'A' }).get()).data.map((each) => each._id)).toEqual(['b']);
    expect((await db.collection('accounts').where({ owner: 'B' }).get()).data.map((each) => each._id)).toEqual(['a']);
  });
});

describe('snapshots', () => {
  it('read what was committed when the transaction first read, and repeat it', async () => {
    const t = await db.startTransaction();
    await db
      .collection('accounts')
      .doc('a')
      .update({ data: { amount: 1 } });
    // MongoDB fixes the snapshot at the first operation.
    expect(await inside(t, 'a')).toBe(1);
    await db
      .collection('accounts')
      .doc('a')
      .update({ data: { amount: 2 } });
    await db.collection('accounts').doc('b').remove();
    await db.collection('accounts').add({ data: { _id: 'c', owner: 'C', amount: 3 } });
    expect([await inside(t, 'a'), await inside(t, 'b'), await inside(t, 'c')]).toEqual([1, 100, undefined]);
    await t.commit();
    expect([await amount('a'), await amount('b'), await amount('c')]).toEqual([2, undefined, 3]);
  });

  it('of several ages live beside each other', async () => {
    const transactions: SdkTransaction[] = [];
    for (let value = 0; value < 4; value += 1) {
      await db
        .collection('accounts')
        .doc('a')
        .update({ data: { amount: value } });
      const t = await db.startTransaction();
      await inside(t, 'b');
      transactions.push(t);
    }
    await db.collection('accounts').doc('a').remove();
    await transactions[1]!.commit();
    for (const value of [3, 0, 2]) expect(await inside(transactions[value]!, 'a')).toBe(value);
    for (const value of [0, 2, 3]) await transactions[value]!.rollback();
  });
});

describe('runTransaction', () => {
  it('commits what its callback did and answers what it answered', async () => {
    const answer = await db.runTransaction(async (t) => {
      await put(t, 'a', ((await inside(t, 'a')) as number) - 30);
      await put(t, 'b', ((await inside(t, 'b')) as number) + 30);
      return 'moved';
    });
    expect(answer).toBe('moved');
    expect([await amount('a'), await amount('b')]).toEqual([70, 130]);
  });

  it('rolls back when its callback throws', async () => {
    const failure = await failureOf(
      db.runTransaction(async (t) => {
        await put(t, 'a', 1);
        throw new Error('changed my mind');
      }),
    );
    expect(failure.message).toBe('changed my mind');
    expect(await amount('a')).toBe(100);
    await db
      .collection('accounts')
      .doc('a')
      .update({ data: { amount: 7 } });
  });

  it('runs again only for an error whose code is the conflict’s', async () => {
    let runs = 0;
    await db.runTransaction(async (t) => {
      runs += 1;
      await put(t, 'a', runs);
      // The SDK leaves the lost transaction open before it tries again: the cloud has ended it by itself.
      if (runs < 3) await t.rollback();
      if (runs < 3) throw Object.assign(new Error('lost'), { code: 'DATABASE_TRANSACTION_CONFLICT' });
    });
    expect([runs, await amount('a')]).toEqual([3, 3]);
  });

  it('with retries by the words of the error loses no update of twenty writers at once', async () => {
    const deposit = async (): Promise<void> => {
      for (;;) {
        try {
          await db.runTransaction(async (t) => put(t, 'a', ((await inside(t, 'a')) as number) + 1));
          return;
        } catch (error) {
          conflict(error as { errMsg: string });
        }
      }
    };
    await Promise.all(Array.from({ length: 20 }, deposit));
    expect(await amount('a')).toBe(120);
  });
});

describe('limits', () => {
  it('no where, no count, no batch, and no unknown collection', async () => {
    const words = 'a transaction takes only doc(id)';
    const t = await db.startTransaction();
    expect((await failureOf(t.collection('accounts').where({ owner: 'A' }).get())).errMsg).toContain(words);
    expect((await failureOf(t.collection('accounts').get())).errMsg).toContain(words);
    const several = t.collection('accounts').add({ data: [{ owner: 'C' }, { owner: 'D' }] });
    expect((await failureOf(several)).errMsg).toContain(words);
    const u = await db.startTransaction();
    expect((await failureOf(u.collection('unknown').doc('a').get())).errCode).toBe(-502005);
    await u.rollback();
  });

  it('30 seconds by the clock, then it is over', async () => {
    const t = await db.startTransaction();
    await put(t, 'a', 1);
    now += 30_000;
    expect((await failureOf(inside(t, 'a'))).errMsg).toContain('TransactionNotExist');
    expect((await failureOf(t.commit())).message).toContain('TransactionNotExist');
    await db
      .collection('accounts')
      .doc('a')
      .update({ data: { amount: 9 } });
  });

  it.each(['commitTransaction', 'abortTransaction'])(
    '%s of one that is over, or never was, is an error',
    async (name) => {
      const t = await db.startTransaction();
      const { transactionId } = await bare.answer('database.startTransaction', {});
      await t.commit();
      expect((await failureOf(t.commit())).message).toContain('TransactionNotExist');
      expect((await failureOf(t.rollback())).message).toContain('TransactionNotExist');
      const answer = (id: unknown) => bare.answer(`database.${name}`, { transactionId: id });
      expect(await answer(transactionId)).toEqual({ data: {} });
      for (const id of [transactionId, 'never', undefined]) {
        expect(await answer(id)).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
      }
    },
  );
});
