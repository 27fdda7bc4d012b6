import { readDeclaration } from './declaration';

const collection = (indexes: unknown): unknown => ({
  database: { collections: [{ collectionName: 'cases', indexes }] },
});
const oneIndex = (over: object): unknown =>
  collection([{ name: 'i', unique: false, keys: [{ name: 'a', direction: '1' }], ...over }]);

describe('readDeclaration', () => {
  it('reads collections and indexes', () => {
    expect(readDeclaration(oneIndex({ keys: [{ name: 'a.b', direction: '-1' }] }))).toEqual({
      collections: [{ name: 'cases', indexes: [{ name: 'i', unique: false, keys: [{ path: 'a.b', direction: -1 }] }] }],
    });
  });

  it('takes a file without a database for an empty one', () => {
    expect(readDeclaration({})).toEqual({ collections: [] });
  });

  it.each([
    ['text', 'must be an object'],
    [{ database: { collections: {} } }, '`database.collections` must be a list'],
    [{ database: { collections: [{}] } }, '`database.collections[0].collectionName` must be a non-empty text'],
    [{ database: { collections: [{ collectionName: '汉字' }] } }, 'use letters, digits'],
    [
      { database: { collections: [{ collectionName: 'a' }, { collectionName: 'a' }] } },
      'declares the collection "a" twice',
    ],
    [oneIndex({ unique: 'no' }), '`database.collections[0].indexes[0].unique` must be true or false'],
    [oneIndex({ keys: [] }), 'must name at least one field'],
    [oneIndex({ keys: [{ name: 'a', direction: 'up' }] }), 'write "1" (ascending) or "-1" (descending)'],
    [oneIndex({ keys: [{ name: 'a..b', direction: '1' }] }), 'is "a..b", which is no field path'],
    [oneIndex({ keys: Array(2).fill({ name: 'a', direction: '1' }) }), 'names "a" twice'],
    [oneIndex({ name: '_id_' }), 'must not declare "_id_"'],
    [
      collection(Array(2).fill({ name: 'i', unique: false, keys: [{ name: 'a', direction: '1' }] })),
      'the index "i" twice',
    ],
  ])('says where and what is wrong in %j', (declared, message) => {
    expect(() => readDeclaration(declared)).toThrow(message);
  });
});
