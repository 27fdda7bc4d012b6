import * as fc from 'fast-check';
import { transitionFor } from '@/domain/cases/lifecycle';
import { isFinal, STAGES } from '@/domain/cases/stages';
import { gatherCast } from './cast';
import { Coverage } from './coverage';
import { canReach } from './laws';
import { ModelCloud } from './modelCloud';
import { CLOCKS_OWN } from './moves';
import { planOf, walkAgainstTheTable, walkPlan } from './plan';
import type { WalkParts } from './walk';

/** Commands that are given in `npm test`; `npm run model -- --commands n` gives more. */
const COMMANDS = Number(process.env['MODEL_COMMANDS'] ?? 20_000);
const SEED = Number(process.env['MODEL_SEED'] ?? 20_261_122);
/** Steps of a walk at most; a walk of all stages takes about fifty commands. */
const STEPS = 60;
/** Walks that are made for one pair that chance has left out. */
const MOST_WISHED = 12;
const LIMIT_MS = 24 * 3_600_000;
const started = performance.now();
const MOST_SHORTER = 40;

let parts: WalkParts;

beforeAll(async () => {
  const cloud = await ModelCloud.start();
  const cast = await gatherCast(cloud, Date.parse('2026-03-01T09:00:00+08:00'));
  parts = { cloud, cast, coverage: new Coverage() };
});

afterAll(async () => {
  await parts?.cloud.close();
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  // The coverage is part of the result, whether the walks failed or not.
  if (parts)
    process.stdout.write(`\nseed ${SEED}, ${seconds} s. ${parts.coverage.summary()}\n${parts.coverage.table()}\n\n`);
});

describe('the life of a case, walked at random', () => {
  it('can end from every stage, and end up in the archive, by the table alone', () => {
    const ends = STAGES.filter(isFinal);
    for (const stage of STAGES) expect([stage, canReach(stage, ends)]).toEqual([stage, true]);
    for (const stage of ends) expect([stage, canReach(stage, ['ARCHIVED'])]).toEqual([stage, true]);
  });

  it(
    'refuses every command in every stage that it has no place in, with the right code',
    async () => {
      for (const [index, stage] of STAGES.entries()) {
        let there = false;
        for (let n = 0; n < 20 && !there; n += 1) {
          there = await walkAgainstTheTable(parts, `t${index}${n}`, stage, (SEED % 1000) + index * 40 + n);
        }
        expect([stage, there]).toEqual([stage, true]);
      }
      expect(parts.coverage.untried(CLOCKS_OWN).filter(({ stage, command }) => !transitionFor(stage, command))).toEqual(
        [],
      );
    },
    LIMIT_MS,
  );

  it(
    `holds over ${COMMANDS} commands of everybody`,
    async () => {
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
      expect(parts.coverage.commands).toBeGreaterThanOrEqual(COMMANDS);
    },
    LIMIT_MS,
  );

  it(
    'carries out every command in every stage that it has a place in',
    async () => {
      // What chance has left out is wished for: the same walks, that give the one command wherever the facts allow it.
      for (const [index, pair] of parts.coverage.unvisited().entries()) {
        const plans = fc.sample(planOf(80), { seed: SEED + index, numRuns: MOST_WISHED });
        for (const [n, plan] of plans.entries()) {
          if (parts.coverage.isDone(pair)) break;
          await walkPlan(parts, `p${index}x${n}`, { ...plan, aim: pair.stage, photo: true }, pair);
        }
      }
      expect(parts.coverage.unvisited()).toEqual([]);
    },
    LIMIT_MS,
  );
});
