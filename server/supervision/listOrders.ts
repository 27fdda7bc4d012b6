import { unitsOf } from '@/domain/units/unit';
import { logLook } from '../cases/viewLog';
import { answering, noRecord } from '../kernel/handler';
import type { Context } from '../kernel/context';
import type { SupervisionDoc } from '../store/documents';
import { get, list, type Condition } from '../store/queries';
import { speaksForOffice } from '../units/office';
import { aroundOrder } from './orderCommands';
import { orderShelf, unitShelf } from './orderDocs';
import { withoutOwn } from './ownMatters';
import { viewOrder, viewRow } from './orderView';

const PAGE = 30;

interface Wanted {
  scope: 'mine' | 'all';
  open: boolean;
  cursor: string | null;
}

/** Orders of the caller's units, or of the whole city, by the last day of their next step. One read. */
export async function ordersOf(
  { who, committeeId }: Context,
  { scope, open, cursor }: Wanted,
  limit: number,
): Promise<SupervisionDoc[]> {
  const units = unitsOf(who, committeeId);
  if (scope === 'mine' && units.length === 0) return [];
  const shelf: Record<string, Condition> =
    scope === 'mine'
      ? { 'keys.unitShelf': { in: units.map((unitId) => unitShelf(committeeId, unitId, open)) } }
      : { 'keys.shelf': orderShelf(committeeId, open) };
  return list('supervisions', {
    where: { ...shelf, ...(cursor === null ? {} : { 'keys.due': open ? { gt: cursor } : { lt: cursor } }) },
    orderBy: ['keys.due', open ? 'asc' : 'desc'],
    limit,
  });
}

/** A page of orders; keyset. Three reads, one more where an order tells of a flag: a page may hold less than it read. */
export const listOrders = answering('supervision.list', {
  ...noRecord,
  async answer(context, input) {
    const { today } = context;
    const [found, mayIssue] = await Promise.all([ordersOf(context, input, PAGE + 1), speaksForOffice(context)]);
    const rows = found.slice(0, PAGE);
    const last = rows[rows.length - 1];
    return {
      today,
      items: (await withoutOwn(context.who, rows)).map((order) => viewRow(order, today)),
      next: found.length > PAGE && last ? last.keys.due : null,
      mayIssue,
    };
  },
});

/** One order with everything that happened to it. Seven reads at most, one write for the log. */
export const getOrder = answering('supervision.get', {
  async load({ who }, input) {
    const order = await get('supervisions', input.orderId);
    return order && ((await withoutOwn(who, [order]))[0] ?? null);
  },
  maySee: (context, order) => order.committeeId === context.committeeId,
  async answer(context, _input, order) {
    const [{ units, people }] = await Promise.all([
      aroundOrder(context, order),
      logLook(context, `看了${order.caseNumber}的督办`),
    ]);
    return viewOrder(order, context, units, people);
  },
});
