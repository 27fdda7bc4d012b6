import type { Day } from '@/domain/calendar/day';
import type { CaseKeys } from '@/domain/cases/case';
import type { Context } from '../kernel/context';
import { list } from '../store/queries';

/** Cases read at once. */
const BATCH = 50;

/**
 * Hands over, one by one, the ids of the cases on a desk whose last day is before `bound`, the longest overdue first.
 * Reads on behind each batch, so that one that cannot be dealt with does not hold up the others.
 */
export async function forEachOverdue(
  context: Context,
  desk: NonNullable<CaseKeys['desk']>,
  bound: Day,
  hasTime: () => boolean,
  deal: (caseId: string) => Promise<void>,
): Promise<void> {
  let after = '';
  while (hasTime()) {
    const found = await list('cases', {
      where: { committeeId: context.committeeId, 'keys.desk': desk, 'keys.due': { gt: after, lt: bound } },
      orderBy: ['keys.due', 'asc'],
      limit: BATCH,
      fields: ['_id', 'keys.due'],
    });
    for (const { _id } of found) {
      if (!hasTime()) return;
      await deal(_id);
    }
    const last = found[found.length - 1];
    if (!last || found.length < BATCH) return;
    after = last.keys.due;
  }
}
