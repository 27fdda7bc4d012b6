import type { RateLimit } from '@/contract/procedure';
import { add, increase, get } from '../store/queries';
import { AlreadyThere } from '../store/failures';
import { Refusal } from './refusal';

/** Calls of this instance, by person and procedure: the first wall, which costs nothing. */
const seen = new Map<string, { windowEnds: number; times: number }>();
/** Entries kept at most, so that an instance's memory has a bound. */
const MOST_ENTRIES = 5000;

function windowOf(limit: RateLimit, now: number): { index: number; ends: number } {
  const length = limit.minutes * 60_000;
  const index = Math.floor(now / length);
  return { index, ends: (index + 1) * length };
}

function countHere(key: string, limit: RateLimit, now: number): void {
  const { ends } = windowOf(limit, now);
  const entry = seen.get(key);
  if (entry && entry.windowEnds === ends) {
    entry.times += 1;
    if (entry.times > limit.times) throw new Refusal('TOO_OFTEN');
    return;
  }
  if (seen.size >= MOST_ENTRIES) seen.clear();
  seen.set(key, { windowEnds: ends, times: 1 });
}

/** The second wall, for what is costly or can be guessed at: counted in the database, for all instances together. */
async function countEverywhere(key: string, limit: RateLimit, now: number): Promise<void> {
  const { index, ends } = windowOf(limit, now);
  const id = `${key}.${index}`;
  if (!(await increase('limits', id, 'times', 1))) {
    try {
      await add('limits', { _id: id, times: 1, until: ends });
    } catch (error) {
      if (!(error instanceof AlreadyThere)) throw error;
      await increase('limits', id, 'times', 1);
    }
    return;
  }
  const entry = await get('limits', id);
  if ((entry?.times ?? 0) > limit.times) throw new Refusal('TOO_OFTEN');
}

/** Refuses with TOO_OFTEN when this person called this procedure more often than its contract allows. */
export async function countCall(openid: string, procedure: string, limit: RateLimit, now: number): Promise<void> {
  const key = `${openid}.${procedure}`;
  countHere(key, limit, now);
  if (limit.shared) await countEverywhere(key, limit, now);
}
