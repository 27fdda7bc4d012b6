import type { MediationCase } from '@/domain/cases/case';
import { isAboutSecret } from '@/domain/evidence/vault';
import type { Context } from '../kernel/context';
import { Refusal } from '../kernel/refusal';
import { checkText } from '../platform/openInterfaces';

/**
 * What a respondent writes is looked at like every other text: refused when it may not be kept, marked for a person's look
 * when the check could not tell. In a case about a secret nothing is sent out to be checked.
 */
export async function judgeAnswer(
  context: Context,
  record: MediationCase,
  reason: string,
): Promise<MediationCase['textCheck']> {
  if (reason === '' || isAboutSecret(record.content.right.kind)) return 'none';
  const verdict = await checkText(context.openid, reason);
  if (verdict !== 'risky') return verdict;
  const finding = { field: 'reason', problem: '说明里有不适合提交的内容', remedy: '请改用平实的语言，也可以不写' };
  throw new Refusal('TEXT_REFUSED', [finding]);
}

/** The fields that change, with the mark that a person has to look; a mark that is there already stays. */
export function withTextCheck(
  fields: Partial<MediationCase>,
  textCheck: MediationCase['textCheck'],
): Partial<MediationCase> {
  return textCheck === 'toReview' ? { ...fields, textCheck } : fields;
}
