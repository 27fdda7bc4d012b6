import type { MediationCase } from '@/domain/cases/case';
import type { PhoneResult } from '@/domain/notices/phoneTask';
import { unreachedInWords, whoGoesOn } from '@/domain/notices/unreached';
import { actingPerson } from '../cases/actingPerson';
import { commitCase } from '../cases/commitCase';
import { tellPeople } from '../inbox/threads';
import type { Context } from '../kernel/context';
import type { CommandCall } from '../kernel/handler';
import { talkNotices } from '../notices/outbox';
import { headsOf } from '../notices/recipients';
import type { PhoneTaskDoc } from '../store/documents';
import { get } from '../store/queries';
import type { Transaction } from '../store/transaction';
import { aroundOrder } from '../supervision/orderCommands';
import { noticesOfOrder } from '../supervision/orderNotices';
import { uninvolved } from '../supervision/ownMatters';

/** Who may be told that somebody was not reached: heads who have nothing to do with a side; for an order, the office. */
export interface AroundUnreached {
  heads: string[];
  officials: string[];
}

/** Read before the transaction. Two reads; for an order six. */
export async function aroundUnreached(context: Context, task: PhoneTaskDoc): Promise<AroundUnreached> {
  const { caseId, orderId } = task;
  if (orderId !== undefined) {
    const order = await get('supervisions', orderId);
    return { heads: [], officials: order ? (await aroundOrder(context, order)).officials : [] };
  }
  const record = caseId === null ? null : await get('cases', caseId);
  return { heads: record ? [...(await uninvolved(record, headsOf(context)))] : [], officials: [] };
}

interface Unreached {
  task: PhoneTaskDoc;
  ended: PhoneResult;
  around: AroundUnreached;
}

/**
 * Hands a matter back that no call has carried to its reader: a line in the history of the case, and its mediators, or the
 * heads, are told what to do next. What an order asks for goes back to the office of the joint conference, and the history
 * of the case knows nothing of it. An archived case is as it was archived: its people are told all the same.
 */
export async function handBack(
  { transaction, context, call }: { transaction: Transaction; context: Context; call: CommandCall },
  record: MediationCase,
  { task, ended, around }: Unreached,
): Promise<void> {
  const at = { now: context.now, key: call.key };
  if (task.orderId !== undefined) {
    const order = await transaction.get('supervisions', task.orderId);
    const readers = around.officials.filter((openid) => openid !== task.to);
    if (order) await tellPeople(transaction, noticesOfOrder('orderUnreached', readers, order, at));
    return;
  }
  if (record.stage === 'DRAFT') return;
  let now = record;
  if (record.stage !== 'ARCHIVED') {
    now = await commitCase(transaction, context, call, record, {
      command: 'callsEnded',
      to: record.stage,
      rule: null,
      fields: {},
      reason: null,
      text: unreachedInWords(record, task.to, ended),
      event: null,
      by: actingPerson(record, context),
    });
  }
  await tellPeople(transaction, talkNotices('callsEnded', whoGoesOn(now, task.to, around.heads), now, at));
}
