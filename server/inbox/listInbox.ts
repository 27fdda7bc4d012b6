import type { NoticeView } from '@/contract/committee';
import { answering, noRecord } from '../kernel/handler';
import type { NoticeDoc } from '../store/documents';
import { list } from '../store/queries';

const PAGE = 20;

function viewNotice(notice: NoticeDoc): NoticeView {
  const { _id: id, at, title, text, caseId } = notice;
  return { id, at, title, text, caseId, read: notice.readAt !== null };
}

/** What I was told, newest first; keyset. Whether WeChat delivered it or not, it is here. Two reads (who asks, the page). */
export const listInbox = answering('inbox.list', {
  ...noRecord,
  async answer(context, input) {
    const found = await list('notices', {
      where: { to: context.openid, ...(input.cursor === null ? {} : { recency: { lt: input.cursor } }) },
      orderBy: ['recency', 'desc'],
      limit: PAGE + 1,
      fields: ['_id', 'at', 'title', 'text', 'caseId', 'readAt', 'recency'],
    });
    const rows = found.slice(0, PAGE);
    const last = rows[rows.length - 1];
    return { items: rows.map(viewNotice), next: found.length > PAGE && last ? last.recency : null };
  },
});
