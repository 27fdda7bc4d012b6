import { addDays, type Day } from '@/domain/calendar/day';
import type { CaseKeys, MediationCase } from '@/domain/cases/case';
import type { Context } from '../kernel/context';
import { list } from '../store/queries';

/** Cases read at once. */
const BATCH = 50;

/**
 * Hands over, one by one, the cases on a desk whose last day is before `before`, the longest overdue first, with the
 * `fields` that were asked for. Reads on behind each batch, so that one that cannot be dealt with does not hold up the
 * others.
 */
export async function forEachDueBefore(
  context: Context,
  desk: NonNullable<CaseKeys['desk']>,
  before: Day,
  fields: readonly string[],
  hasTime: () => boolean,
  deal: (record: MediationCase) => Promise<void>,
): Promise<void> {
  let after = '';
  while (hasTime()) {
    const found = await list('cases', {
      where: { committeeId: context.committeeId, 'keys.desk': desk, 'keys.due': { gt: after, lt: before } },
      orderBy: ['keys.due', 'asc'],
      limit: BATCH,
      fields: ['_id', 'keys.due', ...fields],
    });
    for (const record of found) {
      if (!hasTime()) return;
      await deal(record);
    }
    const last = found[found.length - 1];
    if (!last || found.length < BATCH) return;
    after = last.keys.due;
  }
}

/** The ids of the cases on a desk whose last day is before `before`, the longest overdue first. */
export async function forEachOverdue(
  context: Context,
  desk: NonNullable<CaseKeys['desk']>,
  before: Day,
  hasTime: () => boolean,
  deal: (caseId: string) => Promise<void>,
): Promise<void> {
  await forEachDueBefore(context, desk, before, [], hasTime, (record) => deal(record._id));
}

/** The day before which everything is due that anybody is to be reminded of now: holidays stretch three working days. */
export function reminderHorizon(today: Day): Day {
  return addDays(today, 21);
}
