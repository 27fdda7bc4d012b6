import { facetKey } from '@/domain/overview/facets';
import { comingForOverdue, dueOnNow, overdueSince } from '@/domain/supervision/comingOrder';
import { markLate } from '@/domain/supervision/order';
import { whoIsLate } from '@/domain/supervision/whoIsLate';
import type { Context } from '../kernel/context';
import { AlreadyThere } from '../store/failures';
import { add, list } from '../store/queries';
import { inTransaction } from '../store/transaction';
import { aroundOrder } from '../supervision/orderCommands';
import { orderDoc, orderShelf, overdueOrderId } from '../supervision/orderDocs';
import { tellOfOrder } from '../supervision/orderNotices';
import { SYSTEM } from './comingOrders';
import type { TickSurroundings } from './surroundings';

const BATCH = 50;
/** What tells who owes the next step of a case, and until when; its texts are not read. */
const STANDING = [
  ...['_id', 'stage', 'keys.due', 'clocks', 'changedAt', 'mediation.agreement.signatures.side'],
  ...['mediation.agreement.obligations.debtor', 'mediation.agreement.obligations.creditor'],
];

/** Which of these notes are there. One read. */
async function knownOf(ids: readonly string[]): Promise<string[]> {
  const found = await list('comingOrders', {
    where: { _id: { in: ids } },
    orderBy: ['_id', 'asc'],
    limit: BATCH,
    fields: ['_id'],
  });
  return found.map(({ _id }) => _id);
}

/**
 * Notes down the orders that are to come for cases that have been overdue for some days and wait for the committee: one
 * for each last day, whatever number of ticks sees it, because the note's id is made of both. Cases are found by the day in
 * their key and judged by the day that holds now. Returns how many are new. For fifty such cases two reads, and one write
 * for each new one.
 */
async function noteOverdue(context: Context, { hasTime, report }: TickSurroundings): Promise<number> {
  const { committeeId, today, now } = context;
  const since = overdueSince(today);
  let noted = 0;
  let after = '';
  while (hasTime()) {
    const found = await list('cases', {
      where: {
        'keys.facets': facetKey(committeeId, { kind: 'all', value: '' }),
        'keys.due': { gt: after, lt: since },
      },
      orderBy: ['keys.due', 'asc'],
      limit: BATCH,
      fields: STANDING,
    });
    const late = found.flatMap((record) => {
      const dueOn = whoIsLate(record) === 'committee' ? dueOnNow(record) : null;
      if (dueOn === null || dueOn >= since) return [];
      return [{ ...comingForOverdue(record._id, dueOn, now), _id: overdueOrderId(dueOn, record._id) }];
    });
    const known = late.length === 0 ? [] : await knownOf(late.map(({ _id }) => _id));
    for (const coming of late.filter(({ _id }) => !known.includes(_id))) {
      try {
        await add('comingOrders', { ...coming, committeeId });
        noted += 1;
      } catch (error) {
        if (!(error instanceof AlreadyThere)) report(`supervise ${coming.caseId}`, error);
      }
    }
    const last = found[found.length - 1];
    if (!last || found.length < BATCH) break;
    after = last.keys.due;
  }
  return noted;
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
        const around = await aroundOrder(context, listed);
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
 * Supervision by the clock, once a day: what stays overdue is noted down as an order to come, and the lateness of orders
 * recorded. A tick that is repeated finds everything done. Returns how many notes are new, and how many orders are late.
 */
export async function supervise(
  context: Context,
  surroundings: TickSurroundings,
): Promise<{ noted: number; late: number }> {
  return { noted: await noteOverdue(context, surroundings), late: await markLateOrders(context, surroundings) };
}
