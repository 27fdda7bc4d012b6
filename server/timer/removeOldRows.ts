import { list, remove } from '../store/queries';
import { COMMANDS_KEPT } from './glance';
import type { TickSurroundings } from './surroundings';

/** Rows read at once, and removals on their way at the same time. */
const BATCH = 100;
const AT_ONCE = 10;

async function removeBefore(
  collection: 'limits' | 'commands',
  field: 'until' | 'at',
  bound: number,
  hasTime: () => boolean,
): Promise<number> {
  let removed = 0;
  while (hasTime()) {
    const old = await list(collection, {
      where: { [field]: { lt: bound } },
      orderBy: [field, 'asc'],
      limit: BATCH,
      fields: ['_id'],
    });
    for (let first = 0; first < old.length; first += AT_ONCE) {
      await Promise.all(old.slice(first, first + AT_ONCE).map((row) => remove(collection, row._id)));
    }
    removed += old.length;
    if (old.length < BATCH) break;
  }
  return removed;
}

/** Removes what has served its time: counts of ended windows, receipts of commands that no phone asks for any more. */
export async function removeOldRows({ now, hasTime }: TickSurroundings): Promise<number> {
  const limits = await removeBefore('limits', 'until', now, hasTime);
  return limits + (await removeBefore('commands', 'at', now - COMMANDS_KEPT, hasTime));
}
