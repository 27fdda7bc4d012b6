import { recencyKey } from '@/domain/cases/listingKeys';
import { POST_NAMES } from '@/domain/roles/posts';
import type { Context } from '../kernel/context';
import type { Transaction } from '../store/transaction';

/**
 * Writes down that somebody changed what the city keeps beside its cases: who holds which post, the member units, the
 * settings. A row is added and never changed or removed; auditors read it among all changes (server/audit/listAudit.ts).
 * One write in the transaction of the command; none when nothing was changed.
 * @param key key of the command: the same is written once
 * @param text what was done, for an auditor
 */
export async function keepCityChange(
  transaction: Transaction,
  context: Context,
  key: string,
  text: string,
): Promise<void> {
  if (text === '') return;
  const { who, committeeId, openid, now } = context;
  const id = `c${key.slice(0, 23)}`;
  const roles = who.posts.filter((held) => held.committeeId === committeeId).map(({ post }) => POST_NAMES[post]);
  await transaction.create('cityChanges', {
    _id: id,
    committeeId,
    at: now,
    by: { openid, name: context.person?.name ?? '', role: [...new Set(roles)].join('、') },
    text,
    recency: recencyKey(now, id),
  });
}
