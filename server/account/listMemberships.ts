import { answering, noRecord } from '../kernel/handler';
import { list } from '../store/queries';
import { desksOf } from './membershipAccess';
import { viewMembership } from './membershipView';

/** Rows of a page: each is read one by one with a person's name on it, so a page is short. */
const PAGE = 20;

/** Those who wait for my decision, the longest waiting on top; then those decided. Two reads (who asks, the page). */
export const listMemberships = answering('membership.list', {
  ...noRecord,
  async answer(context, input) {
    const desks = desksOf(context);
    if (desks.length === 0) return { items: [], next: null };
    const found = await list('memberships', {
      where: { desk: { in: desks }, ...(input.cursor === null ? {} : { order: { gt: input.cursor } }) },
      orderBy: ['order', 'asc'],
      limit: PAGE + 1,
    });
    const rows = found.slice(0, PAGE);
    const last = rows[rows.length - 1];
    return { items: rows.map(viewMembership), next: found.length > PAGE && last ? last.order : null };
  },
});
