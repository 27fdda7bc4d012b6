import { sideOf } from '@/domain/cases/relation';
import { answerInquiry } from '@/domain/inquiry/answer';
import { respondentNo } from '@/domain/parties/side';
import { findingsAt } from '@/domain/text/finding';
import { checkLongText } from '@/domain/text/plainText';
import { caseCommand } from '../cases/caseCommand';
import { stepOf } from '../cases/stepOf';
import { Refusal } from '../kernel/refusal';
import { surroundingsOf } from './surroundings';

/** A respondent's person, who proved to hold the notice when they asked first, answers from the case page. */
export const answerAsPerson = caseCommand('inquiry.answer', 'respond', ({ context, input, record }) => {
  const side = sideOf(record, context.who);
  const no = side === null ? null : respondentNo(side);
  if (no === null) throw new Refusal('NOT_ALLOWED');
  const reason = checkLongText(input.reason, { label: '说明', max: 500, optional: true });
  if (!reason.ok) throw new Refusal('BAD_INPUT', findingsAt('reason', reason));
  const given = { no, answer: input.answer, via: 'code' as const, reason: reason.value, person: null };
  return { ...stepOf(answerInquiry(record, given, surroundingsOf(context))), reason: reason.value || null };
});
