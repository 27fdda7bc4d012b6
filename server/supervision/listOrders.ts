import { unitsOf } from '@/domain/units/unit';
import { logLook } from '../cases/viewLog';
import { markOpened } from '../inbox/openedRow';
import { answering } from '../kernel/handler';
import type { Context } from '../kernel/context';
import type { SupervisionDoc } from '../store/documents';
import { get, list, type Condition } from '../store/queries';
import { visibleRows } from '../store/visibleRows';
import { isOfCourtsAlone, notForCourts } from '../units/courts';
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

/**
 * At most `most` orders of the caller's units, or of the whole city, by the last day of their next step, and the cursor of
 * those that follow. One read, two where one of them tells of a flag; more where some do not exist for the caller.
 */
export async function ordersOf(
  { who, committeeId }: Context,
  { scope, open, cursor }: Wanted,
  most: number,
): Promise<{ rows: SupervisionDoc[]; next: string | null }> {
  const units = unitsOf(who, committeeId);
  if (scope === 'mine' && units.length === 0) return { rows: [], next: null };
  const shelf: Record<string, Condition> =
    scope === 'mine'
      ? { 'keys.unitShelf': { in: units.map((unitId) => unitShelf(committeeId, unitId, open)) } }
      : { 'keys.shelf': orderShelf(committeeId, open) };
  const read = (after: string | null, limit: number) =>
    list('supervisions', {
      where: { ...shelf, ...(after === null ? {} : { 'keys.due': open ? { gt: after } : { lt: after } }) },
      orderBy: ['keys.due', open ? 'asc' : 'desc'],
      limit,
    });
  const visible = (orders: SupervisionDoc[]) => withoutOwn(who, orders);
  return visibleRows({ read, keyOf: ({ keys }) => keys.due, visible }, cursor, most);
}

/** A page of orders; keyset. Four reads, one more where an order tells of a flag, more where some are hidden. */
export const listOrders = answering('supervision.list', {
  ...notForCourts,
  async answer(context, input) {
    const { today } = context;
    const [{ rows, next }, mayIssue] = await Promise.all([
      ordersOf(context, input, PAGE),
      speaksForOffice(context),
      logLook(context, '看了督办列表'),
    ]);
    return { today, items: rows.map((order) => viewRow(order, today)), next, mayIssue };
  },
});

/** One order with everything that happened to it. Eight reads at most, one write for the log. */
export const getOrder = answering('supervision.get', {
  async load(context, input) {
    if (await isOfCourtsAlone(context)) return null;
    const order = await get('supervisions', input.orderId);
    return order && ((await withoutOwn(context.who, [order]))[0] ?? null);
  },
  maySee: (context, order) => order.committeeId === context.committeeId,
  async answer(context, _input, order) {
    const [{ units, people }] = await Promise.all([
      aroundOrder(context, order),
      logLook(context, `看了${order.caseNumber}的督办`, order.caseId),
      markOpened(context, order._id),
    ]);
    return viewOrder(order, context, units, people);
  },
});
