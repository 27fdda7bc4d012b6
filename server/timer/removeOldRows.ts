import { removeFiles } from '../platform/files';
import { doneBefore, withoutPerson } from '../phoneTasks/openTask';
import { list, remove, updateIf } from '../store/queries';
import { BATCHES_KEPT, CALLS_KEPT, COMMANDS_KEPT, MADE_FILES_KEPT } from './glance';
import type { TickSurroundings } from './surroundings';

/** Rows read at once, and removals on their way at the same time. */
const BATCH = 100;
const AT_ONCE = 10;

async function removeBefore(
  collection: 'limits' | 'commands' | 'posterBatches',
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

/** The files first: a row that is left over finds its file gone, and a file without a row would stay for ever. */
async function removeMadeFiles(bound: number, hasTime: () => boolean): Promise<number> {
  let removed = 0;
  while (hasTime()) {
    const old = await list('madeFiles', { where: { at: { lt: bound } }, orderBy: ['at', 'asc'], limit: BATCH });
    await removeFiles(old.map(({ fileId }) => fileId));
    for (const { _id } of old) await remove('madeFiles', _id);
    removed += old.length;
    if (old.length < BATCH) break;
  }
  return removed;
}

/** Takes name and number out of the calls that were made long ago (个人信息保护法 19); that they were made stays. */
async function forgetCalls(committeeId: string, bound: number, hasTime: () => boolean): Promise<number> {
  let forgotten = 0;
  while (hasTime()) {
    const old = await list('phoneTasks', {
      where: { committeeId, order: doneBefore(bound) },
      orderBy: ['order', 'asc'],
      limit: BATCH,
    });
    for (const task of old) {
      const { _id, ...fields } = withoutPerson(task);
      await updateIf('phoneTasks', _id, { order: task.order }, fields);
    }
    forgotten += old.length;
    if (old.length < BATCH) break;
  }
  return forgotten;
}

/**
 * Removes what has served its time: counts of ended windows, receipts of commands that no phone asks for any more, files
 * made for loading, names and numbers in calls that were made.
 */
export async function removeOldRows({ committeeId, now, hasTime }: TickSurroundings): Promise<number> {
  const limits = await removeBefore('limits', 'until', now, hasTime);
  const batches = await removeBefore('posterBatches', 'at', now - BATCHES_KEPT, hasTime);
  const files = await removeMadeFiles(now - MADE_FILES_KEPT, hasTime);
  const calls = await forgetCalls(committeeId, now - CALLS_KEPT, hasTime);
  return limits + batches + files + calls + (await removeBefore('commands', 'at', now - COMMANDS_KEPT, hasTime));
}
