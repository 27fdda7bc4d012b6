import type { Stage } from '@/domain/cases/stages';
import { closeRound } from '@/domain/offers/sealedOffer';
import { inTransaction } from '../store/transaction';
import { get, list } from '../store/queries';
import type { TickSurroundings } from './surroundings';

/** Offers read at once; few are open at any time. */
const BATCH = 50;
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
 * Throws away what was entered in rounds whose mediation is over: a figure that nobody will ever compare is kept for
 * nobody (PIPL 47: what has served its purpose is deleted). Returns how many.
 */
export async function discardLeftOffers({ now, hasTime, report }: TickSurroundings): Promise<number> {
  let discarded = 0;
  let after = '';
  while (hasTime()) {
    const open = await list('offers', {
      where: { state: 'open', recency: { gt: after } },
      orderBy: ['recency', 'asc'],
      limit: BATCH,
      fields: ['_id', 'caseId', 'recency'],
    });
    for (const { _id, caseId } of open) {
      if (!hasTime()) return discarded;
      try {
        const record = await get('cases', caseId);
        if (record && !ALIVE.includes(record.stage) && (await close(_id, now))) discarded += 1;
      } catch (error) {
        report(`offer ${_id}`, error);
      }
    }
    const last = open[open.length - 1];
    if (!last || open.length < BATCH) break;
    after = last.recency;
  }
  return discarded;
}
