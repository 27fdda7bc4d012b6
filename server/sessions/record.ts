import { confirmRecord as confirm, recordSession as keep } from '@/domain/sessions/keepRecord';
import { mustBeSeated, nameOf, sideActing } from '../cases/acting';
import { caseCommand } from '../cases/caseCommand';
import { stepOf } from '../cases/stepOf';

/** A mediator writes the record of a session. */
export const recordSession = caseCommand('session.record', 'recordSession', ({ context, input, record }) => {
  mustBeSeated(record, context);
  const { sessionId, present, absent, told, recording, statements, issues, course, result, failedWhy } = input;
  const words = { present, absent, told, recording, statements, issues, course, result, failedWhy };
  return {
    ...stepOf(
      keep(record, sessionId, words, { now: context.now, by: { openid: context.openid, name: nameOf(context) } }),
    ),
    reason: null,
  };
});

/** A side confirms the record, or says what is not as it had spoken. */
export const confirmRecord = caseCommand('session.confirmRecord', 'confirmRecord', ({ context, input, record }) => ({
  ...stepOf(confirm(record, input, sideActing(record, context), context.now)),
  reason: null,
}));
