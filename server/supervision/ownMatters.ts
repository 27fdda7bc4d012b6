import { hasToDoWith, type CaseSides } from '@/domain/cases/relation';
import type { OrderReason } from '@/domain/supervision/order';
import type { Who } from '@/domain/roles/posts';
import { whoIs } from '../kernel/context';
import { get, list } from '../store/queries';

/*
 * A flag is hidden from the sides of its case, and an official, or the head, may be one of a side's people. That there is
 * an order for a flag would tell them of the flag: such an order does not exist for them, in any list, notice or answer.
 */

/** Fields of a case that tell who has to do with it. */
export const SIDES = [
  ...['_id', 'stage', 'committeeId', 'filedBy', 'applicant', 'createdAt'],
  ...['content.respondents', 'mediation.respondents', 'mediation.mediators'],
];
/** Whether the order tells of a flag. */
export function tellsOfFlag({ reason }: { reason: OrderReason }): boolean {
  return reason === 'flag';
}

/** Those of `caseIds`, at most a thousand, that `who` has to do with a side of. One read; none without ids. */
export async function ownCases(who: Who, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(caseIds)];
  if (ids.length === 0) return new Set();
  const found = await list('cases', {
    where: { _id: { in: ids } },
    orderBy: ['_id', 'asc'],
    limit: ids.length,
    fields: SIDES,
  });
  return new Set(found.filter((record) => hasToDoWith(record, who)).map(({ _id }) => _id));
}

/** The orders of a list that exist for `who`. One read where one of them tells of a flag. */
export async function withoutOwn<T extends { reason: OrderReason; caseId: string }>(
  who: Who,
  orders: readonly T[],
): Promise<T[]> {
  const own = await ownCases(
    who,
    orders.filter(tellsOfFlag).map(({ caseId }) => caseId),
  );
  return orders.filter((order) => !(tellsOfFlag(order) && own.has(order.caseId)));
}

/** Those of `openids` who have nothing to do with a side of the case. One read. */
export async function uninvolved(record: CaseSides, openids: readonly string[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(openids)];
  if (ids.length === 0) return new Set();
  const people = await list('persons', {
    where: { _id: { in: ids } },
    orderBy: ['_id', 'asc'],
    limit: ids.length,
    fields: ['_id', 'name', 'acts', 'posts'],
  });
  const own = people.filter((person) => hasToDoWith(record, whoIs(person._id, person, [])));
  return new Set(ids.filter((id) => !own.some((person) => person._id === id)));
}

/** People of the units, without those from whom the order is kept. Two reads where it tells of a flag, else none. */
export async function withoutInvolved<
  T extends { people: readonly { openid: string }[]; officials: readonly string[] },
>(order: { reason: OrderReason; caseId: string }, around: T): Promise<T> {
  const record = tellsOfFlag(order) ? await get('cases', order.caseId) : null;
  if (!record) return around;
  const { people, officials } = around;
  const free = await uninvolved(record, [...people.map(({ openid }) => openid), ...officials]);
  return {
    ...around,
    people: people.filter(({ openid }) => free.has(openid)),
    officials: officials.filter((openid) => free.has(openid)),
  };
}
