import * as fc from 'fast-check';
import { isFinal, STAGES } from '@/domain/cases/stages';
import { gatherCast } from './cast';
import { Coverage } from './coverage';
import { canReach } from './laws';
import { ModelCloud } from './modelCloud';
import { planOf, walkPlan } from './plan';
import type { WalkParts } from './walk';

/** Commands that are given in `npm test`; `npm run model -- --commands n` gives more. */
const COMMANDS = Number(process.env['MODEL_COMMANDS'] ?? 20_000);
const SEED = Number(process.env['MODEL_SEED'] ?? 20_261_122);
/** Steps of a walk at most; a walk of all stages takes about fifty commands. */
const STEPS = 60;
const MOST_SHORTER = 40;

let parts: WalkParts;

beforeAll(async () => {
  const cloud = await ModelCloud.start();
  const cast = await gatherCast(cloud, Date.parse('2026-03-01T09:00:00+08:00'));
  parts = { cloud, cast, coverage: new Coverage() };
});

afterAll(() => parts?.cloud.close());

describe('the life of a case, walked at random', () => {
  it('can end from every stage, and end up in the archive, by the table alone', () => {
    const ends = STAGES.filter(isFinal);
    for (const stage of STAGES) expect([stage, canReach(stage, ends)]).toEqual([stage, true]);
    for (const stage of ends) expect([stage, canReach(stage, ['ARCHIVED'])]).toEqual([stage, true]);
  });

  it(`holds over ${COMMANDS} commands of everybody`, async () => {
    const started = performance.now();
    let walks = 0;
    let shorter = 0;
    let failed = false;
    const property = fc.asyncProperty(planOf(STEPS), async (plan) => {
      if (parts.coverage.commands >= COMMANDS && !failed) return;
      // Shorter ways to the same failure are looked for, but not for ever.
      if (failed && (shorter += 1) > MOST_SHORTER) return;
      walks += 1;
      try {
        await walkPlan(parts, `w${walks}`, plan);
      } catch (error) {
        failed = true;
        throw error;
      }
    });
    await fc.assert(property, { seed: SEED, numRuns: Math.ceil(COMMANDS / 20) });
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(`${walks} walks in ${seconds} s, seed ${SEED}. ${parts.coverage.summary()}\n${parts.coverage.table()}`);
    expect(parts.coverage.commands).toBeGreaterThanOrEqual(COMMANDS);
  }, 3_600_000);
});
