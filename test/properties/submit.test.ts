import fc from 'fast-check';
import type { Output } from '@/contract/procedures';
import { filledDraft, startCity, submission, type City } from '../journeys/city';
import { order, someFaults } from './faults';
import { clearFaults, PhoneOnBadLine } from './phoneOnBadLine';
import { StoredDocuments } from './storedDocuments';

/** One touch of "submit": on which of a person's phones, as which intent (a second touch may repeat the command id). */
interface Tap {
  phone: 0 | 1;
  command: number;
}

/** Taps of one moment happen together; the next moment comes when all of them were answered. */
const moments: fc.Arbitrary<Tap[][]> = fc.array(
  fc.array(fc.record({ phone: fc.constantFrom(0 as const, 1 as const), command: fc.nat(2) }), {
    minLength: 1,
    maxLength: 5,
  }),
  { minLength: 1, maxLength: 3 },
);

let city: City;
let stored: StoredDocuments;
/** Persons of this file so far; each run has one of its own. */
let persons = 0;

beforeAll(async () => {
  city = await startCity({ instances: 4 });
  stored = new StoredDocuments(city.cloud.url);
});
afterAll(() => city.close());

it('submitted any number of times, in any order, over any line: one case, one number, one receipt', async () => {
  await fc.assert(
    fc.asyncProperty(moments, someFaults, async (taps, faults) => {
      persons += 1;
      const { caller, creditCode } = await city.entrepreneur(persons);
      const draft = await filledDraft(caller, creditCode);
      const phones = [new PhoneOnBadLine(city.cloud, caller.openid), new PhoneOnBadLine(city.cloud, caller.openid)];
      const commands = [0, 1, 2].map((n) => `submit-${draft.caseId}-${n}`.slice(0, 64));
      const receipts: Output<'filing.submit'>[] = [];
      order(city.cloud, faults);
      for (const moment of taps) {
        const answers = await Promise.all(
          moment.map((tap) => phones[tap.phone]!.tell('filing.submit', submission(draft), commands[tap.command] ?? '')),
        );
        for (const answer of answers) {
          if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`);
          receipts.push(answer.data);
        }
      }
      await clearFaults(city.cloud);

      const cases = await stored.where('cases', { 'keys.parties': `p:${caller.openid}` });
      expect(cases).toHaveLength(1);
      const record = cases[0]!;
      expect(record).toMatchObject({ _id: draft.caseId, stage: 'SUBMITTED', historySeq: 1 });
      for (const receipt of receipts) expect(receipt).toEqual(receipts[0]);
      expect(receipts[0]).toMatchObject({ number: record.number, token: record.receipt?.token });
      const entries = await stored.where('history', { caseId: draft.caseId });
      expect(entries.map(({ seq, command }) => ({ seq, command }))).toEqual([{ seq: 1, command: 'submit' }]);
      const notices = await Promise.all(
        [caller.openid, city.registrar.openid].map((to) => stored.where('notices', { to, recency: { $gt: '' } })),
      );
      for (const list of notices) {
        expect(list.filter(({ caseId }) => caseId === draft.caseId).map(({ kind }) => kind)).toEqual(['submitted']);
      }
      const codes = (await stored.all('codes')).filter(({ kind }) => kind === 'receipt');
      expect(codes.filter(({ caseId }) => caseId === draft.caseId).map(({ _id }) => _id)).toEqual([
        record.receipt?.token,
      ]);
      // Every number given so far is borne by a case of this test.
      expect(record.register?.n).toBe(codes.length);
    }),
    { numRuns: 60, interruptAfterTimeLimit: 20_000 },
  );
  expect(persons).toBeGreaterThan(3);
});
