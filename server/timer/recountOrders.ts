import { recountOrder } from '@/domain/supervision/recountOrder';
import { tellPeople } from '../inbox/threads';
import type { Context } from '../kernel/context';
import type { SupervisionDoc } from '../store/documents';
import { list } from '../store/queries';
import { inTransaction } from '../store/transaction';
import { aroundOrder } from '../supervision/orderCommands';
import { orderDoc, orderShelf } from '../supervision/orderDocs';
import { noticesOfOrder, readersOfStep } from '../supervision/orderNotices';
import { SYSTEM } from './comingOrders';
import type { TickSurroundings } from './surroundings';

const BATCH = 50;

/** Counts one order anew, with an entry and a word to those whose step it is. Returns whether anything moved. */
async function recountOne(context: Context, listed: SupervisionDoc): Promise<boolean> {
  const { now } = context;
  const around = await aroundOrder(context, listed);
  return inTransaction(async (transaction) => {
    const order = await transaction.get('supervisions', listed._id);
    const counted = order && recountOrder(order, SYSTEM, now);
    if (!order || !counted) return false;
    const after = orderDoc({ ...order, version: order.version + 1 }, counted);
    await transaction.put('supervisions', after);
    if (after.stepDueOn === order.stepDueOn) return true;
    const told = { now, key: `moved.${after.version}.${after._id}` };
    const notices = noticesOfOrder('orderDayMoved', readersOfStep(after, around), after, told);
    // What waits for them waits on.
    await tellPeople(transaction, notices, [], { over: false, owes: () => true });
    return true;
  });
}

/**
 * After the holidays were changed: counts the next step of every open order anew, fifty at a read. A tick that is repeated
 * finds nothing left to move. Returns how many orders moved.
 */
export async function recountOrders(context: Context, { hasTime, report }: TickSurroundings): Promise<number> {
  let moved = 0;
  for (let after = ''; hasTime();) {
    const found = await list('supervisions', {
      where: { 'keys.shelf': orderShelf(context.committeeId, true), 'keys.due': { gt: after } },
      orderBy: ['keys.due', 'asc'],
      limit: BATCH,
    });
    for (const listed of found.filter((each) => recountOrder(each, SYSTEM, context.now) !== null)) {
      try {
        if (await recountOne(context, listed)) moved += 1;
      } catch (error) {
        report(`recount order ${listed._id}`, error);
      }
    }
    const last = found[found.length - 1];
    if (!last || found.length < BATCH) break;
    after = last.keys.due;
  }
  return moved;
}
