import { workingDaysBefore } from '@/domain/calendar/workingDays';
import { isFinal } from '@/domain/cases/stages';
import { facetKey } from '@/domain/overview/facets';
import { markLate, OVERDUE_BEFORE_ORDER, type Actor } from '@/domain/supervision/order';
import { CLOCK } from '../cases/clockDeed';
import type { Context } from '../kernel/context';
import { AlreadyThere } from '../store/failures';
import { list } from '../store/queries';
import { inTransaction } from '../store/transaction';
import { guidingUnit, newOrder } from '../supervision/issue';
import { aroundOrder } from '../supervision/orderCommands';
import { orderDoc, orderShelf, unitsOfCity } from '../supervision/orderDocs';
import { tellOfOrder } from '../supervision/orderNotices';
import type { TickSurroundings } from './surroundings';

const BATCH = 50;
const SYSTEM: Actor = { openid: CLOCK.openid, name: CLOCK.name, unitId: null };
const DEMAND = '这个案件已经超过期限。请了解原因，督促调委会尽快办理，并报告措施和结果。';

/**
 * An order for each case that has been overdue for some days: one for each last day, whatever number of ticks sees it,
 * because the order's id is made of both. Returns how many are new.
 */
async function issueForOverdue(context: Context, { hasTime, report }: TickSurroundings): Promise<number> {
  const before = workingDaysBefore(context.today, OVERDUE_BEFORE_ORDER);
  const units = await unitsOfCity(context.committeeId);
  const unit = guidingUnit(units);
  if (!unit) return 0;
  const around = await aroundOrder(context, unit.unitId);
  let issued = 0;
  let after = '';
  while (hasTime()) {
    const found = await list('cases', {
      where: {
        'keys.facets': facetKey(context.committeeId, { kind: 'all', value: '' }),
        'keys.due': { gt: after, lt: before },
      },
      orderBy: ['keys.due', 'asc'],
      limit: BATCH,
      fields: ['_id', 'committeeId', 'number', 'stage', 'keys.due'],
    });
    for (const record of found.filter(({ stage }) => !isFinal(stage))) {
      const id = `late.${record.keys.due.slice(0, 10)}.${record._id}`;
      const order = newOrder(id, record, { reason: 'overdue', demand: DEMAND, unit }, SYSTEM, context.now);
      try {
        await inTransaction(async (transaction) => {
          await transaction.create('supervisions', order);
          await tellOfOrder(transaction, 'orderIssued', order, around, { now: context.now, key: id, not: '' });
        });
        issued += 1;
      } catch (error) {
        if (!(error instanceof AlreadyThere)) report(`supervise ${record._id}`, error);
      }
    }
    const last = found[found.length - 1];
    if (!last || found.length < BATCH) break;
    after = last.keys.due;
  }
  return issued;
}

/** Records that the next step of an order is late, and tells its unit; once for each last day. Returns how many. */
async function markLateOrders(context: Context, { hasTime, report }: TickSurroundings): Promise<number> {
  let marked = 0;
  let after = '';
  while (hasTime()) {
    const found = await list('supervisions', {
      where: { 'keys.shelf': orderShelf(context.committeeId, true), 'keys.due': { gt: after, lt: context.today } },
      orderBy: ['keys.due', 'asc'],
      limit: BATCH,
    });
    for (const listed of found.filter((each) => each.lateFor !== each.stepDueOn)) {
      try {
        const around = await aroundOrder(context, listed.unitId);
        marked += await inTransaction(async (transaction) => {
          const order = await transaction.get('supervisions', listed._id);
          const late = order && markLate(order, SYSTEM, context.today, context.now);
          if (!order || !late) return 0;
          const next = orderDoc({ ...order, version: order.version + 1 }, late);
          await transaction.put('supervisions', next);
          const key = `late.${next.stepDueOn}.${next._id}`;
          await tellOfOrder(transaction, 'orderLate', next, around, { now: context.now, key, not: '' });
          return 1;
        });
      } catch (error) {
        report(`order ${listed._id}`, error);
      }
    }
    const last = found[found.length - 1];
    if (!last || found.length < BATCH) break;
    after = last.keys.due;
  }
  return marked;
}

/**
 * Supervision by the clock, once a day: orders for what stays overdue, and the lateness of orders. A tick that is repeated
 * finds everything done. Returns how many orders were issued or marked.
 */
export async function supervise(context: Context, surroundings: TickSurroundings): Promise<number> {
  return (await issueForOverdue(context, surroundings)) + (await markLateOrders(context, surroundings));
}
