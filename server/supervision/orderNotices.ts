import { orderRule, orderStatusWord, type OrderEvent } from '@/domain/notices/supervisionNotices';
import { askedExtension } from '@/domain/supervision/orderExtension';
import { tellPeople, type Acted } from '../inbox/threads';
import { noticeOf } from '../notices/outbox';
import type { AppointmentDoc, NoticeDoc, SupervisionDoc, UnitDoc } from '../store/documents';
import { list } from '../store/queries';
import type { Transaction } from '../store/transaction';
import { tellsOfFlag } from './ownMatters';

export type { OrderEvent };

/**
 * Who hears of it: the unit's people while nobody owns it, the owner and the unit's heads after that. Of an order that
 * tells of a flag an owner hears no more who has come to have to do with a side: `people` are those who may.
 */
function ofTheUnit(order: SupervisionDoc, people: readonly AppointmentDoc[]): string[] {
  if (order.owner === null) return people.map(({ openid }) => openid);
  const heads = people.filter(({ post }) => post === 'unitHead').map(({ openid }) => openid);
  const { openid: owner } = order.owner;
  const mayHear = !tellsOfFlag(order) || people.some(({ openid }) => openid === owner);
  return [...new Set([...(mayHear ? [owner] : []), ...heads])];
}

/** Those whose step is next: the office while it is to check, else the unit. */
export function readersOfStep(
  order: SupervisionDoc,
  { people, officials }: { people: readonly AppointmentDoc[]; officials: readonly string[] },
): string[] {
  return order.state === 'answered' ? [...officials] : ofTheUnit(order, people);
}

/** People of the offices of the joint conference. */
export async function peopleOfOffices(committeeId: string, units: readonly UnitDoc[]): Promise<string[]> {
  const offices = units.filter(({ office }) => office).map(({ unitId }) => unitId);
  if (offices.length === 0) return [];
  const found = await list('appointments', {
    where: { committeeId, unitId: { in: offices }, status: 'approved' },
    orderBy: ['unitId', 'asc'],
    limit: 200,
  });
  return found.map(({ openid }) => openid);
}

/** The notices of an event of an order to `readers`; the same key gives the same ids. Pure. */
export function noticesOfOrder(
  event: OrderEvent,
  readers: readonly string[],
  order: Pick<SupervisionDoc, '_id' | 'caseNumber' | 'state' | 'stepDueOn' | 'grade'>,
  { now, key }: { now: number; key: string },
): NoticeDoc[] {
  const matter = {
    caseId: null,
    orderId: order._id,
    record: null,
    status: orderStatusWord(event, order),
    number: order.caseNumber,
    due: order.state === 'closed' ? null : order.stepDueOn,
  };
  return [orderRule(event, order)].flatMap((rule) =>
    readers.map((to, n) => noticeOf(`${key}.${event}.${n}`, to, rule, matter, now)),
  );
}

/** With each step of an order, what waited before is done for everybody; who took it has read of it. */
function actedOnOrder(
  { _id: about }: SupervisionDoc,
  { people, officials }: { people: readonly AppointmentDoc[]; officials: readonly string[] },
  { now, not }: { now: number; not: string },
): Acted[] {
  const all = new Set([...people.map(({ openid }) => openid), ...officials]);
  return [...all].map((openid) => ({ openid, about, at: openid === not ? now : null }));
}

/**
 * Tells those whom an event of an order concerns, in the transaction that it happens in; never who did it. One read for
 * each of the people around the order.
 * @param event null: a step of which nobody is told (it was taken over, measures were noted)
 */
export async function tellOfOrder(
  transaction: Transaction,
  event: OrderEvent | null,
  order: SupervisionDoc,
  around: { people: readonly AppointmentDoc[]; officials: readonly string[] },
  { now, key, not }: { now: number; key: string; not: string },
): Promise<void> {
  // The check is the office's step: its last day is told where its work is.
  const isOfTime = event === 'orderLate' || event === 'orderDueSoon';
  const isForOffice = event === 'orderAnswered' || event === 'orderExtensionAsked';
  const isOffices = isForOffice || (isOfTime && order.state === 'answered');
  const concerned = isOffices ? around.officials : ofTheUnit(order, around.people);
  const readers = concerned.filter((openid) => openid !== not);
  const notices = event === null ? [] : noticesOfOrder(event, readers, order, { now, key });
  // A unit's lateness is told to the office too, which can ask after it; what it is told asks nothing of it.
  if (event === 'orderLate' && !isOffices) {
    const office = around.officials.filter((openid) => openid !== not && !readers.includes(openid));
    notices.push(...noticesOfOrder('orderLateAtUnit', office, order, { now, key }));
  }
  // Whatever else happens, the office owes a check, or an answer to who asks for more time, until it has given it.
  const officeOwes = order.state === 'answered' || askedExtension(order) !== null;
  await tellPeople(transaction, notices, actedOnOrder(order, around, { now, not }), {
    over: order.state === 'closed',
    owes: (openid) => officeOwes && around.officials.includes(openid),
  });
}
