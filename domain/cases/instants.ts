/** Fifteen digits: instants as text keep their order until the year 31,000. */
export function orderedInstant(ms: number): string {
  return String(ms).padStart(15, '0');
}

/** Later than every moment that anything falls due; in milliseconds. */
export const NEVER_MS = Date.UTC(9999, 11, 31);
