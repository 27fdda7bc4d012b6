import * as fc from 'fast-check';
import { transitionFor } from '@/domain/cases/lifecycle';
import { STAGES } from '@/domain/cases/stages';
import { CLOCKS_OWN } from './moves';
import { planOf, walkAgainstTheTable, walkPlan, walkToPair } from './plan';
import type { WalkParts } from './walk';

/** How many commands chance gives, and from which throw of the dice on. */
export interface Extent {
  commands: number;
  seed: number;
}

/** Steps of a walk at most; a step is up to five commands, or a session. */
const STEPS = 60;
/** Walks that are made for one pair that chance has left out. */
const MOST_WALKS = 12;
/** Shorter ways to a failure that are looked for. */
const MOST_SHORTER = 40;

/** Everything that is walked, in the order in which it is; each throws, in words, where something does not hold. */
export const PARTS: Readonly<Record<string, (parts: WalkParts, extent: Extent) => Promise<void>>> = {
  'refuses every command in every stage that it has no place in, with the right code': async (parts, { seed }) => {
    for (const [index, stage] of STAGES.entries()) {
      let there = false;
      for (let n = 0; n < 20 && !there; n += 1) {
        there = await walkAgainstTheTable(parts, `t${index}${n}`, stage, (seed % 1000) + index * 40 + n);
      }
      if (!there) throw new Error(`no walk came to ${stage}`);
    }
    const left = parts.coverage.untried(CLOCKS_OWN).filter(({ stage, command }) => !transitionFor(stage, command));
    if (left.length > 0) throw new Error(`never tried: ${JSON.stringify(left)}`);
  },

  'is the same walk for the same seed': async (parts, { seed }) => {
    const { cast } = parts;
    const [plan] = fc.sample(planOf(STEPS), { seed, numRuns: 1 });
    const journals: string[] = [];
    for (const name of ['s1', 's2']) {
      parts.cast = cast;
      journals.push((await walkPlan(parts, name, plan!)).join('\n').replaceAll(name, 's'));
    }
    if (journals[0] !== journals[1]) throw new Error(`two ways from one seed:\n${journals.join('\n\n')}`);
  },

  'holds over all commands of everybody': async (parts, { commands, seed }) => {
    let walks = 0;
    let shorter = 0;
    let failed = false;
    const property = fc.asyncProperty(planOf(STEPS), async (plan) => {
      if (parts.coverage.commands >= commands && !failed) return;
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
    await fc.assert(property, { seed, numRuns: Math.ceil(commands / 20) });
    if (parts.coverage.commands < commands) throw new Error(`only ${parts.coverage.commands} commands were given`);
  },

  'carries out every command in every stage that it has a place in': async (parts, { seed }) => {
    // What chance has left out is gone for straight: by several hands, in the order that it needs.
    for (const [index, pair] of parts.coverage.unvisited().entries()) {
      for (let n = 0; n < MOST_WALKS && !parts.coverage.isDone(pair); n += 1) {
        await walkToPair(parts, `p${index}x${n}`, pair, seed + index * MOST_WALKS + n);
      }
    }
    const left = parts.coverage.unvisited();
    if (left.length > 0) throw new Error(`never carried out: ${JSON.stringify(left)}`);
  },
};
