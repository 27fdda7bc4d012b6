import type { MediationCase } from '@/domain/cases/case';
import { sideOf } from '@/domain/cases/relation';
import { answerInquiry } from '@/domain/inquiry/answer';
import { respondentNo } from '@/domain/parties/side';
import { findingsAt } from '@/domain/text/finding';
import { checkLongText } from '@/domain/text/plainText';
import { caseCommand } from '../cases/caseCommand';
import { stepOf } from '../cases/stepOf';
import { Refusal } from '../kernel/refusal';
import { get } from '../store/queries';
import { judgeAnswer, withTextCheck } from './judgeAnswer';
import { surroundingsOf } from './surroundings';

function cleaned(text: string): string {
  const reason = checkLongText(text, { label: '说明', max: 500, optional: true });
  if (!reason.ok) throw new Refusal('BAD_INPUT', findingsAt('reason', reason));
  return reason.value;
}

/** A respondent's person, who proved to hold the notice when they asked first, answers from the case page. */
export const answerAsPerson = caseCommand<'inquiry.answer', MediationCase['textCheck']>(
  'inquiry.answer',
  'respond',
  ({ context, input, record, prepared }) => {
    const side = sideOf(record, context.who);
    const no = side === null ? null : respondentNo(side);
    if (no === null) throw new Refusal('NOT_ALLOWED');
    const reason = cleaned(input.reason);
    const given = { no, answer: input.answer, via: 'code' as const, reason, person: null };
    const step = stepOf(answerInquiry(record, given, surroundingsOf(context)));
    return { ...step, fields: withTextCheck(step.fields, prepared), reason: reason || null };
  },
  async (context, input) => {
    const record = await get('cases', input.caseId);
    // Who may not answer is told so in the transaction; their words are not sent anywhere.
    if (!record || sideOf(record, context.who) === null) return 'none';
    return judgeAnswer(context, record, cleaned(input.reason));
  },
);
