import fc from 'fast-check';
import type { Answer } from '@/contract/errors';
import { dayOf, yearOf } from '@/domain/calendar/day';
import { filledDraft, startCity, submission, type Caller, type City } from '../journeys/city';
import { order, type OrderedFault } from './faults';
import { clearFaults, PhoneOnBadLine } from './phoneOnBadLine';
import { StoredDocuments } from './storedDocuments';

const LAST_MINUTES = Date.parse('2026-12-31T23:50:00+08:00');
const MIDNIGHT = Date.parse('2027-01-01T00:00:00+08:00');
const PERSONS = 6;

/** How one of many filings that are submitted at the same time goes wrong, if it does. */
type Fate = 'good' | 'incomplete' | 'seenBefore' | 'foreign';

const fates: fc.Arbitrary<Fate[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<Fate>('good') },
    { weight: 1, arbitrary: fc.constantFrom<Fate>('incomplete', 'seenBefore', 'foreign') },
  ),
  { minLength: 8, maxLength: 24 },
);

const lost: fc.Arbitrary<OrderedFault[]> = fc.array(
  fc.record({
    where: fc.constantFrom('phone' as const, 'database.commitTransaction' as const),
    kind: fc.constantFrom('drop-before' as const, 'drop-after' as const),
    times: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 3 },
);

interface Attempt {
  phone: PhoneOnBadLine;
  fate: Fate;
  draft: { caseId: string; version: number };
}

let city: City;
let stored: StoredDocuments;
let people: { caller: Caller; creditCode: string }[];

beforeAll(async () => {
  city = await startCity({ instances: 6, now: LAST_MINUTES });
  stored = new StoredDocuments(city.cloud.url);
  people = [];
  for (let n = 1; n <= PERSONS; n += 1) people.push(await city.entrepreneur(n));
});
afterAll(() => city.close());

async function prepare(fate: Fate, n: number): Promise<Attempt> {
  const writer = people[n % PERSONS]!;
  const other = people[(n + 1) % PERSONS]!;
  const draft = await filledDraft(writer.caller, writer.creditCode);
  const phone = new PhoneOnBadLine(city.cloud, fate === 'foreign' ? other.caller.openid : writer.caller.openid);
  if (fate === 'seenBefore') return { phone, fate, draft: { ...draft, version: draft.version - 1 } };
  if (fate !== 'incomplete') return { phone, fate, draft };
  const { version } = await writer.caller.tell('filing.save', { ...draft, changes: [{ section: 'facts', value: '' }] });
  return { phone, fate, draft: { caseId: draft.caseId, version } };
}

const REFUSALS: Readonly<Record<Exclude<Fate, 'good'>, string>> = {
  incomplete: 'BAD_INPUT',
  seenBefore: 'CHANGED_MEANWHILE',
  foreign: 'NOT_FOUND',
};

function expectFate(fate: Fate, answer: Answer<unknown>): void {
  if (fate === 'good') expect(answer).toMatchObject({ ok: true });
  else expect(answer).toMatchObject({ ok: false, error: { code: REFUSALS[fate] } });
}

/** Counts the numbers by the year they name, of which each must be there once, from 1 on. */
async function expectUnbrokenSeries(): Promise<Record<string, number>> {
  const numbered = (await stored.all('cases')).filter(({ number }) => number !== null);
  const given: Record<string, number[]> = {};
  for (const { number, register, submittedAt } of numbered) {
    const [, year = '', n = ''] = /〔(\d{4})〕(\d+)号$/.exec(number ?? '') ?? [];
    expect(year).toBe(String(yearOf(dayOf(submittedAt ?? 0))));
    expect(register).toEqual({ year: Number(year), n: Number(n) });
    (given[year] ??= []).push(Number(n));
  }
  for (const [year, numbers] of Object.entries(given)) {
    const inOrder = numbers.sort((a, b) => a - b);
    expect({ year, numbers: inOrder }).toEqual({ year, numbers: inOrder.map((_, index) => index + 1) });
  }
  return Object.fromEntries(Object.entries(given).map(([year, numbers]) => [year, numbers.length]));
}

it("numbers filings that come together without gap or repetition, each year's from 1, over the turn of the year", async () => {
  let counts: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(fates, lost, fc.integer({ min: -400, max: 20 }), async (planned, faults, beforeMidnight) => {
      const attempts = await Promise.all(planned.map(prepare));
      await city.cloud.setNow(MIDNIGHT + beforeMidnight);
      order(city.cloud, faults);
      const answers = await Promise.all(
        attempts.map(({ phone, draft }) => phone.tell('filing.submit', submission(draft), `submit-${draft.caseId}`)),
      );
      await clearFaults(city.cloud);
      attempts.forEach(({ fate }, index) => expectFate(fate, answers[index]!));
      counts = await expectUnbrokenSeries();
    }),
    // The first run is known to begin before midnight and to end after it.
    { numRuns: 12, interruptAfterTimeLimit: 20_000, examples: [[Array<Fate>(24).fill('good'), [], -100]] },
  );
  expect(counts['2026'] ?? 0).toBeGreaterThan(0);
  expect(counts['2027'] ?? 0).toBeGreaterThan(0);
});
