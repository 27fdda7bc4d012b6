import { unitsOf } from '@/domain/units/unit';
import { logLook } from '../cases/viewLog';
import { answering, noRecord } from '../kernel/handler';
import { get, list, type Condition } from '../store/queries';
import { aroundOrder } from './orderCommands';
import { orderShelf, unitShelf } from './orderDocs';
import { viewOrder, viewRow } from './orderView';

const PAGE = 30;

/** Orders by the last day of their next step; keyset. Two reads. */
export const listOrders = answering('supervision.list', {
  ...noRecord,
  async answer(context, input) {
    const { committeeId, today } = context;
    const units = unitsOf(context.who, committeeId);
    if (input.scope === 'mine' && units.length === 0) return { today, items: [], next: null };
    const shelf: Record<string, Condition> =
      input.scope === 'mine'
        ? { 'keys.unitShelf': { in: units.map((unitId) => unitShelf(committeeId, unitId, input.open)) } }
        : { 'keys.shelf': orderShelf(committeeId, input.open) };
    const found = await list('supervisions', {
      where: {
        ...shelf,
        ...(input.cursor === null ? {} : { 'keys.due': input.open ? { gt: input.cursor } : { lt: input.cursor } }),
      },
      orderBy: ['keys.due', input.open ? 'asc' : 'desc'],
      limit: PAGE + 1,
    });
    const rows = found.slice(0, PAGE);
    const last = rows[rows.length - 1];
    return {
      today,
      items: rows.map((order) => viewRow(order, today)),
      next: found.length > PAGE && last ? last.keys.due : null,
    };
  },
});

/** One order with everything that happened to it. Four reads at most, one write for the log. */
export const getOrder = answering('supervision.get', {
  load: (_context, input) => get('supervisions', input.orderId),
  maySee: (context, order) => order.committeeId === context.committeeId,
  async answer(context, _input, order) {
    const [{ units, people }] = await Promise.all([
      aroundOrder(context, order.unitId),
      logLook(context, `看了${order.caseNumber}的督办`),
    ]);
    return viewOrder(order, context, units, people);
  },
});
