import * as fc from 'fast-check';
import { transitionFor } from '@/domain/cases/lifecycle';
import { isFinal, STAGES } from '@/domain/cases/stages';
import { gatherCast } from './cast';
import { Coverage } from './coverage';
import { canReach } from './laws';
import { ModelCloud } from './modelCloud';
import { CLOCKS_OWN } from './moves';
import { planOf, walkAgainstTheTable, walkPlan, walkToPair } from './plan';
import type { WalkParts } from './walk';

/** Commands that are given in `npm test`; `npm run model -- --commands n` gives more. */
const COMMANDS = Number(process.env['MODEL_COMMANDS'] ?? 20_000);
const SEED = Number(process.env['MODEL_SEED'] ?? 20_261_122);
/** Steps of a walk at most; a step is up to five commands, or a session. */
const STEPS = 60;
/** Walks that are made for one pair that chance has left out. */
const MOST_WALKS = 12;
const LIMIT_MS = 24 * 3_600_000;
/** Shorter ways to a failure that are looked for. */
const MOST_SHORTER = 40;
const started = performance.now();

let cloud: ModelCloud | undefined;
let parts: WalkParts;

beforeAll(async () => {
  cloud = await ModelCloud.start();
  const cast = await gatherCast(cloud, Date.parse('2026-03-01T09:00:00+08:00'));
  parts = { cloud, cast, coverage: new Coverage() };
});

afterAll(async () => {
  // A cast that could not be gathered must not keep the test's process alive.
  await cloud?.close();
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const { user, system } = process.cpuUsage();
  const cpu = `${((user + system) / 1e6).toFixed(0)} s of CPU`;
  // The coverage is part of the result, whether the walks failed or not.
  if (parts)
    process.stdout.write(
      `\nseed ${SEED}, ${seconds} s (${cpu}). ${parts.coverage.summary()}\n${parts.coverage.table()}\n\n`,
    );
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

  it('is the same walk for the same seed', async () => {
    const { cast } = parts;
    const [plan] = fc.sample(planOf(STEPS), { seed: SEED, numRuns: 1 });
    const journals: string[] = [];
    for (const name of ['s1', 's2']) {
      parts.cast = cast;
      journals.push((await walkPlan(parts, name, plan!)).join('\n').replaceAll(name, 's'));
    }
    expect(journals[1]).toBe(journals[0]);
  });

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
      // What chance has left out is gone for straight: by several hands, in the order that it needs.
      for (const [index, pair] of parts.coverage.unvisited().entries()) {
        for (let n = 0; n < MOST_WALKS && !parts.coverage.isDone(pair); n += 1) {
          await walkToPair(parts, `p${index}x${n}`, pair, SEED + index * MOST_WALKS + n);
        }
      }
      expect(parts.coverage.unvisited()).toEqual([]);
    },
    LIMIT_MS,
  );
});
