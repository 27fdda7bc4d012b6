import { wholeSettings } from '../kernel/committee';
import type { Context } from '../kernel/context';
import type { CommitteeDoc } from '../store/documents';
import type { Transaction } from '../store/transaction';

/** Puts settings in force. Where the holidays are other ones, the clock counts the open cases anew (timer/recount.ts). */
export async function putInForce(
  transaction: Transaction,
  context: Context,
  committee: CommitteeDoc,
  settings: CommitteeDoc['settings'],
): Promise<void> {
  const [was, is] = [committee.settings, settings].map((each) => JSON.stringify(wholeSettings(each).holidays));
  const recount = was === is ? (committee.recount ?? null) : { since: context.now, after: '' };
  await transaction.put('committees', { ...committee, version: committee.version + 1, settings, recount });
}
