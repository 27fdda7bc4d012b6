import { orderedInstant } from '@/domain/cases/instants';
import type { Context } from '../kernel/context';
import { list } from '../store/queries';

/** Rows that are counted; a badge says "99+" beyond it. */
const MOST = 100;

/** The least key of what came after everything was marked as read. */
export function afterReadTo(readTo: number): string {
  return orderedInstant(readTo + 1);
}

/**
 * How many rows of my inbox are unread, and how many wait for me to do something: one read of the index of open rows, at
 * most 100 keys however many there are. A count kept in a document of its own would have to be written by every command
 * that tells me something, and commands on different cases would lose races against each other for it.
 */
export async function badgeOf(context: Context): Promise<{ unread: number; todos: number }> {
  const open = await list('threads', {
    where: { to: context.openid, badgeKey: { gt: '' } },
    orderBy: ['badgeKey', 'desc'],
    limit: MOST,
    fields: ['_id', 'unreadKey', 'todoKey'],
  });
  const fresh = afterReadTo(context.person?.telling?.readTo ?? 0);
  return {
    unread: open.filter(({ unreadKey }) => unreadKey !== '' && unreadKey >= fresh).length,
    todos: open.filter(({ todoKey }) => todoKey !== '').length,
  };
}
