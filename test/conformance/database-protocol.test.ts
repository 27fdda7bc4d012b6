import { startBareDatabase, type BareDatabase, type SdkCollection } from './bareServer';

let bare: BareDatabase;
let cases: SdkCollection;

beforeAll(async () => {
  bare = await startBareDatabase({ cases: { 'by_number!': ['number'] }, made: {} });
  cases = bare.db.collection('cases');
  await cases.add({ data: { _id: 'k1', number: 'k1' } });
});
afterAll(() => bare.close());

describe('requests that the SDK does not send', () => {
  it.each([
    ['database.getInTransaction', { collectionName: 'cases' }, 'INVALID_PARAM'],
    ['database.getDocument', {}, 'INVALID_PARAM'],
    ['database.getDocument', { collectionName: 'cases', query: '{' }, 'INVALID_PARAM'],
    ['database.getDocument', { collectionName: 'cases', query: '[]' }, 'INVALID_PARAM'],
    ['database.getDocument', { collectionName: 'cases', query: '{"_id":"a"}', limit: 0 }, 'INVALID_PARAM'],
    ['database.getDocument', { collectionName: 'cases', query: '{"_id":"a"}', limit: 1001 }, 'DATABASE_REQUEST_FAILED'],
    ['database.getDocument', { collectionName: 'cases', query: '{"_id":"a"}', offset: -1 }, 'INVALID_PARAM'],
    ['database.getDocument', { collectionName: 'cases', query: '{"_id":"a"}', order: '{"a":2}' }, 'INVALID_PARAM'],
    [
      'database.getDocument',
      { collectionName: 'cases', query: '{"_id":"a","b":{"$where":"1"}}' },
      'DATABASE_REQUEST_FAILED',
    ],
    [
      'database.getDocument',
      { collectionName: 'cases', query: '{"_id":"k1","$where":"1"}' },
      'DATABASE_REQUEST_FAILED',
    ],
    ['database.insertDocument', { collectionName: 'cases', data: 'text' }, 'INVALID_PARAM'],
    ['database.insertDocument', { collectionName: 'cases', data: ['[1]'] }, 'INVALID_PARAM'],
    [
      'database.modifyDocument',
      { collectionName: 'cases', query: '{"_id":"a"}', data: '{"a":1}', merge: true },
      'DATABASE_REQUEST_FAILED',
    ],
    [
      'database.modifyDocument',
      { collectionName: 'cases', query: '{"_id":"a"}', data: '{}', merge: true },
      'DATABASE_REQUEST_FAILED',
    ],
    [
      'database.modifyDocument',
      { collectionName: 'cases', query: '{"_id":"a"}', data: '{"$set":{"_id":1}}', merge: true },
      'DATABASE_REQUEST_FAILED',
    ],
    ['database.aggregateDocuments', { collectionName: 'cases', stages: [{ stageKey: 5 }] }, 'INVALID_PARAM'],
  ])('%s %j is refused with a code and a sentence', async (action, request, code) => {
    const answer = await bare.answer(action, request);
    expect(answer).toEqual({ code, message: expect.stringMatching(/\w{3,}/) as string });
  });

  it('find and change one document and answer it', async () => {
    await cases.add({ data: { _id: 'counter', number: 'counter', value: 1 } });
    const request = { collectionName: 'cases', query: '{"_id":"counter"}', data: '{"$inc":{"value":1}}' };
    const answer = await bare.answer('database.modifyAndReturnDoc', request);
    expect(answer).toEqual({ data: { updated: 1, doc: '{"_id":"counter","number":"counter","value":2}' } });
    const nobody = await bare.answer('database.modifyAndReturnDoc', { ...request, query: '{"_id":"nobody"}' });
    expect(nobody).toEqual({ data: { updated: 0, doc: null } });
  });
});

describe('counts', () => {
  it('bill every call once, by kind and collection', async () => {
    const { local, db } = bare;
    local.resetCounts();
    await cases.add({ data: [{ number: 'c1' }, { number: 'c2' }] });
    await cases.where({ number: 'c1' }).update({ data: { seen: 1 } });
    await cases.doc('nobody').remove();
    await cases.where({ number: 'c1' }).get();
    await cases.where({ number: 'c1' }).count();
    await db.collection('made').doc('a').get();
    expect(local.counts()).toMatchObject({
      reads: 3,
      writes: 3,
      byCollection: { cases: { reads: 2, writes: 3 }, made: { reads: 1, writes: 0 } },
    });
    local.resetCounts();
    expect(local.counts()).toEqual({ reads: 0, writes: 0, byCollection: {}, rowsRead: 0 });
  });
});
