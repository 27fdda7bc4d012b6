import * as fc from 'fast-check';
import { withNextApplicant, type Cast } from './cast';
import type { Stage } from '@/domain/cases/stages';
import type { Pair } from './coverage';
import { diceOf } from './dice';
import { DAY, HOUR } from './scene';
import {
  anybody,
  bringTo,
  endAtOnce,
  giveAny,
  giveLegal,
  giveStale,
  giveWrongly,
  leadToTheEnd,
  letTimePass,
  lookAround,
  sayPrivately,
  tryAllElsewhere,
  waitForSession,
} from './strategy';
import { Walk, type WalkParts } from './walk';

/** Monday, from which on walks begin. */
const FIRST_DAY = Date.parse('2026-03-02T01:00:00Z');

/** Where walks begin: from the first word, or in the middle of things. */
const AIMS: readonly Stage[] = [
  'DRAFT',
  'DRAFT',
  'SUBMITTED',
  'ASSIGNING',
  'MEDIATING',
  'MEDIATING',
  'MEDIATING',
  'SUSPENDED',
  'SIGNING',
  'PERFORMING',
  'PERFORMING',
  'PERFORMED',
];

/** A walk before it is walked: when it begins, against how many, and a throw of the dice for each step. */
export interface Plan {
  hour: number;
  respondents: number;
  /** Whether a photo is filed with the request. */
  photo: boolean;
  steps: readonly number[];
  /** The stage that it is brought to first, before chance has its way. */
  aim: Stage;
}

/** Walks of so many steps at most, over a year in which the law changes. */
export function planOf(steps: number): fc.Arbitrary<Plan> {
  return fc.record({
    hour: fc.noShrink(fc.integer({ min: 0, max: 400 * 24 })),
    photo: fc.constantFrom(false, false, true),
    aim: fc.constantFrom<Stage>(...AIMS),
    respondents: fc.constantFrom(1, 1, 2, 2, 3),
    steps: fc.array(fc.noShrink(fc.integer({ min: 0, max: 0xffffffff })), {
      minLength: Math.floor(steps / 2),
      maxLength: steps,
      size: 'max',
    }),
  });
}

async function step(walk: Walk, cast: Cast, seed: number, wish: Pair | null): Promise<void> {
  const dice = diceOf(seed);
  const kind = dice.roll(100);
  if (wish && kind < 85) return giveLegal(walk, cast, dice, wish);
  if (kind < 46) return giveLegal(walk, cast, dice, null);
  if (kind < 68) return giveAny(walk, cast, dice);
  if (kind < 74) return giveWrongly(walk, cast, dice);
  if (kind < 79) return giveStale(walk, cast, dice);
  if (kind < 84) return walk.repeat(dice.roll(3) === 0);
  if (kind < 89) return sayPrivately(walk, dice);
  if (kind < 90) return lookAround(walk, anybody(walk, cast, dice));
  if (kind < 95) return letTimePass(walk, dice);
  if (!waitForSession(walk)) walk.now += dice.roll(20) * HOUR;
}

/** The end of a walk: its history is looked at; mediators who disclosed a tie meet another applicant from now on. */
async function leave(parts: WalkParts, walk: Walk): Promise<void> {
  await walk.verify();
  const disclosed = walk.record.mediation.mediators.some(({ disclosure }) => (disclosure ?? '') !== '');
  if (disclosed) parts.cast = await withNextApplicant(parts.cast);
}

/** Walks a plan, looks at its history, and leads every other case to the archive. Throws WalkFailed. */
export async function walkPlan(parts: WalkParts, name: string, plan: Plan, wish: Pair | null = null): Promise<void> {
  const now = FIRST_DAY + plan.hour * HOUR;
  const walk = await Walk.begin(parts, name, now, plan);
  const dice = diceOf(plan.hour);
  await bringTo(walk, plan.aim, dice);
  for (const seed of plan.steps) {
    if (wish && parts.coverage.isDone(wish)) break;
    if (walk.record.stage === 'ARCHIVED') break;
    await step(walk, parts.cast, seed, wish);
    if (walk.now > now + 700 * DAY) break;
  }
  if (plan.hour % 2 === 0) await leadToTheEnd(walk, parts.cast, dice);
  else await endAtOnce(walk, parts.cast, dice);
  await leave(parts, walk);
}

/** One walk to a stage, where everything is tried that has no place there. Returns whether the stage was reached. */
export async function walkAgainstTheTable(
  parts: WalkParts,
  name: string,
  stage: Stage,
  seed: number,
): Promise<boolean> {
  const walk = await Walk.begin(parts, name, FIRST_DAY + seed * HOUR, { respondents: 1, photo: false });
  const dice = diceOf(seed);
  const there = await bringTo(walk, stage, dice);
  if (there) await tryAllElsewhere(walk, parts.cast, dice);
  if (there) await walk.tick();
  await endAtOnce(walk, parts.cast, dice);
  await leave(parts, walk);
  return there;
}
