import type { RelayWorld } from '@/server/timer/relayWorld';

/** Functions of the relay's world that leave the process: each can be the last thing that a tick does. */
export const AWAITS = [
  ...(['due', 'people', 'change', 'send', 'text', 'spend', 'drain', 'isRead', 'openTask', 'alert'] as const),
];
export type Await = (typeof AWAITS)[number];
/** A place to die at: just before the call leaves, or just after its answer came. */
export type Place = `before ${Await}` | `after ${Await}`;

export interface Mortal {
  world: RelayWorld;
  /** Resolves when the tick has died. */
  dead: Promise<'dead'>;
  diedAt(): Place | null;
}

/** A world in which the tick dies at a place of `diesAt`: from then on nothing that it calls ever happens or answers. */
export function mortal(world: RelayWorld, diesAt: (place: Place, call: number) => boolean): Mortal {
  let died: Place | null = null;
  let calls = 0;
  let die: () => void = () => undefined;
  const dead = new Promise<'dead'>((resolve) => (die = () => resolve('dead')));
  const never = new Promise<never>(() => undefined);
  const passing = (place: Place): boolean => {
    if (died === null && diesAt(place, calls)) {
      died = place;
      die();
    }
    return died === null;
  };
  const doomed: Record<string, unknown> = { ...world, hasTime: () => died === null && world.hasTime() };
  for (const name of AWAITS) {
    const real = world[name] as (...given: unknown[]) => Promise<unknown>;
    doomed[name] = async (...given: unknown[]) => {
      calls += 1;
      if (!passing(`before ${name}`)) return never;
      const answer = await real(...given);
      return passing(`after ${name}`) ? answer : never;
    };
  }
  return { world: doomed as unknown as RelayWorld, dead, diedAt: () => died };
}
