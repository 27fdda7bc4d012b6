import type { INBOX_FILTERS, ThreadView } from '@/contract/inbox';
import { answering, noRecord } from '../kernel/handler';
import type { ThreadDoc } from '../store/documents';
import { list } from '../store/queries';
import { afterReadTo, badgeOf } from './badge';
import { unreadIn } from './threads';

const PAGE = 20;

/** The key by which the rows of a filter are ordered; it is empty for rows that are not in it. */
const KEYS = { all: 'recency', unread: 'unreadKey', todo: 'todoKey' } as const satisfies Record<
  (typeof INBOX_FILTERS)[number],
  keyof ThreadDoc
>;

function viewThread(thread: ThreadDoc, everythingReadTo: number): ThreadView {
  const { at, title, text, page } = thread.last;
  const unread = unreadIn(thread, everythingReadTo);
  return { id: thread._id, caseId: thread.caseId, at, title, text, page, unread, todo: thread.todoKey !== '' };
}

/**
 * My inbox, one row for a case, the latest on top; keyset. Two reads (who asks, the page); the first page brings the badge
 * along, so that the tab is right as soon as the inbox is looked at: a third, at the same time.
 */
export const listCases = answering('inbox.cases', {
  ...noRecord,
  async answer(context, { filter, cursor }) {
    const key = KEYS[filter];
    const readTo = context.person?.telling?.readTo ?? 0;
    const least = filter === 'unread' ? afterReadTo(readTo) : '';
    const [found, badge] = await Promise.all([
      list('threads', {
        where: { to: context.openid, [key]: cursor === null ? { gt: least } : { gt: least, lt: cursor } },
        orderBy: [key, 'desc'],
        limit: PAGE + 1,
      }),
      cursor === null ? badgeOf(context) : null,
    ]);
    const rows = found.slice(0, PAGE);
    const last = rows[rows.length - 1];
    return {
      items: rows.map((thread) => viewThread(thread, readTo)),
      next: found.length > PAGE && last ? last[key] : null,
      badge,
    };
  },
});
