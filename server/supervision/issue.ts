import type { MediationCase } from '@/domain/cases/case';
import { isFinal } from '@/domain/cases/stages';
import { issueOrder, type Actor, type OrderReason } from '@/domain/supervision/order';
import { carryingOut, noRecord } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';
import type { SupervisionDoc, UnitDoc } from '../store/documents';
import { list } from '../store/queries';
import { aroundOrder, ofOffice } from './orderCommands';
import { orderDoc, unitsOfCity } from './orderDocs';
import { tellOfOrder } from './orderNotices';
import { viewOrder } from './orderView';

/** The unit that guides the committee; it answers for what is supervised. */
export function guidingUnit(units: readonly UnitDoc[]): UnitDoc | null {
  return units.find((unit) => unit.guides && unit.active) ?? null;
}

/** What an order takes from a case: its number, where it stands, and its last day. */
export function newOrder(
  id: string,
  record: Pick<MediationCase, 'committeeId' | 'number' | 'stage' | 'keys'>,
  { reason, demand, unit }: { reason: OrderReason; demand: string; unit: UnitDoc },
  actor: Actor,
  at: number,
): SupervisionDoc {
  const due = record.keys.due.slice(0, 10);
  const order = issueOrder(
    {
      caseNumber: record.number ?? '',
      stage: record.stage,
      dueOn: due.startsWith('9999') ? null : due,
      reason,
      demand,
      unit,
    },
    actor,
    at,
  );
  return orderDoc({ _id: id, committeeId: record.committeeId, version: 1 }, order);
}

/** The office of the joint conference puts a case to the unit that guides the committee. */
export const issue = carryingOut('supervision.issue', {
  ...noRecord,
  async prepare(context, input) {
    const units = await unitsOfCity(context.committeeId);
    const actor = ofOffice(context, units, null);
    const unit = guidingUnit(units);
    if (!unit) throw new Refusal('WRONG_STAGE', [], '还没有设置指导调委会的单位，请管理员先在单位管理里设置。');
    const [record] = await list('cases', {
      where: { 'keys.shelf': context.committeeId, number: input.caseNumber.trim() },
      orderBy: ['number', 'asc'],
      limit: 1,
      fields: ['_id', 'committeeId', 'number', 'stage', 'keys.due'],
    });
    if (!record) throw badInput('caseNumber', '没有这个编号的案件', '请从案件列表里选择，或核对编号');
    if (isFinal(record.stage)) throw badInput('caseNumber', '这个案件已经结束', '已经结束的案件不用督办');
    return { actor, unit, record, around: await aroundOrder(context, unit.unitId) };
  },
  receipt: 'commands',
  async change({ transaction, context, input, call, prepared: { actor, unit, record, around } }) {
    const matter = { reason: input.reason, demand: input.demand, unit };
    const order = newOrder(`s${call.key.slice(0, 23)}`, record, matter, actor, context.now);
    await transaction.create('supervisions', order);
    await tellOfOrder(transaction, 'orderIssued', order, around, {
      now: context.now,
      key: call.key,
      not: context.openid,
    });
    return viewOrder(order, context, around.units, around.people);
  },
});
