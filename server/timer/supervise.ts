import { addDays, type Day } from '@/domain/calendar/day';
import { facetKey } from '@/domain/overview/facets';
import { comingForOverdue, dueOnNow, overdueSince } from '@/domain/supervision/comingOrder';
import { markLate, markSoon, soonUntil } from '@/domain/supervision/orderReminders';
import { whoIsLate } from '@/domain/supervision/whoIsLate';
import type { Context } from '../kernel/context';
import { committeeLimit } from '../intake/committeeLimit';
import type { SupervisionDoc } from '../store/documents';
import { AlreadyThere } from '../store/failures';
import { add, list } from '../store/queries';
import { inTransaction } from '../store/transaction';
import { aroundOrder } from '../supervision/orderCommands';
import { orderDoc, orderShelf, overdueOrderId } from '../supervision/orderDocs';
import { tellOfOrder, type OrderEvent } from '../supervision/orderNotices';
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

/** What the clock does with an order: how it is after it, and what is told under which key. Null: nothing any more. */
type Reminder = (order: SupervisionDoc) => { after: SupervisionDoc; event: OrderEvent; key: string } | null;

/**
 * Goes through the open orders whose next last day is in `due`, found by key, and writes what the clock does with each, with
 * its notices. Judged again in the transaction: once, whatever number of ticks comes. Returns how many.
 */
async function remindOrders(
  context: Context,
  { hasTime, report }: TickSurroundings,
  due: { from: Day; before: Day },
  remind: Reminder,
): Promise<number> {
  let done = 0;
  let after: string = due.from;
  while (hasTime()) {
    const found = await list('supervisions', {
      where: { 'keys.shelf': orderShelf(context.committeeId, true), 'keys.due': { gt: after, lt: due.before } },
      orderBy: ['keys.due', 'asc'],
      limit: BATCH,
    });
    for (const listed of found.filter((each) => remind(each) !== null)) {
      try {
        const around = await aroundOrder(context, listed);
        done += await inTransaction(async (transaction) => {
          const order = await transaction.get('supervisions', listed._id);
          const told = order && remind(order);
          if (!told) return 0;
          await transaction.put('supervisions', told.after);
          await tellOfOrder(transaction, told.event, told.after, around, { now: context.now, key: told.key, not: '' });
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
  return done;
}

/** Records that the next step of an order is late, and tells its unit and the office; again while it stays so. */
function lateness(context: Context): Reminder {
  const { today, now } = context;
  const every = committeeLimit(context, 'lateOrder');
  return (order) => {
    const late = markLate(order, SYSTEM, { today, at: now, every });
    if (!late) return null;
    const key = `late.${late.stepDueOn}.${late.lateTold === 1 ? '' : `${late.lateTold ?? 1}.`}${order._id}`;
    return { after: orderDoc({ ...order, version: order.version + 1 }, late), event: 'orderLate', key };
  };
}

/** Reminds those whose step it is on the working day before its last day. Nothing of the order changes by it. */
function dueSoon({ today }: Context): Reminder {
  return (order) => {
    const soon = markSoon(order, today);
    return soon && { after: orderDoc(order, soon), event: 'orderDueSoon', key: `soon.${order.stepDueOn}.${order._id}` };
  };
}

/**
 * Supervision by the clock, once a day: what stays overdue is noted down as an order to come, and people are told of orders
 * that fall due on the next working day, and of those that are late. A tick that is repeated finds everything done. Returns
 * how many notes are new, and of how many orders people were told.
 */
export async function supervise(
  context: Context,
  surroundings: TickSurroundings,
): Promise<{ noted: number; late: number }> {
  const { today } = context;
  const noted = await noteOverdue(context, surroundings);
  const late = await remindOrders(context, surroundings, { from: '', before: today }, lateness(context));
  const soon = { from: today, before: addDays(soonUntil(today), 1) };
  return { noted, late: late + (await remindOrders(context, surroundings, soon, dueSoon(context))) };
}
