import type { MediationCase } from '@/domain/cases/case';
import type { Stage } from '@/domain/cases/stages';
import { closeRound } from '@/domain/offers/sealedOffer';
import { list } from '../store/queries';
import { inTransaction } from '../store/transaction';

/** More rounds than a case ever has open. */
const MOST_ROUNDS = 50;
/** Stages in which a round may still be entered, or will be again. */
const ALIVE: readonly Stage[] = ['MEDIATING', 'SUSPENDED'];

async function close(offerId: string, now: number): Promise<boolean> {
  return inTransaction(async (transaction) => {
    const offer = await transaction.get('offers', offerId);
    const closed = offer ? closeRound(offer, now) : null;
    if (!offer || !closed?.ok) return false;
    await transaction.put('offers', { ...offer, ...closed.step });
    return true;
  });
}

/**
 * Throws away what was entered in rounds of a case whose mediation is over: a figure that nobody will ever compare is kept
 * for nobody (PIPL 47: what has served its purpose is deleted). Returns how many.
 */
export async function discardLeftOffers(record: MediationCase, now: number): Promise<number> {
  if (ALIVE.includes(record.stage) || record.mediation.mediators.length === 0) return 0;
  const rounds = await list('offers', {
    where: { caseId: record._id },
    orderBy: ['recency', 'desc'],
    limit: MOST_ROUNDS,
    fields: ['_id', 'state'],
  });
  let discarded = 0;
  for (const { _id, state } of rounds) if (state === 'open' && (await close(_id, now))) discarded += 1;
  return discarded;
}
