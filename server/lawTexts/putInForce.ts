import { overlapOf, replacedBy } from '@/domain/lawTexts/periods';
import type { Context } from '../kernel/context';
import { Refusal } from '../kernel/refusal';
import type { LawTextDoc } from '../store/documents';
import type { Transaction } from '../store/transaction';
import { textsInForce, withKeys } from './textKeys';

/**
 * Puts a text in force, in the place of the one that it corrects. That no two of an instrument begin on one day is kept by
 * a unique key: who loses that race tries again and finds the other one. Refuses with CHANGED_MEANWHILE what overlaps by now.
 */
export async function putInForce(
  transaction: Transaction,
  context: Context,
  text: Omit<LawTextDoc, 'keys'>,
): Promise<LawTextDoc> {
  // Outside of the transaction, which reads by id alone; read anew with each try.
  const others = await textsInForce(context.committeeId, text.instrument);
  if (overlapOf(text, others)) {
    throw new Refusal('CHANGED_MEANWHILE', [], '提出以后另有文本生效，时间重叠。请录入的人核对施行日期，重新提交。');
  }
  const found = replacedBy(text, others);
  const before = found && (await transaction.get('lawTexts', found._id));
  if (before?.state === 'inForce') {
    const decided = { at: context.now, byName: context.person?.name ?? '', reason: '' };
    await transaction.put('lawTexts', withKeys({ ...before, state: 'replaced', decided }));
  }
  const inForce = withKeys({ ...text, state: 'inForce', replaces: found?._id ?? null });
  await transaction.put('lawTexts', inForce);
  return inForce;
}
