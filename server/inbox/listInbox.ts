import type { NoticeView } from '@/contract/inbox';
import { answering, noRecord } from '../kernel/handler';
import type { NoticeDoc } from '../store/documents';
import { list } from '../store/queries';
import { threadIdOf } from './threads';

const PAGE = 20;

/** Up to which instant each of these notices' rows was read. One read. */
async function readMarks(notices: readonly NoticeDoc[], to: string): Promise<Map<string, number>> {
  const ids = [...new Set(notices.map((notice) => threadIdOf({ ...notice, to })))];
  if (ids.length === 0) return new Map();
  const where = { _id: { in: ids } };
  const rows = await list('threads', {
    where,
    orderBy: ['_id', 'asc'],
    limit: ids.length,
    fields: ['_id', 'readTo'],
  });
  return new Map(rows.map(({ _id, readTo }) => [_id, readTo]));
}

/** What I was told, newest first; keyset. Three reads (who asks, the page, how far it was read). */
export const listInbox = answering('inbox.list', {
  ...noRecord,
  async answer(context, input) {
    const found = await list('notices', {
      where: {
        to: context.openid,
        ...(input.caseId === null ? {} : { caseId: input.caseId }),
        ...(input.cursor === null ? {} : { recency: { lt: input.cursor } }),
      },
      orderBy: ['recency', 'desc'],
      limit: PAGE + 1,
      fields: ['_id', 'at', 'title', 'text', 'caseId', 'orderId', 'page', 'recency'],
    });
    const rows = found.slice(0, PAGE);
    const marks = await readMarks(rows, context.openid);
    const everything = context.person?.telling?.readTo ?? 0;
    const viewNotice = (notice: NoticeDoc): NoticeView => {
      const { _id: id, at, title, text, caseId, page } = notice;
      const readTo = Math.max(everything, marks.get(threadIdOf({ ...notice, to: context.openid })) ?? 0);
      return { id, at, title, text, caseId, page, read: at <= readTo };
    };
    const last = rows[rows.length - 1];
    return { items: rows.map(viewNotice), next: found.length > PAGE && last ? last.recency : null };
  },
});
