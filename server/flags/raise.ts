import type { FlagView } from '@/contract/flags';
import { dayOf } from '@/domain/calendar/day';
import type { MediationCase } from '@/domain/cases/case';
import { transitionFor } from '@/domain/cases/lifecycle';
import { recencyKey } from '@/domain/cases/listingKeys';
import { hasToDoWith } from '@/domain/cases/relation';
import { seatedMediators } from '@/domain/cases/participants';
import { openSuspensions, suspend } from '@/domain/course/suspension';
import { dutyOf, FLAG_NAMES, FLAG_RULES, suspensionFor, type FlagKind } from '@/domain/flags/flag';
import { isFinal } from '@/domain/cases/stages';
import { comingForFlag, flagSettledBy } from '@/domain/supervision/comingOrder';
import { holdsPost } from '@/domain/roles/posts';
import { checkLongText } from '@/domain/text/plainText';
import { mustBeSeated, nameOf } from '../cases/acting';
import { actingPerson } from '../cases/actingPerson';
import { stageAfter } from '../cases/caseCommand';
import { commitCase } from '../cases/commitCase';
import { theCaseInTransaction } from '../cases/loadCase';
import { ruleInWords } from '../cases/ruleInWords';
import { stepOf } from '../cases/stepOf';
import type { Context } from '../kernel/context';
import { carryingOut, type CommandCall } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';
import { tellPeople } from '../inbox/threads';
import { talkNotices } from '../notices/outbox';
import { headsOf } from '../notices/recipients';
import type { FlagDoc, SupervisionDoc } from '../store/documents';
import { get } from '../store/queries';
import type { Transaction } from '../store/transaction';
import { uninvolved } from '../supervision/ownMatters';

/** The order that a flag becomes when nobody settles it in time. */
export function orderIdOf(flagId: string): string {
  return `flag.${flagId}`;
}

/** @param order the order that it became; null: none */
export function viewFlag(flag: FlagDoc, order: Pick<SupervisionDoc, '_id' | 'state'> | null = null): FlagView {
  const { _id: id, caseId, caseNumber, kind, note, at, settled } = flag;
  return {
    id,
    caseId,
    caseNumber,
    kind,
    name: FLAG_NAMES[kind],
    note,
    duty: dutyOf(kind, settled?.proved ?? false),
    rule: ruleInWords(FLAG_RULES[kind], dayOf(at)),
    byName: flag.by.name,
    at,
    settleBy: flagSettledBy(at),
    settled,
    order: order && { id: order._id, state: order.state },
  };
}

function noteOf(text: string): string {
  const checked = checkLongText(text, { label: '情况说明', max: 2000 });
  if (!checked.ok) throw badInput('note', checked.problem, checked.remedy);
  return checked.value;
}

/**
 * Suspends the case for a flag, where there is no agreement in effect; what the sides read is the same for every such
 * reason. Nothing is done twice where it stands still for it already.
 */
async function suspendFor(
  kind: FlagKind,
  transaction: Transaction,
  context: Context,
  record: MediationCase,
  call: CommandCall,
): Promise<void> {
  const reason = suspensionFor(kind);
  const row = transitionFor(record.stage, 'suspend');
  if (reason === null || row === null || openSuspensions(record).some((each) => each.reason === reason)) return;
  const step = stepOf(suspend(record, { reason, note: '' }, context));
  await commitCase(transaction, context, call, record, {
    command: 'suspend',
    to: stageAfter(row, record.stage, step),
    rule: row.rule,
    fields: step.fields,
    reason: FLAG_NAMES[kind],
    text: step.text,
    event: row.event,
    by: actingPerson(record, context),
  });
}

/**
 * A mediator tells the head what the parties must not learn. It is in no record of the case. With it goes the note by which
 * the clock finds it when nobody settles it in time.
 */
export const raiseFlag = carryingOut('flag.raise', {
  /** The heads who hear of it: nobody of a side does, whatever post they hold. */
  async prepare(context, input) {
    const record = await get('cases', input.caseId);
    return record ? [...(await uninvolved(record, headsOf(context)))] : [];
  },
  load: theCaseInTransaction.load,
  maySee: theCaseInTransaction.maySee,
  receipt: 'commands',
  async change({ transaction, context, input, record, call, prepared: heads }) {
    mustBeSeated(record, context);
    if (isFinal(record.stage)) throw new Refusal('WRONG_STAGE', [], '案件已经结束。请直接向调委会主任报告。');
    const id = `f${call.key.slice(0, 23)}`;
    const flag: FlagDoc = {
      _id: id,
      caseId: record._id,
      caseNumber: record.number,
      committeeId: record.committeeId,
      kind: input.kind,
      note: noteOf(input.note),
      by: { openid: context.openid, name: nameOf(context) },
      at: context.now,
      settled: null,
      openAt: record.committeeId,
      recency: recencyKey(context.now, id),
    };
    await transaction.create('flags', flag);
    const coming = comingForFlag(record._id, { id, at: flag.at });
    await transaction.create('comingOrders', { ...coming, _id: orderIdOf(id), committeeId: record.committeeId });
    await suspendFor(input.kind, transaction, context, record, call);
    const notices = talkNotices('flagRaised', heads, record, { now: context.now, key: call.key });
    await tellPeople(transaction, notices);
    return viewFlag(flag);
  },
});

/**
 * The head records what was done about a flag. The note of its order goes in the same transaction: a tick that makes the
 * order at this moment writes the note too, so one of both is first and the other sees it.
 */
export const settleFlag = carryingOut('flag.settle', {
  async load(transaction, _context, input) {
    const flag = await transaction.get('flags', input.flagId);
    const record = flag && (await transaction.get('cases', flag.caseId));
    return flag && record && { flag, record };
  },
  // A flag of a case that the head has to do with does not exist for them, as in their list.
  maySee: (context, { flag, record }) =>
    holdsPost(context.who, flag.committeeId, ['head']) && !hasToDoWith(record, context.who),
  receipt: 'commands',
  async change({ transaction, context, input, record: { flag, record }, call }) {
    if (flag.settled) throw new Refusal('WRONG_STAGE', [], '这一条已经处理过。');
    const settled = { at: context.now, byName: nameOf(context), note: noteOf(input.note), proved: input.proved };
    await transaction.put('flags', { ...flag, settled, openAt: null });
    // Whoever leads the case may resume it now, or ends it where it was found true.
    const mediators = seatedMediators(record).map((seat) => seat.openid);
    await tellPeople(transaction, talkNotices('flagSettled', mediators, record, { now: context.now, key: call.key }));
    const orderId = orderIdOf(flag._id);
    const coming = await transaction.get('comingOrders', orderId);
    if (coming?.state === 'issued') {
      return viewFlag({ ...flag, settled }, await transaction.get('supervisions', orderId));
    }
    if (coming) await transaction.remove('comingOrders', orderId);
    return viewFlag({ ...flag, settled });
  },
});
