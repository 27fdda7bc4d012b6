import { randomUUID } from 'node:crypto';
import type { MediationCase } from '@/domain/cases/case';
import { isFinal } from '@/domain/cases/stages';
import { SAMPLE_TODAY } from '@/domain/cases/sampleMediation';
import { addDays } from '@/domain/calendar/day';
import { contributionOf } from '@/domain/overview/contribution';
import { groupsOf } from '@/domain/overview/overview';
import { sumOf, type Tally } from '@/domain/overview/tally';
import { tallyOf } from '@/server/overview/tallyRows';
import type { CommandName, Input } from '@/contract/procedures';
import { filledDraft, startCity, submission, type City } from '../journeys/city';
import { dice, draftOf, KeptCounts, somethingHappens } from './countersModel';
import { order, type OrderedFault } from './faults';
import { clearFaults, PhoneOnBadLine } from './phoneOnBadLine';
import { StoredDocuments } from './storedDocuments';

const EVENTS = 100_000;
const CASES = 300;
const RECOUNT_EVERY = 1000;

/** How many of the cases stand in each stage, and how many of them are open and late: counted one by one. */
function countedByHand(cases: readonly MediationCase[], today: string): Map<string, [all: number, late: number]> {
  const counts = new Map<string, [number, number]>();
  for (const { stage, submittedAt, keys } of cases) {
    if (stage === 'DRAFT' || submittedAt === null) continue;
    const [all, late] = counts.get(stage) ?? [0, 0];
    counts.set(stage, [all + 1, late + (!isFinal(stage) && keys.due.slice(0, 10) < today ? 1 : 0)]);
  }
  return counts;
}

it('100,000 events, some of them twice, added up at any moment: at every step of a sample equal to a full recount', () => {
  const roll = dice(20_260_302);
  const cases = Array.from({ length: CASES }, (_, n) => draftOf(n));
  const kept = new KeptCounts();
  let repeated = 0;
  for (let event = 1; event <= EVENTS; event += 1) {
    const n = roll(CASES);
    const before = cases[n] as MediationCase;
    const after = somethingHappens(before, roll);
    // A transaction that failed has changed neither the case nor its counts.
    if (roll(20) > 0) {
      const key = `k${event}`;
      kept.command(key, before, after);
      cases[n] = after;
      // The phone asks again; in between others may have changed the case.
      if (roll(10) === 0 && !kept.command(key, before, after)) repeated += 1;
    }
    if (roll(400) === 0) kept.fold(1 + roll(800));
    if (event % RECOUNT_EVERY > 0) continue;
    const read = kept.read();
    expect(read).toEqual(sumOf(cases.map(contributionOf)));
    const today = addDays(SAMPLE_TODAY, roll(400));
    const stages = groupsOf(read, today).filter(({ kind }) => kind === 'stage');
    const seen = new Map(stages.map(({ value, all, lights }) => [value, [all, lights.red]]));
    expect(seen).toEqual(countedByHand(cases, today));
  }
  expect(repeated).toBeGreaterThan(1000);
});

describe('on the real functions, over bad lines', () => {
  const DAY = 86_400_000;
  const STEPS = 40;
  let city: City;
  let stored: StoredDocuments;

  beforeAll(async () => {
    city = await startCity({ instances: 6 });
    stored = new StoredDocuments(city.cloud.url);
  });
  afterAll(() => city.close());

  const recounted = async (): Promise<Tally> => sumOf((await stored.all('cases')).map(contributionOf));
  const kept = async (): Promise<Tally> => sumOf((await stored.all('tallies')).map(tallyOf));

  const FAULTS: readonly OrderedFault[] = (
    ['phone', 'database.commitTransaction', 'database.modifyDocument', 'database.insertDocument'] as const
  ).flatMap((where) => (['drop-before', 'drop-after', 'error'] as const).map((kind) => ({ where, kind, times: 2 })));

  it('hundreds of commands, each sent several times at once, while ticks add up: never off by one', async () => {
    const roll = dice(7);
    const desk = new PhoneOnBadLine(city.cloud, city.registrar.openid);
    const writers = await Promise.all([1, 2, 3, 4].map((n) => city.entrepreneur(n)));
    const filed: { caseId: string; writer: PhoneOnBadLine }[] = [];
    let sent = 0;
    /** Twice at the same moment, and once more later. */
    const give = async <N extends CommandName>(phone: PhoneOnBadLine, name: N, input: Input<N>) => {
      const id = randomUUID();
      const both = await Promise.all([phone.tell(name, input, id), phone.tell(name, input, id)]);
      await phone.tell(name, input, id);
      sent += 3;
      return both[0];
    };
    for (let step = 1; step <= STEPS; step += 1) {
      const { caller, creditCode } = writers[step % writers.length] as (typeof writers)[number];
      const draft = await filledDraft(caller, creditCode);
      const writer = new PhoneOnBadLine(city.cloud, caller.openid);
      order(city.cloud, [FAULTS[roll(FAULTS.length)] as OrderedFault, FAULTS[roll(FAULTS.length)] as OrderedFault]);
      const one = filed[roll(Math.max(1, filed.length))];
      const deeds: Promise<unknown>[] = [give(writer, 'filing.submit', submission(draft))];
      if (one) {
        const { version, stage } = (await stored.one('cases', one.caseId)) as MediationCase;
        const seen = { caseId: one.caseId, version };
        if (stage === 'SUBMITTED' && roll(3) > 0) deeds.push(give(desk, 'intake.accept', { ...seen, note: '' }));
        // At the same moment, on the same version: one of them is told that the other was first.
        if (roll(3) === 0) deeds.push(give(one.writer, 'case.withdraw', { ...seen, reason: '已经和解' }));
      }
      if (roll(3) === 0) deeds.push(city.cloud.fireTimer('timer', 'clocks'), city.cloud.fireTimer('timer', 'clocks'));
      await Promise.all(deeds);
      await clearFaults(city.cloud);
      filed.push({ caseId: draft.caseId, writer });
      if (step % 5 === 0) expect(await kept()).toEqual(await recounted());
      if (step % 20 === 0) await city.cloud.setNow(city.cloud.now() + 5 * DAY);
    }
    const before = await city.registrar.ask('overview.get', { months: 2 });
    await city.cloud.fireTimer('timer', 'clocks');
    expect(await kept()).toEqual(await recounted());
    expect(await city.registrar.ask('overview.get', { months: 2 })).toEqual(before);
    expect(before.groups.find(({ kind }) => kind === 'all')?.all).toBe(STEPS);
    expect(sent).toBeGreaterThan(150);
  });
});
