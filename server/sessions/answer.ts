import { answerSession as answer } from '@/domain/sessions/answer';
import { sideActing } from '../cases/acting';
import { caseCommand } from '../cases/caseCommand';
import { stepOf } from '../cases/stepOf';

/** A side says which times suit it. */
export const answerSession = caseCommand('session.answer', 'answerSession', ({ context, input, record }) => ({
  ...stepOf(answer(record, input, sideActing(record, context), context.now)),
  reason: null,
}));
