import { maySettle } from '@/domain/notices/owedStep';
import type { NoticeDoc, ThreadDoc } from '../store/documents';
import type { Transaction } from '../store/transaction';

/** Unread notices of one case that are counted; beyond it, "99+" says enough. */
export const MOST_UNREAD = 99;

/** The row of the inbox that a notice belongs to: its case's, its supervision order's, or one of its own. */
export function threadIdOf({ to, caseId, orderId, _id }: Pick<NoticeDoc, 'to' | 'caseId' | 'orderId' | '_id'>): string {
  return `${to}.${caseId ?? orderId ?? _id}`;
}

function withKeys(thread: ThreadDoc): ThreadDoc {
  const unreadKey = thread.unreadAt.length > 0 ? thread.recency : '';
  const todoKey = thread.todoKey === '' ? '' : thread.recency;
  return { ...thread, unreadKey, todoKey, badgeKey: unreadKey || todoKey };
}

/** What the case itself says: whether it is over, and whether somebody still owes a step in it. */
export interface Owed {
  over: boolean;
  owes(openid: string): boolean;
}

/** Whether a row has something to do once this notice is in it. */
function isToDo(before: ThreadDoc | null, notice: NoticeDoc, owed: Owed | null): boolean {
  const { asks, caseId, orderId, kind, to } = notice;
  // What is about no case and no order (a membership) is decided in a place of its own.
  if (caseId === null && orderId === undefined) return false;
  if (asks) return true;
  if (!before || before.todoKey === '') return false;
  // Each event of an order says all that it asks for, but for what the order itself says to be owed still.
  if (caseId === null) return owed !== null && !owed.over && owed.owes(to);
  if (!owed) return true;
  return !owed.over && (!maySettle(kind) || owed.owes(to));
}

/**
 * The row with one notice more. What asks its reader to do something is to do until they have done it, or until the case
 * asks for it no more: news that ask for nothing leave it as it is.
 */
export function withNotice(before: ThreadDoc | null, notice: NoticeDoc, owed: Owed | null = null): ThreadDoc {
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
    todoKey: isToDo(before, notice, owed) ? recency : '',
    badgeKey: '',
  });
}

/** The row as its reader has read it up to `upTo`. */
export function readUpTo(thread: ThreadDoc, upTo: number): ThreadDoc {
  const readTo = Math.max(thread.readTo, upTo);
  return withKeys({ ...thread, readTo, unreadAt: thread.unreadAt.filter((at) => at > readTo) });
}

/** Somebody for whom what waited is done: who has just acted on a case or an order, or for whom somebody else has. */
export interface Acted {
  openid: string;
  /** Id of the case or the order. */
  about: string;
  /** When they acted themselves, so that they have read of it; null: somebody else did. */
  at: number | null;
}

/** The row once somebody has acted: to do stays what the case says that its reader owes still. */
export function actedOn(thread: ThreadDoc, owesStill: boolean, at: number | null): ThreadDoc {
  const read = at === null ? thread : readUpTo(thread, at);
  return withKeys(owesStill ? read : { ...read, todoKey: '' });
}

/** How many of a row's notices are unread for somebody who marked everything as read at `everythingReadTo`. */
export function unreadIn({ unreadAt }: Pick<ThreadDoc, 'unreadAt'>, everythingReadTo: number): number {
  return unreadAt.filter((at) => at > everythingReadTo).length;
}

/**
 * Writes notices into the outbox and into the inbox of each reader, in the caller's transaction. Rows of the inbox are
 * one for a reader and a case, so that only commands on the same case ever meet at one.
 * @param acted for whom what waited is done, but for what they still owe
 * @param owed what the case says; null for what is about none, or beside it
 */
export async function tellPeople(
  transaction: Transaction,
  notices: readonly NoticeDoc[],
  acted: readonly Acted[] = [],
  owed: Owed | null = null,
): Promise<void> {
  const rows = new Map<string, ThreadDoc>();
  for (const { openid, about, at } of acted) {
    const own = await transaction.get('threads', `${openid}.${about}`);
    if (!own) continue;
    const owesStill = owed !== null && !owed.over && owed.owes(openid);
    const after = actedOn(own, owesStill, at);
    if (after.todoKey !== own.todoKey || after.unreadKey !== own.unreadKey) rows.set(own._id, after);
  }
  for (const notice of notices) {
    const id = threadIdOf(notice);
    // A notice that is about no case and no order begins a row of its own: there is nothing to read.
    const before =
      rows.get(id) ?? (threadIdOf(notice).endsWith(`.${notice._id}`) ? null : await transaction.get('threads', id));
    rows.set(id, withNotice(before, notice, owed));
    await transaction.create('notices', notice);
  }
  for (const row of rows.values()) await transaction.put('threads', row);
}
