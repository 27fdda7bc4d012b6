import * as fc from 'fast-check';
import { withNextApplicant, type Cast } from './cast';
import type { Pair } from './coverage';
import { diceOf } from './dice';
import { DAY, HOUR } from './scene';
import {
  anybody,
  giveAny,
  giveLegal,
  giveStale,
  giveWrongly,
  leadToTheEnd,
  letTimePass,
  lookAround,
  sayPrivately,
  waitForSession,
} from './strategy';
import { Walk, type WalkParts } from './walk';

/** Monday, from which on walks begin. */
const FIRST_DAY = Date.parse('2026-03-02T01:00:00Z');

/** A walk before it is walked: when it begins, against how many, and a throw of the dice for each step. */
export interface Plan {
  hour: number;
  respondents: number;
  /** Whether a photo is filed with the request. */
  photo: boolean;
  steps: readonly number[];
}

/** Walks of so many steps at most, over a year in which the law changes. */
export function planOf(steps: number): fc.Arbitrary<Plan> {
  return fc.record({
    hour: fc.noShrink(fc.integer({ min: 0, max: 400 * 24 })),
    photo: fc.constantFrom(false, false, true),
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
  if (wish && kind < 90) return giveLegal(walk, cast, dice, wish);
  if (kind < 62) return giveLegal(walk, cast, dice, null);
  if (kind < 72) return giveAny(walk, cast, dice);
  if (kind < 76) return giveWrongly(walk, cast, dice);
  if (kind < 79) return giveStale(walk, cast, dice);
  if (kind < 83) return walk.repeat(dice.roll(3) === 0);
  if (kind < 89) return sayPrivately(walk, dice);
  if (kind < 91) return lookAround(walk, anybody(walk, cast, dice));
  if (kind < 96) return letTimePass(walk, dice);
  if (!waitForSession(walk)) walk.now += dice.roll(20) * HOUR;
}

/** Walks a plan to the archive, and looks at its history. Throws WalkFailed. */
export async function walkPlan(parts: WalkParts, name: string, plan: Plan, wish: Pair | null = null): Promise<void> {
  const now = FIRST_DAY + plan.hour * HOUR;
  const walk = await Walk.begin(parts, name, now, plan);
  for (const seed of plan.steps) {
    if (wish && parts.coverage.isDone(wish)) break;
    if (walk.record.stage === 'ARCHIVED') break;
    await step(walk, parts.cast, seed, wish);
    if (walk.now > now + 700 * DAY) break;
  }
  const dice = diceOf(plan.hour);
  await leadToTheEnd(walk, parts.cast, dice);
  await walk.verify();
  const disclosed = walk.record.mediation.mediators.some(({ disclosure }) => (disclosure ?? '') !== '');
  if (disclosed) parts.cast = await withNextApplicant(parts.cast);
}
