import type { MediationCase } from '@/domain/cases/case';
import { relationTo } from '@/domain/cases/relation';
import { withKeys } from '@/domain/cases/newCase';
import type { Act } from '@/domain/roles/posts';
import type { Context } from '../kernel/context';
import type { CommandCall } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import type { Transaction } from '../store/transaction';

/** Only the applicant's side writes a filing; for everybody else it does not exist. */
export function isOwnFiling(context: Context, record: MediationCase): boolean {
  return relationTo(record, context.who) === 'applicant';
}

/** The caller's own standing with the enterprise; a claim that still waits may already file, so that no time is lost. */
export function actFor(context: Context, enterpriseId: string): Act {
  const act = context.who.acts.find((each) => each.enterpriseId === enterpriseId);
  if (act?.status === 'approved' || act?.status === 'pending') return act;
  throw new Refusal('NOT_ALLOWED', [], '您现在不能代表这个单位提交申请。请先在“我的”里填写您代表的单位。');
}

/** Refuses when the filing was handed in already. */
export function mustBeDraft(record: MediationCase): void {
  if (record.stage !== 'DRAFT') throw new Refusal('WRONG_STAGE', [], '申请已经提交，不能再改。请到案件页查看。');
}

/** Saves whose repetition is still recognised. */
const REMEMBERED_SAVES = 10;

/** What this very command saved before, or null. Refuses with COMMAND_ID_REUSED when its id stood for something else. */
export function earlierSave(record: MediationCase, call: CommandCall): MediationCase['recentSaves'][number] | null {
  const earlier = record.recentSaves.find((save) => save.key === call.key);
  if (earlier && earlier.inputSha256 !== call.inputSha256) throw new Refusal('COMMAND_ID_REUSED');
  return earlier ?? null;
}

/** Writes a draft with new fields. Drafts have no history; the keys of the last saves tell a repeated command. */
export async function saveDraft(
  transaction: Transaction,
  context: Context,
  call: CommandCall,
  before: MediationCase,
  fields: Partial<MediationCase>,
): Promise<MediationCase> {
  const version = before.version + 1;
  const { key, inputSha256 } = call;
  const saves = [...before.recentSaves, { key, inputSha256, version, at: context.now }].slice(-REMEMBERED_SAVES);
  const after = withKeys({ ...before, ...fields, version, changedAt: context.now, recentSaves: saves });
  await transaction.put('cases', after);
  return after;
}
