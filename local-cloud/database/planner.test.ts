import type { Fields } from './documentText';
import { choosePlan, explainUncovered, type PlannableIndex, type SortKey } from './planner';

function index(name: string, keys: string[], more: Partial<PlannableIndex> = {}): PlannableIndex {
  return {
    name,
    unique: false,
    keys: keys.map((key) => ({ path: key.replace(/^-/, ''), direction: key.startsWith('-') ? -1 : 1 })),
    listPositions: new Set(),
    ...more,
  };
}
const byId = index('_id_', ['_id'], { unique: true });
const byCommittee = index('by_committee', ['committeeId', '-recencyKey']);
const byStage = index('by_stage', ['committeeId', 'stage', '-recencyKey']);
const byParticipant = index('by_participant', ['participants', '-recencyKey'], { listPositions: new Set([0]) });
const all = [byId, byCommittee, byStage, byParticipant];

const sort = (...keys: string[]): SortKey[] =>
  keys.map((key) => ({ path: key.replace(/^-/, ''), direction: key.startsWith('-') ? -1 : 1 }));
const plan = (query: Fields, order: SortKey[] = [], limited = true) => choosePlan(all, query, order, limited);

describe('choosePlan', () => {
  it('takes the index with the most equal fields', () => {
    expect(plan({ committeeId: 'c', stage: 's' })).toMatchObject({ index: byStage, exact: true, reverse: false });
    expect(plan({ committeeId: 'c' })?.index).toBe(byCommittee);
  });

  it('takes the index that gives the sort, backwards if need be', () => {
    expect(plan({ committeeId: 'c' }, sort('-recencyKey'))).toMatchObject({ index: byCommittee, reverse: false });
    expect(plan({ committeeId: 'c' }, sort('recencyKey'))).toMatchObject({ index: byCommittee, reverse: true });
    expect(plan({ committeeId: 'c' }, sort('-stage', 'recencyKey'))).toMatchObject({ index: byStage, reverse: true });
  });

  it('passes over a sort by a field that has one value', () => {
    expect(plan({ committeeId: 'c' }, sort('committeeId', '-recencyKey'))?.index).toBe(byCommittee);
  });

  it('walks one range for a keyset page', () => {
    const page = plan({ committeeId: 'c', recencyKey: { $lt: 'k' } }, sort('-recencyKey'));
    expect(page).toMatchObject({ index: byCommittee, exact: true, merged: false });
    expect(page?.ranges).toHaveLength(1);
  });

  it('finds a range one level inside $and, and around an $or', () => {
    const query = { $and: [{ committeeId: 'c' }, { recencyKey: { $gte: 'a' } }] };
    expect(plan(query)).toMatchObject({ index: byCommittee, exact: true });
    const keyset = { committeeId: 'c', $or: [{ recencyKey: { $lt: 'k' } }, { recencyKey: 'k', _id: { $lt: 'i' } }] };
    expect(plan(keyset, sort('-recencyKey'))).toMatchObject({ index: byCommittee, exact: false });
  });

  it('merges the ranges of several values for a sort by what follows', () => {
    const merged = plan({ committeeId: { $in: ['c', 'd'] } }, sort('-recencyKey'));
    expect(merged).toMatchObject({ index: byCommittee, merged: true, exact: true });
    expect(merged?.ranges).toHaveLength(2);
    const tooMany = { committeeId: { $in: Array.from({ length: 201 }, (_, at) => `c${at}`) } };
    expect(plan(tooMany, sort('-recencyKey'))).toBeUndefined();
  });

  it('knows that a list may repeat a document and that its items differ', () => {
    const mine = plan({ participants: 'p' }, sort('-recencyKey'));
    expect(mine).toMatchObject({ index: byParticipant, exact: false, repeats: true });
    expect(plan({ participants: 'p' }, sort('participants'))).toBeUndefined();
  });

  it('does not cover a query without its first field, or a sort that the index does not have', () => {
    expect(plan({ stage: 's' })).toBeUndefined();
    expect(plan({ recencyKey: 'k' })).toBeUndefined();
    expect(plan({ committeeId: { $gt: 'c' } }, sort('-recencyKey'))).toBeUndefined();
    expect(plan({ committeeId: 'c' }, sort('-recencyKey', '_id'))).toBeUndefined();
    expect(plan({ committeeId: { $ne: 'c' } })).toBeUndefined();
    expect(plan({ $or: [{ committeeId: 'c' }, { stage: 's' }] })).toBeUndefined();
  });

  it('covers everything only in an index’s order, with a limit', () => {
    expect(plan({})).toBeUndefined();
    expect(plan({}, sort('_id'))?.index).toBe(byId);
    expect(plan({}, sort('-_id'))).toMatchObject({ index: byId, reverse: true });
    expect(plan({}, sort('_id'), false)).toBeUndefined();
    expect(plan({ note: 'n' }, sort('_id'))).toBeUndefined();
    expect(plan({ _id: { $gt: 'a' } })?.index).toBe(byId);
  });

  it('sorts few documents, found by whole unique keys, in memory', () => {
    expect(plan({ _id: { $in: ['a', 'b'] } }, sort('note'))).toMatchObject({ index: byId, sorted: false });
  });

  it('reads nothing for conditions that exclude each other', () => {
    expect(plan({ committeeId: { $in: [] } }, sort('note'))?.ranges).toEqual([]);
    expect(plan({ committeeId: 'c', $and: [{ committeeId: 'd' }] })?.ranges).toEqual([]);
  });

  it('takes the fixed beginning of a regular expression for a range', () => {
    expect(plan({ committeeId: /^tm-/ })).toMatchObject({ index: byCommittee, exact: false });
    for (const expression of [/tm/, /^tm/i, /^a|b/, /^.*/]) expect(plan({ committeeId: expression })).toBeUndefined();
  });
});

describe('explainUncovered', () => {
  it('names collection, fields and the index to declare', () => {
    const sentence = explainUncovered('cases', { stage: 's', note: { $ne: 1 } }, sort('-recencyKey'));
    expect(sentence).toContain('no index of the collection "cases" covers the query');
    expect(sentence).toContain('filters by "stage"');
    expect(sentence).toContain('"note"');
    expect(sentence).toContain('[{"name":"stage","direction":"1"},{"name":"recencyKey","direction":"-1"}]');
  });
});
