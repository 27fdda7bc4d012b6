import { sumOf, type Counts } from '@/domain/overview/tally';
import type { TallyDoc } from '../store/documents';
import { list } from '../store/queries';
import { inTransaction, type Transaction } from '../store/transaction';
import { CHANGE, periodId, periodRow, tallyOf } from './tallyRows';

/** Changes that one transaction adds up: two operations each, and some for the periods. */
const BATCH = 40;

async function fold(transaction: Transaction, committeeId: string, found: readonly TallyDoc[]): Promise<number> {
  const waiting: TallyDoc[] = [];
  for (const { _id } of found) {
    // Another tick may have added it up since it was listed.
    const row = await transaction.get('tallies', _id);
    if (row) waiting.push(row);
  }
  for (const [period, change] of Object.entries(sumOf(waiting.map(tallyOf)))) {
    const kept = await transaction.get('tallies', periodId(committeeId, period));
    const before: Counts = kept ? (tallyOf(kept)[period] ?? {}) : {};
    const after = sumOf([{ [period]: before }, { [period]: change }])[period] ?? {};
    await transaction.put('tallies', periodRow(committeeId, period, after));
  }
  for (const { _id } of waiting) await transaction.remove('tallies', _id);
  return waiting.length;
}

/**
 * Adds the waiting changes of a committee's counts up. What is read afterwards is what was read before: only the number
 * of rows changes. Returns how many changes were added up.
 */
export async function foldTallies(committeeId: string, hasTime: () => boolean): Promise<number> {
  let folded = 0;
  while (hasTime()) {
    const found = await list('tallies', {
      where: { committeeId, period: { gte: CHANGE } },
      orderBy: ['period', 'asc'],
      limit: BATCH,
    });
    if (found.length === 0) break;
    folded += await inTransaction((transaction) => fold(transaction, committeeId, found));
    if (found.length < BATCH) break;
  }
  return folded;
}
