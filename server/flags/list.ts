import { isSeated } from '@/domain/cases/participants';
import { hasToDoWith } from '@/domain/cases/relation';
import { holdsPost } from '@/domain/roles/posts';
import type { Context } from '../kernel/context';
import { answering, noRecord } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import type { FlagDoc, SupervisionDoc } from '../store/documents';
import { get, list, type Condition } from '../store/queries';
import { ownCases } from '../supervision/ownMatters';
import { orderIdOf, viewFlag } from './raise';

const PAGE = 30;

/** Whose flags: of one case for its mediators and the head, of the committee for the head. What is not theirs is not there. */
async function scopeOf(context: Context, caseId: string | null): Promise<Record<string, Condition>> {
  if (caseId === null) {
    if (holdsPost(context.who, context.committeeId, ['head'])) return { committeeId: context.committeeId };
    throw new Refusal('NOT_ALLOWED');
  }
  const record = await get('cases', caseId);
  // Somebody who has to do with a side of the case hears nothing of it, whatever post they hold.
  const outside = !record || hasToDoWith(record, context.who);
  if (outside || !(isSeated(record, context.openid) || holdsPost(context.who, record.committeeId, ['head']))) {
    throw new Refusal('NOT_FOUND');
  }
  return { caseId };
}

/** The orders that flags became, by id. One read. */
async function ordersOf(flags: readonly FlagDoc[]): Promise<ReadonlyMap<string, SupervisionDoc>> {
  if (flags.length === 0) return new Map();
  const found = await list('supervisions', {
    where: { _id: { in: flags.map(({ _id }) => orderIdOf(_id)) } },
    orderBy: ['_id', 'asc'],
    limit: PAGE,
    fields: ['_id', 'state'],
  });
  return new Map(found.map((order) => [order._id, order]));
}

/** Flags, newest first, each with its order; keyset. Three to five reads. A page may hold less than it read. */
export const listFlags = answering('flag.list', {
  ...noRecord,
  async answer(context, input) {
    const whole = await scopeOf(context, input.caseId);
    const scope = input.openOnly && input.caseId === null ? { openAt: context.committeeId } : whole;
    const found = await list('flags', {
      where: input.cursor === null ? scope : { ...scope, recency: { lt: input.cursor } },
      orderBy: ['recency', 'desc'],
      limit: PAGE + 1,
    });
    const rows = found.slice(0, PAGE);
    const last = rows[rows.length - 1];
    const [orders, own] = await Promise.all([
      ordersOf(rows),
      // Of the committee's flags those of a case that the head has to do with are not there for them.
      input.caseId === null
        ? ownCases(
            context.who,
            rows.map(({ caseId }) => caseId),
          )
        : new Set<string>(),
    ]);
    const shown = rows.filter(({ caseId }) => !own.has(caseId));
    const items = shown.map((flag) => viewFlag(flag, orders.get(orderIdOf(flag._id)) ?? null));
    return { items, next: found.length > PAGE && last ? last.recency : null };
  },
});
