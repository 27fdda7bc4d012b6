import type { MediationCase } from '@/domain/cases/case';
import { hasToDoWith, type CaseSides } from '@/domain/cases/relation';
import { isFinal } from '@/domain/cases/stages';
import { dueOnNow } from '@/domain/supervision/comingOrder';
import type { Actor, OrderReason } from '@/domain/supervision/order';
import { issueOrder } from '@/domain/supervision/orderSteps';
import type { Context } from '../kernel/context';
import { carryingOut, noRecord } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';
import type { SupervisionDoc, UnitDoc } from '../store/documents';
import { AlreadyThere } from '../store/failures';
import { list } from '../store/queries';
import { aroundOrder, ofOffice } from './orderCommands';
import { unitsByName } from '../units/keys';
import { orderDoc } from './orderDocs';
import { tellOfOrder } from './orderNotices';
import { SIDES } from './ownMatters';
import { viewOrder } from './orderView';

/** The unit that guides the committee; it answers for what is supervised. */
export function guidingUnit(units: readonly UnitDoc[]): UnitDoc | null {
  return units.find((unit) => unit.guides && unit.active) ?? null;
}

/** What an order takes from a case: its number, where it stands, and its last day as the calendar is now. */
export function newOrder(
  id: string,
  record: MediationCase,
  { reason, demand, unit }: { reason: OrderReason; demand: string; unit: UnitDoc },
  actor: Actor,
  at: number,
): SupervisionDoc {
  const order = issueOrder(
    {
      caseId: record._id,
      caseNumber: record.number ?? '',
      stage: record.stage,
      dueOn: dueOnNow(record),
      reason,
      demand,
      unit,
    },
    actor,
    at,
  );
  return orderDoc({ _id: id, committeeId: record.committeeId, version: 1 }, order);
}

/** Refuses a case that is over, or that whoever issues has to do with. */
function mustBeForOrder(record: CaseSides, { who }: Context): void {
  if (isFinal(record.stage)) throw badInput('caseNumber', '这个案件已经结束', '已经结束的案件不用督办');
  if (hasToDoWith(record, who)) {
    throw new Refusal('NOT_ALLOWED', [], '您与这个案件的一方有关，请由联席会议办公室的其他人下发。');
  }
}

function noSuchCase(): Refusal {
  return badInput('caseNumber', '没有这个编号的案件', '请从案件列表里选择，或核对编号');
}

function openAlready(): Refusal {
  const remedy = '请在督办列表里查看那一件；办结以后还需要的，再下发';
  return badInput('caseNumber', '这个案件已经有一件没有办结的督办', remedy);
}

/**
 * The office of the joint conference puts a case to the unit that guides the committee. One open order for a case: the
 * unique key of the order holds it in the transaction, whoever else issues at the same moment. What the case has to be is
 * asked before, to say it early, and again of the case as the transaction finds it.
 */
export const issue = carryingOut('supervision.issue', {
  ...noRecord,
  async prepare(context, input) {
    const units = await unitsByName(context.committeeId);
    const actor = ofOffice(context, units, null);
    const unit = guidingUnit(units);
    if (!unit) throw new Refusal('WRONG_STAGE', [], '还没有设置指导调委会的单位，请管理员先在单位管理里设置。');
    const [record] = await list('cases', {
      where: { 'keys.shelf': context.committeeId, number: input.caseNumber.trim() },
      orderBy: ['number', 'asc'],
      limit: 1,
      fields: SIDES,
    });
    if (!record) throw noSuchCase();
    mustBeForOrder(record, context);
    const about = { unitId: unit.unitId, reason: input.reason, caseId: record._id };
    return { actor, unit, caseId: record._id, around: await aroundOrder(context, about) };
  },
  receipt: 'commands',
  async change({ transaction, context, input, call, prepared: { actor, unit, caseId, around } }) {
    const record = await transaction.get('cases', caseId);
    if (!record) throw noSuchCase();
    mustBeForOrder(record, context);
    const matter = { reason: input.reason, demand: input.demand, unit };
    const order = newOrder(`s${call.key.slice(0, 23)}`, record, matter, actor, context.now);
    try {
      await transaction.create('supervisions', order);
    } catch (error) {
      throw error instanceof AlreadyThere ? openAlready() : error;
    }
    await tellOfOrder(transaction, 'orderIssued', order, around, {
      now: context.now,
      key: call.key,
      not: context.openid,
    });
    return viewOrder(order, context, around.units, around.people);
  },
});
