/** One value as it was when a change was proposed, as it was proposed, and as it is now. */
export interface Versions<T> {
  base: T;
  proposed: T;
  now: T;
}

/** Others have changed the same since. Only thrown within `unlessOvertaken`. */
class Overtaken extends Error {}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** A value with the change that was proposed, or that others made; ends the merging where both did, differently. */
export function mergedValue<T>({ base, proposed, now }: Versions<T>): T {
  if (same(base, proposed) || same(proposed, now)) return now;
  if (same(base, now)) return proposed;
  throw new Overtaken();
}

/** `mergedValue` of each entry by its name: those of now in their order, then those that were proposed. */
export function mergedEntries<T>({ base, proposed, now }: Versions<ReadonlyMap<string, T>>): Map<string, T> {
  const merged = new Map<string, T>();
  for (const name of new Set([...now.keys(), ...base.keys(), ...proposed.keys()])) {
    const value = mergedValue({ base: base.get(name), proposed: proposed.get(name), now: now.get(name) });
    if (value !== undefined) merged.set(name, value);
  }
  return merged;
}

/** `mergedValue` of the field of this name. */
export function mergedField<T, K extends keyof T>(versions: Versions<T>, key: K): T[K] {
  return mergedValue(mapVersions(versions, (version) => version[key]));
}

export function mapVersions<T, U>({ base, proposed, now }: Versions<T>, to: (version: T) => U): Versions<U> {
  return { base: to(base), proposed: to(proposed), now: to(now) };
}

/** What a merging comes to; null where others have changed the same since. */
export function unlessOvertaken<T>(merging: () => T): T | null {
  try {
    return merging();
  } catch (problem) {
    if (problem instanceof Overtaken) return null;
    throw problem;
  }
}
