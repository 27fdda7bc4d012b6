import type { MediationCase } from '@/domain/cases/case';
import { FLAG_KINDS, suspensionFor } from '@/domain/flags/flag';
import { list } from '../store/queries';

/** Kinds for which a case may not go on until the head has settled them. */
const HOLDING = FLAG_KINDS.filter((kind) => suspensionFor(kind) !== null);

/**
 * Whether a flag that holds the case is still to be settled. One read, before the transaction: a flag is in no record of the
 * case, so one that is raised at this very moment comes after.
 */
export async function isHeldByFlag({ _id, committeeId }: Pick<MediationCase, '_id' | 'committeeId'>): Promise<boolean> {
  const found = await list('flags', {
    where: { caseId: _id, openAt: committeeId, kind: { in: HOLDING } },
    orderBy: ['recency', 'desc'],
    limit: 1,
    fields: ['_id'],
  });
  return found.length > 0;
}
