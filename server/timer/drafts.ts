import { addDays, dayOf, startOfDayMs } from '@/domain/calendar/day';
import type { MediationCase } from '@/domain/cases/case';
import { orderedInstant } from '@/domain/cases/instants';
import { limitOf } from '@/domain/committee/limits';
import type { Context } from '../kernel/context';
import { removeFiles } from '../platform/files';
import { inTransaction } from '../store/transaction';

const WEEK = 7 * 86_400_000;

/** The moment from which a draft that nobody touches is thrown away: so many days after its last change. */
function discardedAt(record: MediationCase, { committee }: Context): number {
  const kept = committee?.settings.limits['draft'] ?? limitOf('draft').usual;
  return startOfDayMs(addDays(dayOf(record.changedAt), kept + 1));
}

/**
 * Removes the draft when nobody has touched it for as long as the committee keeps drafts, with its files. Else the clock
 * looks again when that is over, and within a week in any case: the committee may change its mind. Returns whether it did.
 */
export async function tendDraft(context: Context, caseId: string): Promise<boolean> {
  const removed = await inTransaction(async (transaction): Promise<MediationCase | null> => {
    const record = await transaction.get('cases', caseId);
    if (record?.stage !== 'DRAFT') return null;
    const at = discardedAt(record, context);
    if (at <= context.now) {
      await transaction.remove('cases', caseId);
      return record;
    }
    const wake = `${orderedInstant(Math.min(at, context.now + WEEK))}~${caseId}`;
    await transaction.put('cases', { ...record, keys: { ...record.keys, wake } });
    return null;
  });
  if (!removed) return false;
  await removeFiles([...new Set(removed.evidence.flatMap((item) => [item.originalFileId, item.sharedFileId]))]);
  return true;
}
