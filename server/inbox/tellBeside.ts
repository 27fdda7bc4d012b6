import type { MediationCase } from '@/domain/cases/case';
import { isFinal } from '@/domain/cases/stages';
import { owesStep } from '@/domain/notices/owedStep';
import type { Context } from '../kernel/context';
import type { NoticeDoc } from '../store/documents';
import type { Transaction } from '../store/transaction';
import { tellPeople } from './threads';

/**
 * Writes notices of what lies beside a case (a message, a proposal, a sealed offer), and ends what waited for those for
 * whom it is done: they have answered, or it is asked no more. What the case itself still asks of them stays to do.
 * @param done openids of people of the sides
 */
export async function tellBeside(
  transaction: Transaction,
  context: Context,
  record: MediationCase,
  notices: readonly NoticeDoc[],
  done: readonly string[],
): Promise<void> {
  const about = record._id;
  const acted = [...new Set(done)].map((openid) => {
    return { openid, about, at: openid === context.openid ? context.now : null };
  });
  await tellPeople(transaction, notices, acted, {
    over: isFinal(record.stage),
    // Whoever of these is no respondent's applies: who they are for a respondent the case says by itself.
    owes: (openid) => owesStep(record, openid, done, context.today),
  });
}
