import type { MediationCase } from '@/domain/cases/case';
import { loadedBy } from '@/domain/mediators/seats';
import type { Transaction } from '../store/transaction';
import { mediatorKey } from './directory';

/**
 * Keeps the number of open seats with each mediator's entry, in the commit that opens or closes one: whoever is given a
 * case, leaves it, or sees it end. One read and one write for each mediator whose number changes.
 */
export async function keepLoads(transaction: Transaction, before: MediationCase, after: MediationCase): Promise<void> {
  const had = loadedBy(before);
  const has = loadedBy(after);
  const changes = [
    ...has.filter((openid) => !had.includes(openid)).map((openid) => ({ openid, by: 1 })),
    ...had.filter((openid) => !has.includes(openid)).map((openid) => ({ openid, by: -1 })),
  ];
  for (const { openid, by } of changes) {
    const entry = await transaction.get('mediators', mediatorKey(after.committeeId, openid));
    if (!entry) continue;
    await transaction.put('mediators', { ...entry, version: entry.version + 1, load: Math.max(0, entry.load + by) });
  }
}
