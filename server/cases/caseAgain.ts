import type { CaseView } from '@/contract/cases';
import type { Context } from '../kernel/context';
import { Refusal } from '../kernel/refusal';
import { get } from '../store/queries';
import { viewCase } from './caseView';

/** The answer to a command that comes again: the case as it is now. */
export async function caseAgain(context: Context, input: { caseId: string }): Promise<CaseView> {
  const record = await get('cases', input.caseId);
  if (!record) throw new Refusal('NOT_FOUND');
  return viewCase(record, context);
}
