import type { Context } from '../kernel/context';
import { updateIf } from '../store/queries';
import { afterReadTo } from './badge';

/**
 * Marks my row of the inbox about a case or an order as read because I have opened what it tells of: nobody is telephoned
 * about what they have seen. No read; two conditional writes at most, which write nothing where nothing is unread. Later
 * news than `now` stay unread. What cannot be marked stays unread, and what was opened is shown all the same.
 */
export async function markOpened({ openid, now }: Pick<Context, 'openid' | 'now'>, about: string): Promise<void> {
  const id = `${openid}.${about}`;
  const unread = { unreadKey: { gt: '', lt: afterReadTo(now) } };
  const read = { readTo: now, unreadAt: [], unreadKey: '' };
  try {
    // Where something is to do the row stays counted for it; elsewhere it leaves the badge.
    if (await updateIf('threads', id, { ...unread, todoKey: '' }, { ...read, badgeKey: '' })) return;
    await updateIf('threads', id, unread, read);
  } catch {
    return;
  }
}
