import type { MediationCase } from '@/domain/cases/case';
import { relationTo } from '@/domain/cases/relation';
import { withKeys } from '@/domain/cases/newCase';
import type { Context } from '../kernel/context';
import type { CommandCall } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import type { Transaction } from '../store/transaction';

/** Only the applicant's side writes a filing; for everybody else it does not exist. */
export function isOwnFiling(context: Context, record: MediationCase): boolean {
  return relationTo(record, context.who) === 'applicant';
}

/** Refuses when the filing was handed in already. */
export function mustBeDraft(record: MediationCase): void {
  if (record.stage !== 'DRAFT') throw new Refusal('WRONG_STAGE', [], '申请已经提交,不能再改。请到案件页查看。');
}

/** Saves whose repetition is still recognised. */
const REMEMBERED_SAVES = 10;

/** Writes a draft with new fields. Drafts have no history; the keys of the last saves tell a repeated command. */
export async function saveDraft(
  transaction: Transaction,
  context: Context,
  call: CommandCall,
  before: MediationCase,
  fields: Partial<MediationCase>,
): Promise<MediationCase> {
  const version = before.version + 1;
  const saves = [...before.recentSaves, { key: call.key, version, at: context.now }].slice(-REMEMBERED_SAVES);
  const after = withKeys({ ...before, ...fields, version, changedAt: context.now, recentSaves: saves });
  await transaction.put('cases', after);
  return after;
}
