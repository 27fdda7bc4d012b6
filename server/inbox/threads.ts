import type { NoticeDoc, ThreadDoc } from '../store/documents';
import type { Transaction } from '../store/transaction';

/** Unread notices of one case that are counted; beyond it, "99+" says enough. */
export const MOST_UNREAD = 99;

/** The row of the inbox that a notice belongs to: its case's, or one of its own. */
export function threadIdOf({ to, caseId, _id }: Pick<NoticeDoc, 'to' | 'caseId' | '_id'>): string {
  return `${to}.${caseId ?? _id}`;
}

function withKeys(thread: ThreadDoc): ThreadDoc {
  const unreadKey = thread.unreadAt.length > 0 ? thread.recency : '';
  const todoKey = thread.todoKey === '' ? '' : thread.recency;
  return { ...thread, unreadKey, todoKey, badgeKey: unreadKey || todoKey };
}

/** The row with one notice more. What asks its reader to do something is to do until they act, or until the next notice. */
export function withNotice(before: ThreadDoc | null, notice: NoticeDoc): ThreadDoc {
  const { _id: noticeId, at, title, text, page, recency } = notice;
  return withKeys({
    _id: threadIdOf(notice),
    to: notice.to,
    caseId: notice.caseId,
    last: { noticeId, at, title, text, page },
    unreadAt: [...(before?.unreadAt ?? []), at].slice(-MOST_UNREAD),
    readTo: before?.readTo ?? 0,
    recency,
    unreadKey: '',
    // What is about no case (a membership) is decided in a place of its own.
    todoKey: notice.asks && notice.caseId !== null ? recency : '',
    badgeKey: '',
  });
}

/** The row as its reader has read it up to `upTo`. */
export function readUpTo(thread: ThreadDoc, upTo: number): ThreadDoc {
  const readTo = Math.max(thread.readTo, upTo);
  return withKeys({ ...thread, readTo, unreadAt: thread.unreadAt.filter((at) => at > readTo) });
}

/** The row once its reader has acted on the case: what they were asked for is done, or asked for anew. */
export function actedOn(thread: ThreadDoc): ThreadDoc {
  return withKeys({ ...thread, todoKey: '' });
}

/** How many of a row's notices are unread for somebody who marked everything as read at `everythingReadTo`. */
export function unreadIn({ unreadAt }: Pick<ThreadDoc, 'unreadAt'>, everythingReadTo: number): number {
  return unreadAt.filter((at) => at > everythingReadTo).length;
}

/**
 * Writes notices into the outbox and into the inbox of each reader, in the caller's transaction. Rows of the inbox are
 * one for a reader and a case, so that only commands on the same case ever meet at one.
 * @param acted who has just acted on which case: what waited for them there is done
 */
export async function tellPeople(
  transaction: Transaction,
  notices: readonly NoticeDoc[],
  acted: { openid: string; caseId: string } | null = null,
): Promise<void> {
  const rows = new Map<string, ThreadDoc>();
  if (acted) {
    const own = await transaction.get('threads', `${acted.openid}.${acted.caseId}`);
    if (own && own.todoKey !== '') rows.set(own._id, actedOn(own));
  }
  for (const notice of notices) {
    const id = threadIdOf(notice);
    // A notice that is about no case begins a row of its own: there is nothing to read.
    const before = rows.get(id) ?? (notice.caseId === null ? null : await transaction.get('threads', id));
    rows.set(id, withNotice(before, notice));
    await transaction.create('notices', notice);
  }
  for (const row of rows.values()) await transaction.put('threads', row);
}
