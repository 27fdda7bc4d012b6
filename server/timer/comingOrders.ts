import type { MediationCase } from '@/domain/cases/case';
import { dayOf } from '@/domain/calendar/day';
import { afterFailure, issuedComing, judgeComing, lookAgain, type ComingOrder } from '@/domain/supervision/comingOrder';
import { ORDER_DEMANDS, type Actor } from '@/domain/supervision/order';
import { CLOCK } from '../cases/clockDeed';
import type { Context } from '../kernel/context';
import { administratorsOf, alertPeople } from '../notices/alertAdministrators';
import type { ComingOrderDoc, UnitDoc } from '../store/documents';
import { AlreadyThere } from '../store/failures';
import { get, list, updateIf } from '../store/queries';
import { inTransaction } from '../store/transaction';
import { guidingUnit, newOrder } from '../supervision/issue';
import { aroundUnit, type Around } from '../supervision/orderCommands';
import { peopleOfOffices, tellOfOrder } from '../supervision/orderNotices';
import { unitsByName } from '../units/keys';
import { withoutInvolved } from '../supervision/ownMatters';
import type { TickSurroundings } from './surroundings';

const BATCH = 50;
/** The clock as the one who issues. */
export const SYSTEM: Actor = { openid: CLOCK.openid, name: CLOCK.name, unitId: null };

/** What became of the orders that were to come. */
export interface ComingReport {
  issued: number;
  gaveUp: number;
}

interface Guide {
  unit: UnitDoc;
  around: Around;
}

async function guideOf({ committeeId }: Context): Promise<Guide | null> {
  const unit = guidingUnit(await unitsByName(committeeId));
  return unit && { unit, around: await aroundUnit(committeeId, unit.unitId) };
}

/** Makes the order, or lets it be, in one transaction with its note: whoever comes later finds both done or neither. */
async function issueOne(context: Context, listed: ComingOrderDoc, { unit, around }: Guide): Promise<boolean> {
  const { now } = context;
  const { _id: id } = listed;
  const readers = await withoutInvolved(listed, around);
  return inTransaction(async (transaction) => {
    const coming = await transaction.get('comingOrders', id);
    if (coming?.state !== 'waiting' || coming.nextAt > now) return false;
    const record: MediationCase | null = await transaction.get('cases', coming.caseId);
    const flag = coming.flagId === null ? null : await transaction.get('flags', coming.flagId);
    const verdict = judgeComing(coming, { record, flag }, now);
    if (!record || verdict.kind === 'needless') {
      await transaction.remove('comingOrders', id);
      return false;
    }
    if (verdict.kind === 'early') {
      await transaction.put('comingOrders', { ...coming, nextAt: verdict.until });
      return false;
    }
    const { reason } = coming;
    const order = newOrder(id, record, { reason, demand: ORDER_DEMANDS[reason], unit }, SYSTEM, now);
    await transaction.create('supervisions', order);
    await transaction.put('comingOrders', { ...coming, ...issuedComing(coming) });
    await tellOfOrder(transaction, 'orderIssued', order, readers, { now, key: id, not: '' });
    return true;
  });
}

/** Puts the note forward, unless somebody else has it in hand. */
async function putOff({ _id, ...coming }: ComingOrderDoc, next: ComingOrder): Promise<void> {
  const { state, nextAt, tries, lastError } = next;
  await updateIf(
    'comingOrders',
    _id,
    { state: coming.state, nextAt: coming.nextAt },
    { state, nextAt, tries, lastError },
  );
}

/** Tells the office, which may issue by hand, and the administrators of an order that could not be made. */
async function tellOfGivenUp(context: Context, coming: ComingOrderDoc): Promise<void> {
  const { committee, committeeId, now } = context;
  const { _id, caseId } = coming;
  const [record] = await list('cases', {
    where: { _id: caseId },
    orderBy: ['_id', 'asc'],
    limit: 1,
    fields: ['number'],
  });
  const offices = await peopleOfOffices(committeeId, await unitsByName(committeeId));
  const all = [...offices, ...administratorsOf(committee)];
  const { officials } = await withoutInvolved(coming, { people: [], officials: all });
  const alert = {
    kind: 'orderNotIssued',
    key: `gaveUp.${_id}`,
    title: '有一件督办没有自动下发',
    text: `编号${record?.number ?? ''}。系统试了几次都没有成功，不再自动下发。请联席会议办公室在督办列表里手工下发。`,
    page: 'pages/me/index',
  } as const;
  await alertPeople(officials, alert, now);
}

/** No unit guides the committee: the administrators are told once a month, and the orders wait for it. */
async function tellOfMissingUnit({ committee, now }: Context): Promise<void> {
  const alert = {
    kind: 'orderNotIssued',
    key: `noGuidingUnit.${dayOf(now).slice(0, 7)}`,
    title: '督办没有单位承办',
    text: '有案件到了自动督办的时候，但还没有设置指导调委会的单位，督办暂时下发不了。请在单位管理里设置，设置后第二天会自动下发。',
    page: 'pages/me/index',
  } as const;
  await alertPeople(administratorsOf(committee), alert, now);
}

/**
 * The order could not be made; or it was, and only the answer was lost: then its note says so and stays. People are told
 * before the note is given up, so that none is given up in silence. Returns whether it was.
 */
async function failedOnce(context: Context, coming: ComingOrderDoc, error: unknown): Promise<boolean> {
  const next = afterFailure(coming, String(error), context.now);
  if ((await get('comingOrders', coming._id))?.state !== 'waiting') return false;
  if (next.state === 'gaveUp') await tellOfGivenUp(context, coming);
  await putOff(coming, next);
  return next.state === 'gaveUp';
}

/**
 * Makes the orders whose moment has come: once for each note, whatever number of ticks sees it. What is missing is waited
 * for from day to day: a unit that guides the committee (the administrators are told), the end of the order that is open
 * for the case. What fails is tried again after growing pauses and at last given up, which people are told.
 */
export async function issueComing(context: Context, { hasTime, report }: TickSurroundings): Promise<ComingReport> {
  const { committeeId, now } = context;
  const done: ComingReport = { issued: 0, gaveUp: 0 };
  const guide = await guideOf(context);
  while (hasTime()) {
    const found = await list('comingOrders', {
      where: { committeeId, nextAt: { lte: now } },
      orderBy: ['nextAt', 'asc'],
      limit: BATCH,
    });
    if (found.length > 0 && !guide) await tellOfMissingUnit(context);
    let failed = 0;
    for (const coming of found) {
      if (!hasTime()) return done;
      try {
        if (!guide) await putOff(coming, lookAgain(coming, 'no unit guides the committee', now));
        else if (await issueOne(context, coming, guide)) done.issued += 1;
      } catch (error) {
        try {
          if (error instanceof AlreadyThere) {
            await putOff(coming, lookAgain(coming, 'an order for the case is open', now));
            continue;
          }
          report(`order ${coming._id}`, error);
          if (await failedOnce(context, coming, error)) done.gaveUp += 1;
        } catch (second) {
          // Not even that could be written: it stays as it is, and the next tick comes.
          failed += 1;
          report(`order ${coming._id}`, second);
        }
      }
    }
    if (found.length < BATCH || failed > 0) break;
  }
  return done;
}
