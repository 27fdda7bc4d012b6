import { ENDED } from '@/domain/cases/listingKeys';
import { movedDays, recountTerms } from '@/domain/cases/recount';
import { facetKey } from '@/domain/overview/facets';
import { CLOCK } from '../cases/clockDeed';
import { applicantsReaders } from '../cases/applicantsReaders';
import { commitCase } from '../cases/commitCase';
import { tellPeople } from '../inbox/threads';
import { movedDayNotices } from '../notices/outbox';
import type { Context } from '../kernel/context';
import { keyOfCommand } from '../kernel/commandReceipts';
import { sha256OfJson } from '../kernel/hash';
import { list } from '../store/queries';
import type { CommitteeDoc } from '../store/documents';
import { inTransaction } from '../store/transaction';
import { recountOrders } from './recountOrders';
import type { TickSurroundings } from './surroundings';

const BATCH = 50;
type Recount = NonNullable<CommitteeDoc['recount']>;

/**
 * Counts one case anew, in an entry of its history, and tells in their inbox whose last day has moved. Returns whether
 * anything did.
 */
async function recountCase(context: Context, caseId: string, { since }: Recount): Promise<boolean> {
  return inTransaction(async (transaction) => {
    const record = await transaction.get('cases', caseId);
    const decision = record && recountTerms(record);
    if (!record || !decision?.ok) return false;
    const intent = `recount.${caseId}.${since}.${record.version}`;
    const call = { key: keyOfCommand(CLOCK.openid, intent), inputSha256: sha256OfJson(intent) };
    const { fields, text } = decision.step;
    const told = { reason: null, text, event: null, by: CLOCK };
    const after = await commitCase(transaction, context, call, record, {
      command: 'recount',
      to: record.stage,
      rule: null,
      fields,
      ...told,
    });
    const applicants = await applicantsReaders(transaction, after, CLOCK.openid);
    const moved = movedDays(record, after);
    await tellPeople(transaction, movedDayNotices(moved, after, context, applicants, call.key));
    return true;
  });
}

/** Writes how far the counting has come; null: to the end. Leaves alone what was begun anew in the meantime. */
async function keepPlace({ committeeId }: Context, { since }: Recount, after: string | null): Promise<void> {
  await inTransaction(async (transaction) => {
    const committee = await transaction.get('committees', committeeId);
    if (committee?.recount?.since !== since) return;
    await transaction.put('committees', { ...committee, recount: after === null ? null : { since, after } });
  });
}

/**
 * After the holidays were changed: counts the steps of the open orders and the terms of every open case anew, fifty at a
 * read, until all are counted or the time is over; the next tick goes on. A case that moves behind the place is met again and
 * has nothing left to move; a tick that is repeated finds the same. Returns in how many orders and cases something moved.
 * Costs nothing while no holidays change.
 */
export async function recountCases(
  context: Context,
  recount: Recount,
  surroundings: TickSurroundings,
): Promise<number> {
  const { committeeId, hasTime, report } = surroundings;
  let { after } = recount;
  // The open orders are few: they come first, and once more where the time was over before the first page of cases.
  let moved = after === '' ? await recountOrders(context, surroundings) : 0;
  while (hasTime()) {
    const found = await list('cases', {
      where: {
        'keys.facets': facetKey(committeeId, { kind: 'all', value: '' }),
        'keys.due': { gt: after, lt: ENDED },
      },
      orderBy: ['keys.due', 'asc'],
      limit: BATCH,
      fields: ['_id', 'keys.due'],
    });
    for (const { _id } of found) {
      try {
        if (await recountCase(context, _id, recount)) moved += 1;
      } catch (error) {
        report(`recount ${_id}`, error);
      }
    }
    const last = found[found.length - 1];
    if (!last || found.length < BATCH) {
      await keepPlace(context, recount, null);
      return moved;
    }
    after = last.keys.due;
    await keepPlace(context, recount, after);
  }
  return moved;
}
