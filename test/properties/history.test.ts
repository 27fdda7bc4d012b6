import fc from 'fast-check';
import type { MediationCase } from '@/domain/cases/case';
import type { HistoryDoc } from '@/server/store/documents';
import { filledDraft, startCity, type City } from '../journeys/city';
import {
  attempt,
  gather,
  legalMoves,
  MOVES,
  PERSONS,
  whereTo,
  type Move,
  type People,
  type Person,
} from './casePeople';
import { StoredDocuments } from './storedDocuments';
import { tampered } from './tampering';

/** A step of a walk: one of the legal ones of the moment, or anybody doing anything, perhaps on what they saw long ago. */
type Step = { legal: number } | { person: Person; move: Move; stale: boolean };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ legal: fc.nat(1000) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        person: fc.constantFrom(...PERSONS),
        move: fc.constantFrom(...MOVES),
        stale: fc.boolean(),
      }),
    },
  ),
  { minLength: 4, maxLength: 14 },
);

const TAMPERINGS = ['entry', 'case', 'entry gone', 'entry added', 'field added', 'entries swapped'] as const;
const tamperings = fc.array(
  fc.record({ kind: fc.constantFrom(...TAMPERINGS), which: fc.nat(), leaf: fc.nat(), at: fc.nat() }),
  { minLength: 3, maxLength: 5 },
);

let city: City;
let stored: StoredDocuments;
let people: People;
const tally = { moved: 0, refused: 0, found: {} as Record<string, number> };

beforeAll(async () => {
  city = await startCity({ instances: 2 });
  stored = new StoredDocuments(city.cloud.url);
  people = await gather(city);
});
afterAll(() => city.close());

const entriesOf = async (caseId: string): Promise<HistoryDoc[]> =>
  (await stored.where('history', { caseId })).sort((a, b) => a.seq - b.seq);

/** The case as it lies in the database, with its history, as one text. */
async function everything(caseId: string): Promise<string> {
  return JSON.stringify([await stored.one('cases', caseId), await entriesOf(caseId)]);
}

/** Walks a case through `walk`, holding every step against the table; returns the number of those that changed it. */
async function live(caseId: string, walk: readonly Step[]): Promise<number> {
  let moved = 0;
  for (const step of walk) {
    const record = await stored.one('cases', caseId);
    const legal = legalMoves(record.stage);
    if ('legal' in step && legal.length === 0) continue;
    const { person, move, stale } =
      'legal' in step ? { ...legal[step.legal % legal.length]!, stale: false } : { ...step };
    const before = await everything(caseId);
    const itemIds = record.supplements.at(-1)?.items.map((item) => item.id) ?? [];
    const seen = { caseId, version: record.version - (stale ? 1 : 0), itemIds };
    const answer = await attempt(people[person], move, seen);
    const goal = whereTo(record.stage, person, move);
    // Evidence names no version: adding a file never undoes what somebody else did.
    const happens = goal !== null && (!stale || move === 'addEvidence');
    const after = await stored.one('cases', caseId);
    if (happens) {
      expect({ person, move, answer }).toMatchObject({ answer: { ok: true } });
      expect(after).toMatchObject({ stage: goal, historySeq: record.historySeq + 1, version: record.version + 1 });
      moved += 1;
      tally.moved += 1;
      continue;
    }
    // A draft takes evidence in without history; a submission that comes again is answered with the receipt.
    const side = ['writer', 'colleague'].includes(person);
    const quiet = side && record.stage === 'DRAFT' && move === 'addEvidence';
    const again = side && after.receipt !== null && move === 'submit';
    expect({ person, move, ok: answer.ok }).toEqual({ person, move, ok: quiet || again });
    if (quiet) expect(after).toMatchObject({ historySeq: 0, version: record.version + 1 });
    else expect(await everything(caseId)).toBe(before);
    tally.refused += answer.ok ? 0 : 1;
  }
  return moved;
}

const verdict = (caseId: string) => people.auditor.raw({ procedure: 'case.verifyHistory', input: { caseId } });

/** Tampers behind the server's back; returns how to undo it, or null when the place does not lend itself to it. */
async function tamper(
  record: MediationCase,
  entries: readonly HistoryDoc[],
  { kind, which, leaf, at }: { kind: (typeof TAMPERINGS)[number]; which: number; leaf: number; at: number },
): Promise<(() => Promise<void>) | null> {
  const entry = entries[which % entries.length]!;
  const put = async <C extends 'cases' | 'history'>(
    collection: C,
    now: C extends 'cases' ? MediationCase : HistoryDoc,
  ) =>
    collection === 'cases'
      ? stored.replace('cases', now as MediationCase)
      : stored.replace('history', now as HistoryDoc);
  switch (kind) {
    case 'entry':
      await put(
        'history',
        tampered(entry, leaf, at, ([field]) => field !== '_id'),
      );
      return () => put('history', entry);
    case 'case':
      await put(
        'cases',
        // The clock's bookmark is no part of what is hashed (docs/decisions/0007).
        tampered(record, leaf, at, (path) => path[0] !== '_id' && path.join('.') !== 'keys.wake'),
      );
      return () => put('cases', record);
    case 'field added':
      await put('history', { ...entry, ...{ note: '' } });
      return () => put('history', entry);
    case 'entry gone':
      await stored.remove('history', entry._id);
      return () => stored.insert('history', [entry]);
    case 'entry added': {
      const added = { ...entry, _id: `${entry._id}x`, seq: entries.length + 1 };
      await stored.insert('history', [added]);
      return () => stored.remove('history', added._id);
    }
    case 'entries swapped': {
      const other = entries[(which + 1) % entries.length]!;
      if (other === entry) return null;
      const swap = async (one: HistoryDoc, two: HistoryDoc) => {
        await put('history', { ...one, seq: 9999 });
        await put('history', { ...two, seq: one.seq });
        await put('history', { ...one, seq: two.seq });
      };
      await swap(entry, other);
      return async () => {
        await put('history', { ...entry, seq: 9999 });
        await put('history', other);
        await put('history', entry);
      };
    }
  }
}

it('is found tampered with where nobody’s relation to the case can be told any more', async () => {
  const draft = await filledDraft(people.writer, people.enterpriseId);
  await live(draft.caseId, [{ person: 'writer', move: 'submit', stale: false }]);
  const record = await stored.one('cases', draft.caseId);
  await stored.replace('cases', { ...record, mediation: { ...record.mediation, respondents: {} as never } });
  expect(await verdict(draft.caseId)).toMatchObject({ ok: true, data: { sound: false } });
});

it('verifies after any walk of anybody, and finds whatever is tampered with afterwards', async () => {
  await fc.assert(
    fc.asyncProperty(steps, tamperings, async (walk, changes) => {
      // What is guarded against too many calls counts by the ten minutes.
      await city.cloud.setNow(city.cloud.now() + 11 * 60_000);
      const draft = await filledDraft(people.writer, people.enterpriseId);
      const moved = await live(draft.caseId, walk);
      const record = await stored.one('cases', draft.caseId);
      const entries = await entriesOf(draft.caseId);
      expect(entries).toHaveLength(moved);
      if (moved === 0) return;
      const sound = { ok: true, data: { sound: true, entries: moved, soundUpTo: moved, problem: null } };
      expect(await verdict(draft.caseId)).toEqual(sound);
      for (const change of changes) {
        const undo = await tamper(record, entries, change);
        if (!undo) continue;
        // A case that was given to another committee is not there for this one any more: that is seen, too.
        const answer = await verdict(draft.caseId);
        const believed = answer.ok && (answer.data as { sound: boolean }).sound;
        expect({ change, believed }).toEqual({ change, believed: false });
        if (!answer.ok) expect(answer.error.code).toBe('NOT_FOUND');
        await undo();
        tally.found[change.kind] = (tally.found[change.kind] ?? 0) + 1;
      }
      expect(await verdict(draft.caseId)).toEqual(sound);
    }),
    { numRuns: 40, interruptAfterTimeLimit: 20_000 },
  );
  expect(tally.moved).toBeGreaterThan(5);
  expect(tally.refused).toBeGreaterThan(5);
  expect(Object.keys(tally.found).length).toBeGreaterThan(2);
});
