import type { MediationCase } from '@/domain/cases/case';
import { isRightKind, rightKind } from '@/domain/rights/kinds';
import type { Context } from '../kernel/context';
import { Refusal } from '../kernel/refusal';
import { checkText } from '../platform/openInterfaces';

/**
 * What WeChat's check says of a text that people write to each other. Refuses with TEXT_REFUSED at `field`. A trade secret
 * is never sent to a third check; what a check cannot judge is kept with a mark.
 */
export async function judgeText(
  context: Context,
  record: MediationCase,
  text: string,
  field = 'text',
): Promise<MediationCase['textCheck']> {
  const { kind } = record.content.right;
  if (text === '' || (isRightKind(kind) && rightKind(kind).restricted)) return 'none';
  const verdict = await checkText(context.openid, text);
  if (verdict !== 'risky') return verdict;
  const finding = { field, problem: '文字里有不适合发送的内容', remedy: '请改用平实的语言' };
  throw new Refusal('TEXT_REFUSED', [finding]);
}
