import { dayOf, type Day } from '@/domain/calendar/day';
import type { Actor, SupervisionOrder } from '@/domain/supervision/order';
import { monthsBetween } from '@/domain/supervision/monthlyReport';
import type { AppointmentDoc, SupervisionDoc } from '../store/documents';
import { list } from '../store/queries';
import type { Transaction } from '../store/transaction';
import type { Context } from '../kernel/context';
import { sha256 } from '../kernel/hash';
import { unitKey } from '../units/keys';

/** Member units of one city, and people of one unit. */
const MOST = 200;

export function orderShelf(committeeId: string, open: boolean): string {
  return `${committeeId}|${open ? 'open' : 'closed'}`;
}

/** Where the orders of a month are found that are closed by now. */
export function monthKey(committeeId: string, month: string): string {
  return `${committeeId}|${month}`;
}

export function unitShelf(committeeId: string, unitId: string, open: boolean): string {
  return `${unitKey(committeeId, unitId)}|${open ? 'open' : 'closed'}`;
}

/**
 * Id of the order for a last day that was let pass, and of the note that it is to come: always the same for both, so that
 * neither is made twice. Officials read it, and it tells them nothing of the case's own id.
 */
export function overdueOrderId(dueOn: Day, caseId: string): string {
  return `late.${sha256(`${dueOn} ${caseId}`).slice(0, 24)}`;
}

/** The order with the keys that its lists are read by. */
export function orderDoc(
  { _id, committeeId, version }: Pick<SupervisionDoc, '_id' | 'committeeId' | 'version'>,
  order: SupervisionOrder,
): SupervisionDoc {
  const open = order.state !== 'closed';
  const closedOn = dayOf(order.entries[order.entries.length - 1]?.at ?? 0);
  return {
    ...order,
    _id,
    committeeId,
    version,
    keys: {
      shelf: orderShelf(committeeId, open),
      unitShelf: unitShelf(committeeId, order.unitId, open),
      due: `${open ? order.stepDueOn : closedOn}~${_id}`,
      openCase: open ? order.caseId : `~${_id}`,
      months: open ? [] : monthsBetween(order.issuedOn, closedOn).map((month) => monthKey(committeeId, month)),
    },
  };
}

/** The people who hold a post of the unit now. One read. */
export async function peopleOfUnit(committeeId: string, unitId: string): Promise<AppointmentDoc[]> {
  return list('appointments', {
    where: { committeeId, unitId, status: 'approved' },
    orderBy: ['status', 'asc'],
    limit: MOST,
  });
}

/** The caller as one who speaks for the unit, or null when they hold no post of it. */
export function actorOf(context: Context, unitId: string): (Actor & { heads: boolean }) | null {
  const held = context.who.posts.filter((each) => each.committeeId === context.committeeId && each.unitId === unitId);
  if (held.length === 0) return null;
  const heads = held.some(({ post }) => post === 'unitHead');
  return { openid: context.openid, name: context.person?.name ?? '', unitId, heads };
}

/**
 * Keeps how much each person of a unit has in hand, so that nobody's post ends while an order would be left without an
 * owner. One read and one write for each person whose number changes.
 */
export async function keepOpenWork(
  transaction: Transaction,
  committeeId: string,
  before: SupervisionOrder | null,
  after: SupervisionOrder,
): Promise<void> {
  const had = before && before.state !== 'closed' ? before.owner : null;
  const has = after.state === 'closed' ? null : after.owner;
  if (had?.openid === has?.openid) return;
  for (const [who, by] of [
    [had, -1],
    [has, 1],
  ] as const) {
    if (!who) continue;
    const id = `${unitKey(committeeId, after.unitId)}.${who.openid}`;
    const appointment = await transaction.get('appointments', id);
    if (!appointment) continue;
    const openWork = Math.max(0, appointment.openWork + by);
    await transaction.put('appointments', { ...appointment, version: appointment.version + 1, openWork });
  }
}
