import fc from 'fast-check';
import { openDatabase, type LocalDatabase } from './index';

/**
 * Any interleaving of transactions behaves as snapshot isolation says, compared with a model that copies everything: reads
 * see the snapshot and the transaction's own writes, the first writer of a document wins, commits are whole.
 */
const IDS = ['a', 'b', 'c'];
const LANES = 3;
type State = Map<string, { value: number; commit: number }>;

interface Step {
  lane: number;
  deed: 'get' | 'put' | 'add' | 'remove' | 'commit' | 'abort';
  id: string;
  value: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  lane: fc.nat(LANES - 1),
  deed: fc.constantFrom('get', 'get', 'put', 'put', 'add', 'remove', 'commit', 'commit', 'abort'),
  id: fc.constantFrom(...IDS),
  value: fc.nat(3),
});

/** A document gives its key up, another one takes it, and the first one wants it back, in one transaction. */
const GIVEN_BACK: Step[] = [
  { lane: 1, deed: 'put', id: 'c', value: 0 },
  { lane: 1, deed: 'commit', id: 'c', value: 0 },
  { lane: 0, deed: 'put', id: 'c', value: 1 },
  { lane: 0, deed: 'add', id: 'a', value: 0 },
  { lane: 0, deed: 'put', id: 'c', value: 0 },
  { lane: 0, deed: 'commit', id: 'c', value: 0 },
];

/** The model of one transaction. */
interface Model {
  snapshot: State | undefined;
  at: number;
  /** `undefined`: removed. */
  writes: Map<string, number | undefined>;
}

class Reference {
  state: State = new Map();
  /** When each document last changed, removals included. */
  readonly changed = new Map<string, number>();
  commits = 0;
  readonly open = new Map<number, Model>();

  model(lane: number): Model {
    let model = this.open.get(lane);
    if (!model) {
      model = { snapshot: undefined, at: 0, writes: new Map() };
      this.open.set(lane, model);
    }
    if (!model.snapshot) {
      model.snapshot = new Map(this.state);
      model.at = this.commits;
    }
    return model;
  }

  seen(model: Model, id: string): number | undefined {
    return model.writes.has(id) ? model.writes.get(id) : model.snapshot?.get(id)?.value;
  }

  conflicts(lane: number, id: string): boolean {
    const model = this.model(lane);
    if ([...this.open].some(([other, { writes }]) => other !== lane && writes.has(id))) return true;
    return !model.writes.has(id) && (this.changed.get(id) ?? 0) > model.at;
  }

  commit(lane: number): void {
    const model = this.open.get(lane);
    this.open.delete(lane);
    if (!model || model.writes.size === 0) return;
    this.commits += 1;
    for (const [id, value] of model.writes) {
      this.changed.set(id, this.commits);
      if (value === undefined) this.state.delete(id);
      else this.state.set(id, { value, commit: this.commits });
    }
  }
}

const open = (unique: boolean): LocalDatabase =>
  openDatabase({
    file: ':memory:',
    declaration: {
      collections: [{ name: 'c', indexes: [{ name: 'by_value', unique, keys: [{ path: 'value', direction: 1 }] }] }],
    },
    uncovered: 'refuse',
    now: () => 0,
  });

interface Answer {
  code?: string;
  message?: string;
  transactionId?: string;
  data?: { list?: string[]; updated?: number; upsert_id?: string | null; deleted?: number };
}

/** Sends the steps of lanes; a lane's transaction starts by itself. */
class Lanes {
  private readonly ids = new Map<number, string>();
  constructor(private readonly local: LocalDatabase) {}

  async send({ lane, deed, id, value }: Step): Promise<Answer> {
    let transactionId = this.ids.get(lane);
    if (!transactionId) {
      transactionId = ((await this.local.answer('database.startTransaction', {})) as Answer).transactionId!;
      this.ids.set(lane, transactionId);
    }
    const common = { collectionName: 'c', transactionId, queryType: 'DOC', query: JSON.stringify({ _id: id }) };
    const answer = (await this.answer(deed, common, { _id: id, value })) as Answer;
    if (deed === 'commit' || deed === 'abort' || (answer.code && deed !== 'get')) this.ids.delete(lane);
    return answer;
  }

  private answer(deed: Step['deed'], common: object, document: { _id: string; value: number }): Promise<object> {
    const { value } = document;
    switch (deed) {
      case 'get':
        return this.local.answer('database.getDocument', { ...common });
      case 'put':
        return this.local.answer('database.modifyDocument', {
          ...common,
          merge: false,
          upsert: true,
          data: JSON.stringify({ value }),
        });
      case 'add':
        return this.local.answer('database.insertDocument', { ...common, data: [JSON.stringify(document)] });
      case 'remove':
        return this.local.answer('database.removeDocument', { ...common });
      case 'commit':
        return this.local.answer('database.commitTransaction', { ...common });
      case 'abort':
        return this.local.answer('database.abortTransaction', { ...common });
    }
  }
}

async function committed(local: LocalDatabase): Promise<Map<string, number>> {
  const answer = (await local.answer('database.getDocument', { collectionName: 'c', order: '{"_id":1}' })) as Answer;
  const documents = (answer.data?.list ?? []).map((text) => JSON.parse(text) as { _id: string; value: number });
  return new Map(documents.map(({ _id, value }) => [_id, value]));
}

test('transactions are isolated by snapshots, and the first writer wins', async () => {
  const outcomes = new Map<string, number>();
  const tell = (outcome: string): void => void outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const [local, reference] = [open(false), new Reference()];
      const lanes = new Lanes(local);
      for (const each of steps) {
        const { lane, deed, id, value } = each;
        const answer = await lanes.send(each);
        if (deed === 'commit' || deed === 'abort') {
          expect(answer.code).toBeUndefined();
          if (deed === 'commit') reference.commit(lane);
          else reference.open.delete(lane);
          continue;
        }
        const model = reference.model(lane);
        const seen = reference.seen(model, id);
        if (deed === 'get') {
          expect(answer.data?.list?.map((text) => (JSON.parse(text) as { value: number }).value)).toEqual(
            seen === undefined ? [] : [seen],
          );
          continue;
        }
        // What changes nothing writes nothing: a removal of nothing, and the same document again, meet no conflict.
        if (deed === 'remove' && seen === undefined) {
          expect(answer.data).toEqual({ deleted: 0 });
        } else if (reference.conflicts(lane, id)) {
          tell('conflict');
          expect(answer.code).toBe('DATABASE_TRANSACTION_CONFLICT');
          reference.open.delete(lane);
        } else if (deed === 'add' && seen !== undefined) {
          tell('duplicate');
          expect(answer.message).toContain('E11000');
          reference.open.delete(lane);
        } else {
          tell(deed);
          expect(answer.code).toBeUndefined();
          if (seen !== value || deed !== 'put') model.writes.set(id, deed === 'remove' ? undefined : value);
        }
        expect(await committed(local)).toEqual(
          new Map([...reference.state].map(([key, one]) => [key, one.value] as const).sort()),
        );
      }
      local.close();
    }),
    { numRuns: 400 },
  );
  for (const outcome of ['conflict', 'duplicate', 'put', 'add', 'remove'])
    expect(outcomes.get(outcome)).toBeGreaterThan(30);
});

test('unique keys stay unique, and what is there is what was committed', async () => {
  let commits = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const local = open(true);
      const lanes = new Lanes(local);
      const pending = new Map<number, Map<string, number | undefined>>();
      const state = new Map<string, number>();
      for (const each of steps) {
        const { lane, deed, id, value } = each;
        const answer = await lanes.send(each);
        const writes = pending.get(lane) ?? new Map<string, number | undefined>();
        pending.set(lane, writes);
        if (deed === 'commit') {
          commits += writes.size;
          for (const [key, after] of writes) {
            if (after === undefined) state.delete(key);
            else state.set(key, after);
          }
        }
        if (deed === 'commit' || deed === 'abort' || (answer.code && deed !== 'get')) pending.delete(lane);
        else if (deed === 'add') writes.set(id, value);
        // The same document again is no write: another transaction may change it, and this one's end does not bring it back.
        else if (deed === 'put' && (answer.data?.updated === 1 || answer.data?.upsert_id === id)) writes.set(id, value);
        else if (deed === 'remove' && answer.data?.deleted === 1) writes.set(id, undefined);
        const now = await committed(local);
        expect(now).toEqual(new Map([...state].sort()));
        expect(new Set(now.values()).size).toBe(now.size);
        // The index says the same as the documents.
        for (const [key, owned] of now) {
          const request = { collectionName: 'c', query: JSON.stringify({ value: owned }) };
          const found = (await local.answer('database.getDocument', request)) as Answer;
          expect(found.data?.list).toEqual([JSON.stringify({ _id: key, value: owned })]);
        }
      }
      local.close();
    }),
    { numRuns: 300, examples: [[GIVEN_BACK]] },
  );
  expect(commits).toBeGreaterThan(100);
});
