import { isSeated } from '@/domain/cases/participants';
import { hasToDoWith } from '@/domain/cases/relation';
import { holdsPost } from '@/domain/roles/posts';
import type { Context } from '../kernel/context';
import { answering, noRecord } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import type { FlagDoc, SupervisionDoc } from '../store/documents';
import { get, list, type Condition } from '../store/queries';
import { visibleRows, type Shelf } from '../store/visibleRows';
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

/** Of the committee's flags those of a case that the head has to do with are not there for them. One read. */
async function withoutOwnFlags({ who }: Context, flags: readonly FlagDoc[]): Promise<FlagDoc[]> {
  const own = await ownCases(
    who,
    flags.map(({ caseId }) => caseId),
  );
  return flags.filter(({ caseId }) => !own.has(caseId));
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

/** Flags, newest first, each with its order; keyset. Three to five reads, more where some are not there for the head. */
export const listFlags = answering('flag.list', {
  ...noRecord,
  async answer(context, input) {
    const whole = await scopeOf(context, input.caseId);
    const scope = input.openOnly && input.caseId === null ? { openAt: context.committeeId } : whole;
    const shelf: Shelf<FlagDoc> = {
      read: (after, limit) =>
        list('flags', {
          where: after === null ? scope : { ...scope, recency: { lt: after } },
          orderBy: ['recency', 'desc'],
          limit,
        }),
      keyOf: ({ recency }) => recency,
      visible: async (flags) => (input.caseId === null ? withoutOwnFlags(context, flags) : flags),
    };
    const { rows, next } = await visibleRows(shelf, input.cursor, PAGE);
    const orders = await ordersOf(rows);
    return { items: rows.map((flag) => viewFlag(flag, orders.get(orderIdOf(flag._id)) ?? null)), next };
  },
});
