import type { MediationCase } from '@/domain/cases/case';
import type { Context } from '../kernel/context';
import { removeFiles } from '../platform/files';
import { inTransaction } from '../store/transaction';
import { forEachOverdue } from './overdueCases';
import type { TickSurroundings } from './surroundings';

/** Removes the draft unless it was filed, saved or thrown away since it was listed. Returns what was removed. */
async function discard(context: Context, caseId: string): Promise<MediationCase | null> {
  return inTransaction(async (transaction) => {
    const record = await transaction.get('cases', caseId);
    if (record?.stage !== 'DRAFT' || record.keys.due >= context.today) return null;
    await transaction.remove('cases', caseId);
    return record;
  });
}

/** Throws away the drafts that nobody has touched for DRAFT_KEPT_DAYS, with their files. Returns how many. */
export async function discardIdleDrafts(context: Context, { hasTime, report }: TickSurroundings): Promise<number> {
  let discarded = 0;
  await forEachOverdue(context, 'draft', hasTime, async (caseId) => {
    try {
      const record = await discard(context, caseId);
      if (!record) return;
      discarded += 1;
      await removeFiles([...new Set(record.evidence.flatMap((item) => [item.originalFileId, item.sharedFileId]))]);
    } catch (error) {
      report(`discard ${caseId}`, error);
    }
  });
  return discarded;
}
