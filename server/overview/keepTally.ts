import type { MediationCase } from '@/domain/cases/case';
import { contributionOf } from '@/domain/overview/contribution';
import { changeBetween, isEmpty } from '@/domain/overview/tally';
import type { Transaction } from '../store/transaction';
import { changeRow } from './tallyRows';

/**
 * Writes down what a command changes in the counts of the committee, in its transaction. One write and no read: commands
 * at the same time never wait for each other over a count; the timer adds the changes up (foldTallies), and whoever
 * reads before that adds them up for themself (readTally).
 */
export async function keepTally(
  transaction: Transaction,
  key: string,
  before: MediationCase,
  after: MediationCase,
): Promise<void> {
  const change = changeBetween(contributionOf(before), contributionOf(after));
  if (!isEmpty(change)) await transaction.create('tallies', changeRow(after.committeeId, key, change));
}
