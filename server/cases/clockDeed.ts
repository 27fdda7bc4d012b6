import type { MediationCase } from '@/domain/cases/case';
import { asTheCalendarIs } from '@/domain/cases/clockReminders';
import type { Decision } from '@/domain/cases/decision';
import { transitionFor, type CaseCommand } from '@/domain/cases/lifecycle';
import type { Context } from '../kernel/context';
import { keyOfCommand } from '../kernel/commandReceipts';
import { sha256OfJson } from '../kernel/hash';
import { AlreadyThere } from '../store/failures';
import { inTransaction, type Transaction } from '../store/transaction';
import { stageAfter } from './caseCommand';
import { commitCase } from './commitCase';

/** Who acts when the clock does. */
export const CLOCK = { openid: 'clock', name: '系统', role: '时钟' };

/**
 * Carries out a command that the clock gives. The row is looked up and `decide` asked in the transaction, so that a late,
 * repeated or concurrent tick changes nothing more: what no longer has a place is left alone, and `intent` names the deed
 * once and for all. Returns whether this call did it.
 */
export async function clockDeed(
  context: Context,
  caseId: string,
  command: CaseCommand,
  decide: (record: MediationCase, transaction: Transaction) => Decision | Promise<Decision>,
  intentOf: (record: MediationCase) => string,
): Promise<boolean> {
  try {
    return await inTransaction(async (transaction) => {
      const stored = await transaction.get('cases', caseId);
      // Nobody loses a right on a day that has become a holiday since the clock was started.
      const record = stored && asTheCalendarIs(stored);
      const row = record ? transitionFor(record.stage, command) : null;
      if (!record || !row?.by.includes('clock')) return false;
      const decision = await decide(record, transaction);
      if (!decision.ok) return false;
      const { step } = decision;
      const intent = `${command}.${caseId}.${intentOf(record)}`;
      const call = { key: keyOfCommand(CLOCK.openid, intent), inputSha256: sha256OfJson(intent) };
      await commitCase(transaction, context, call, record, {
        command,
        to: stageAfter(row, record.stage, step),
        rule: row.rule,
        fields: step.fields,
        reason: null,
        text: step.text,
        event: step.event === undefined ? row.event : step.event,
        by: CLOCK,
      });
      return true;
    });
  } catch (error) {
    if (error instanceof AlreadyThere) return false;
    throw error;
  }
}
