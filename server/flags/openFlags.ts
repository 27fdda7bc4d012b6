import type { MediationCase } from '@/domain/cases/case';
import { FLAG_KINDS, suspensionFor } from '@/domain/flags/flag';
import { list, type Condition } from '../store/queries';

/** Kinds for which a case may not go on until the head has settled them, and not at all when they prove true. */
const HOLDING = FLAG_KINDS.filter((kind) => suspensionFor(kind) !== null);

/** Why a flag holds a case: the head has not settled it yet, or has found it true. */
export type Hold = 'open' | 'proved';

/**
 * What holds the case; null: nothing. What was found true holds it for good, whatever the head is still to settle beside.
 * Two reads, before the transaction: a flag is in no record of the case, so one that is raised at this very moment comes after.
 */
export async function holdByFlag({
  _id,
  committeeId,
}: Pick<MediationCase, '_id' | 'committeeId'>): Promise<Hold | null> {
  const anyOf = async (which: Record<string, Condition>) =>
    (
      await list('flags', {
        where: { caseId: _id, ...which, kind: { in: HOLDING } },
        orderBy: ['recency', 'desc'],
        limit: 1,
        fields: ['_id'],
      })
    ).length > 0;
  const [proved, open] = await Promise.all([anyOf({ 'settled.proved': true }), anyOf({ openAt: committeeId })]);
  return proved ? 'proved' : open ? 'open' : null;
}
