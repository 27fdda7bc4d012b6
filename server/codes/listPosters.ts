import { answering, noRecord } from '../kernel/handler';
import { list } from '../store/queries';
import { isPoster, viewPoster } from './theCode';

const PAGE = 20;

/** The committee's posters, newest first; receipts have no place in this order. Two reads (who asks, the page). */
export const listPosters = answering('poster.list', {
  ...noRecord,
  async answer(context, input) {
    const found = await list('codes', {
      where: {
        committeeId: context.committeeId,
        recency: input.cursor === null ? { gt: '' } : { gt: '', lt: input.cursor },
      },
      orderBy: ['recency', 'desc'],
      limit: PAGE + 1,
    });
    const rows = found.slice(0, PAGE);
    const last = rows[rows.length - 1];
    return { items: rows.filter(isPoster).map(viewPoster), next: found.length > PAGE && last ? last.recency : null };
  },
});
