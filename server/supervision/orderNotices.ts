import { rulesFor } from '@/domain/notices/matrix';
import { ORDER_STATUS_WORDS, type OrderEvent } from '@/domain/notices/supervisionNotices';
import type { SupervisionOrder } from '@/domain/supervision/order';
import { tellPeople } from '../inbox/threads';
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
  order: Pick<SupervisionOrder, 'caseNumber' | 'state' | 'stepDueOn'>,
  { now, key }: { now: number; key: string },
): NoticeDoc[] {
  const matter = {
    caseId: null,
    record: null,
    status: ORDER_STATUS_WORDS[event],
    number: order.caseNumber,
    due: order.state === 'closed' ? null : order.stepDueOn,
  };
  return rulesFor(event).flatMap((rule) =>
    readers.map((to, n) => noticeOf(`${key}.${event}.${n}`, to, rule, matter, now)),
  );
}

/** Tells those whom an event of an order concerns, in the transaction that it happens in; never who did it. */
export async function tellOfOrder(
  transaction: Transaction,
  event: OrderEvent,
  order: SupervisionDoc,
  { people, officials }: { people: readonly AppointmentDoc[]; officials: readonly string[] },
  { now, key, not }: { now: number; key: string; not: string },
): Promise<void> {
  const concerned = event === 'orderAnswered' ? officials : ofTheUnit(order, people);
  const readers = concerned.filter((openid) => openid !== not);
  await tellPeople(transaction, noticesOfOrder(event, readers, order, { now, key }));
}
