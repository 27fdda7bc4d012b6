import { proposeSession as propose } from '@/domain/sessions/propose';
import { caseCommand } from '../cases/caseCommand';
import { mustBeSeated } from '../cases/acting';
import { stepOf } from '../cases/stepOf';
import { randomToken } from '../platform/randomToken';
import { issueSessionCode } from './sessionCode';

/** A mediator proposes a session; its code for the door is made with it. */
export const proposeSession = caseCommand(
  'session.propose',
  'proposeSession',
  async ({ transaction, context, input, record }) => {
    mustBeSeated(record, context);
    const token = randomToken();
    const step = stepOf(propose(record, input, { now: context.now, token }));
    await issueSessionCode(transaction, context, record, token);
    return { ...step, reason: null };
  },
);
