import { startBareDatabase, type BareDatabase } from './bareServer';

let bare: BareDatabase;

beforeAll(async () => {
  bare = await startBareDatabase(
    { cases: { by_committee: ['committeeId', '-recencyKey'], 'number!': ['number'] }, notes: {} },
    { now: () => Date.UTC(2026, 10, 1) },
  );
});
afterAll(() => bare.close());

test('first', async () => {
  const { db } = bare;
  const _ = db.command;
  console.log(await db.collection('cases').add({ data: { _id: 'a', committeeId: 'c', recencyKey: 5, number: 1, at: db.serverDate(), list: [1, 2] } }));
  console.log(await db.collection('cases').doc('a').get());
  console.log(await db.collection('cases').doc('a').update({ data: { recencyKey: _.inc(1), list: _.push([3]), 'x.y': 5 } }));
  console.log(await db.collection('cases').where({ committeeId: 'c', recencyKey: _.lt(10) }).orderBy('recencyKey', 'desc').get());
  console.log(await db.collection('cases').where({ committeeId: 'c' }).count());
  await db.collection('cases').add({ data: { _id: 'b', number: 1 } }).catch((e) => console.log(e.errCode, e.message));
  await db.collection('none').add({ data: { _id: 'b', number: 1 } }).catch((e) => console.log(e.errCode, e.message));
  await db.collection('cases').where({ q: 1 }).get().catch((e) => console.log(e.errCode, e.message));
  const r = await db.runTransaction(async (t: any) => {
    const g = await t.collection('cases').doc('a').get();
    await t.collection('cases').doc('a').update({ data: { n: 1 } });
    await t.collection('notes').add({ data: { n: 1 } });
    await t.collection('notes').doc('z').set({ data: { n: 1 } });
    return g.data.recencyKey;
  });
  console.log(r, await db.collection('notes').doc('z').get(), bare.local.counts());
  const t1 = await db.startTransaction();
  const t2 = await db.startTransaction();
  await t1.collection('cases').doc('a').update({ data: { n: 2 } });
  await t2.collection('cases').doc('a').update({ data: { n: 3 } }).catch((e: any) => console.log(e, e.code, e.errCode));
  await t1.commit();
});
