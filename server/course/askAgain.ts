import { answerAgain as answer, askAgain as ask } from '@/domain/course/askAgain';
import { sideOf } from '@/domain/cases/relation';
import { mustBeSeated } from '../cases/acting';
import { caseCommand } from '../cases/caseCommand';
import { stepOf } from '../cases/stepOf';
import { Refusal } from '../kernel/refusal';

/** A mediator asks the respondents a second time, once evidence was exchanged. */
export const askAgain = caseCommand('mediation.askAgain', 'askAgain', ({ context, record }) => {
  mustBeSeated(record, context);
  return { ...stepOf(ask(record, context.now)), reason: null };
});

/** A respondent answers the second question, also one who refused the first. */
export const answerAgain = caseCommand('mediation.answerAgain', 'answerAgain', ({ context, input, record }) => {
  const side = sideOf(record, context.who);
  if (side === null) throw new Refusal('NOT_ALLOWED');
  return { ...stepOf(answer(record, input.willing, side, context)), reason: null };
});
