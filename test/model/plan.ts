import * as fc from 'fast-check';
import { withNextApplicant, type Cast } from './cast';
import type { Stage } from '@/domain/cases/stages';
import type { Pair } from './coverage';
import { diceOf } from './dice';
import { DAY, HOUR } from './scene';
import {
  bringTo,
  giveAny,
  giveLegal,
  giveStale,
  giveWrongly,
  leadToTheEnd,
  letTimePass,
  tryAllElsewhere,
  waitForSession,
} from './strategy';
import { followRoute, holdSession } from './routes';
import { anybody, lookAround, sayPrivately } from './talking';
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
  /** Over a patent, which is mediated the administrative way; else people's mediation. */
  patent: boolean;
}

/** Walks of so many steps at most, over a year in which the law changes. */
export function planOf(steps: number): fc.Arbitrary<Plan> {
  return fc.record({
    hour: fc.noShrink(fc.integer({ min: 0, max: 400 * 24 })),
    photo: fc.constantFrom(false, false, true),
    aim: fc.constantFrom<Stage>(...AIMS),
    respondents: fc.constantFrom(1, 1, 2, 2, 3),
    patent: fc.constantFrom(false, false, false, false, true),
    steps: fc.array(fc.noShrink(fc.integer({ min: 0, max: 0xffffffff })), {
      minLength: Math.floor(steps / 2),
      maxLength: steps,
      size: 'max',
    }),
  });
}

async function step(walk: Walk, cast: Cast, seed: number): Promise<void> {
  const dice = diceOf(seed);
  const kind = dice.roll(100);
  if (kind < 18) return giveLegal(walk, cast, dice);
  if (kind < 22) return walk.record.stage === 'MEDIATING' ? holdSession(walk, cast, dice) : giveLegal(walk, cast, dice);
  if (kind < 58) return fiveTimes(() => giveAny(walk, cast, dice));
  if (kind < 68) return fiveTimes(() => giveWrongly(walk, cast, dice));
  if (kind < 76) return fiveTimes(() => giveStale(walk, cast, dice));
  if (kind < 82) return walk.repeat(dice.roll(3) === 0);
  if (kind < 87) return sayPrivately(walk, dice);
  if (kind < 88) return lookAround(walk, anybody(walk, cast, dice));
  if (kind < 92) return letTimePass(walk, dice);
  if (!waitForSession(walk)) walk.now += dice.roll(20) * HOUR;
}

/** What is nearly always refused costs little, and is tried the more often. */
async function fiveTimes(tries: () => Promise<void>): Promise<void> {
  for (let n = 0; n < 5; n += 1) await tries();
}

/** The end of a walk: its history is looked at; mediators who disclosed a tie meet another applicant from now on. */
async function leave(parts: WalkParts, walk: Walk): Promise<void> {
  await walk.verify();
  const disclosed = walk.record.mediation.mediators.some(({ disclosure }) => (disclosure ?? '') !== '');
  if (disclosed) parts.cast = await withNextApplicant(parts.cast);
}

/** Walks a plan, looks at its history, and leads the case to the archive. Returns its journal. Throws WalkFailed. */
export async function walkPlan(parts: WalkParts, name: string, plan: Plan): Promise<string[]> {
  const now = FIRST_DAY + plan.hour * HOUR;
  const walk = await Walk.begin(parts, name, now, plan);
  const dice = diceOf(plan.hour);
  await bringTo(walk, plan.aim, dice);
  for (const seed of plan.steps) {
    if (walk.record.stage === 'ARCHIVED') break;
    await step(walk, parts.cast, seed);
    if (walk.now > now + 700 * DAY) break;
  }
  await leadToTheEnd(walk, parts.cast, dice, plan.hour % 4 === 0);
  await leave(parts, walk);
  return walk.journal;
}

/** One walk straight to a pair of the table, by the hands that it needs. */
export async function walkToPair(parts: WalkParts, name: string, pair: Pair, seed: number): Promise<void> {
  const dice = diceOf(seed);
  const patent = pair.command === 'recordService';
  const walk = await Walk.begin(parts, name, FIRST_DAY + dice.roll(400 * 24) * HOUR, {
    ...{ respondents: 1 + dice.roll(2), photo: true, patent },
  });
  await followRoute(walk, parts.cast, pair, dice);
  await leadToTheEnd(walk, parts.cast, dice, false);
  await leave(parts, walk);
}

/** One walk to a stage, where everything is tried that has no place there. Returns whether the stage was reached. */
export async function walkAgainstTheTable(
  parts: WalkParts,
  name: string,
  stage: Stage,
  seed: number,
): Promise<boolean> {
  const walk = await Walk.begin(parts, name, FIRST_DAY + seed * HOUR, {
    ...{ respondents: 1, photo: false, patent: false },
  });
  const dice = diceOf(seed);
  const there = await bringTo(walk, stage, dice);
  if (there) await tryAllElsewhere(walk, parts.cast, dice);
  if (there) await walk.tick();
  await leadToTheEnd(walk, parts.cast, dice, false);
  await leave(parts, walk);
  return there;
}
