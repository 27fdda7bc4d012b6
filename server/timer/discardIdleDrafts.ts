import { addDays, type Day } from '@/domain/calendar/day';
import type { MediationCase } from '@/domain/cases/case';
import { limitOf } from '@/domain/committee/limits';
import type { Context } from '../kernel/context';
import { removeFiles } from '../platform/files';
import { inTransaction } from '../store/transaction';
import { forEachOverdue } from './overdueCases';
import type { TickSurroundings } from './surroundings';

/** Removes the draft unless it was filed, saved or thrown away since it was listed. Returns what was removed. */
async function discard(bound: Day, caseId: string): Promise<MediationCase | null> {
  return inTransaction(async (transaction) => {
    const record = await transaction.get('cases', caseId);
    if (record?.stage !== 'DRAFT' || record.keys.due >= bound) return null;
    await transaction.remove('cases', caseId);
    return record;
  });
}

/** A draft's due day counts the usual days from its last change; the committee may have set more or fewer. */
function dueDayOfIdleOnes({ today, committee }: Context): Day {
  const { usual } = limitOf('draft');
  return addDays(today, usual - (committee?.settings.limits['draft'] ?? usual));
}

/** Throws away the drafts that nobody has touched for as long as the committee keeps them, with their files. Returns how many. */
export async function discardIdleDrafts(context: Context, { hasTime, report }: TickSurroundings): Promise<number> {
  let discarded = 0;
  const bound = dueDayOfIdleOnes(context);
  await forEachOverdue(context, 'draft', bound, hasTime, async (caseId) => {
    try {
      const record = await discard(bound, caseId);
      if (!record) return;
      discarded += 1;
      await removeFiles([...new Set(record.evidence.flatMap((item) => [item.originalFileId, item.sharedFileId]))]);
    } catch (error) {
      report(`discard ${caseId}`, error);
    }
  });
  return discarded;
}
