import type { CaseCard } from '@/contract/cases';
import type { CaseKeys } from '@/domain/cases/case';
import { CARD_FIELDS, viewCards } from '../cases/caseView';
import type { Context } from '../kernel/context';
import { answering, noRecord } from '../kernel/handler';
import { list } from '../store/queries';

const PAGE = 20;

/** One page of a desk of the committee, most urgent first; keyset on the due day. One read. */
export async function queuePage(
  context: Context,
  cursor: string | null,
  size: number,
  name: NonNullable<CaseKeys['desk']> = 'intake',
): Promise<{ items: CaseCard[]; next: string | null }> {
  const desk = { committeeId: context.committeeId, 'keys.desk': name };
  const found = await list('cases', {
    where: cursor === null ? desk : { ...desk, 'keys.due': { gt: cursor } },
    orderBy: ['keys.due', 'asc'],
    limit: size + 1,
    fields: CARD_FIELDS,
  });
  const rows = found.slice(0, size);
  const last = rows[rows.length - 1];
  return {
    items: viewCards(rows, context),
    next: found.length > size && last ? last.keys.due : null,
  };
}

/** What waits for the registrar's decision. Two reads (who asks, the page). */
export const getQueue = answering('intake.queue', {
  ...noRecord,
  async answer(context, input) {
    const page = await queuePage(context, input.cursor, PAGE);
    return { ...page, today: context.today };
  },
});
