import { cancelSession as cancel, changeSession as change } from '@/domain/sessions/change';
import { findSession } from '@/domain/sessions/openSession';
import { mustBeSeated } from '../cases/acting';
import { caseCommand } from '../cases/caseCommand';
import { stepOf } from '../cases/stepOf';

/** A mediator sets or moves a session. */
export const changeSession = caseCommand('session.change', 'changeSession', ({ context, input, record }) => {
  mustBeSeated(record, context);
  return { ...stepOf(change(record, input, context.now)), reason: input.reason };
});

/** A mediator calls a session off; its code at the door is good for nothing from then on. */
export const cancelSession = caseCommand(
  'session.cancel',
  'cancelSession',
  async ({ transaction, context, input, record }) => {
    mustBeSeated(record, context);
    const step = stepOf(cancel(record, input, context.now));
    const token = findSession(record, input.sessionId)?.token ?? '';
    const code = await transaction.get('codes', token);
    if (code) {
      const revoked = { ...code, version: code.version + 1, revokedAt: context.now, revokedReason: '调解会已取消' };
      await transaction.put('codes', revoked);
    }
    return { ...step, reason: input.reason };
  },
);
