import type { MediationCase } from '@/domain/cases/case';
import type { MediationSession } from '@/domain/cases/mediation';
import { isSeated } from '@/domain/cases/participants';
import { sideOf } from '@/domain/cases/relation';
import { checkIn as enter, isPresent, type Attendant } from '@/domain/sessions/attend';
import { mustBeSeated, namedSide, nameOf, sideActing } from '../cases/acting';
import { actingPerson } from '../cases/actingPerson';
import { caseCommand } from '../cases/caseCommand';
import { commitCase } from '../cases/commitCase';
import { allowedTransition } from '../cases/guards';
import { stepOf } from '../cases/stepOf';
import type { Context } from '../kernel/context';
import { carryingOut } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { get } from '../store/queries';

interface AtTheDoor {
  record: MediationCase;
  session: MediationSession;
}

function sessionOf(record: MediationCase | null, token: string): AtTheDoor | null {
  const session = record?.mediation.sessions.find((each) => each.token === token);
  return record && session ? { record, session } : null;
}

function attendantIn(record: MediationCase, context: Context): Attendant {
  const name = nameOf(context);
  if (isSeated(record, context.openid)) return { side: 'mediator', name };
  return { side: sideActing(record, context), name };
}

function answerOf({ record, session }: AtTheDoor, context: Context) {
  return { caseId: record._id, sessionId: session.id, name: nameOf(context), place: session.place };
}

/** Somebody scans the code at the door. Who does not stand in the case finds nothing behind it. */
export const checkIn = carryingOut('session.checkIn', {
  async load(transaction, context, input) {
    const code = await transaction.get('codes', input.token);
    if (code?.kind !== 'session' || code.caseId === null || code.committeeId !== context.committeeId) {
      throw new Refusal('CODE_UNKNOWN');
    }
    if (code.revokedAt !== null) throw new Refusal('CODE_REVOKED');
    return sessionOf(await transaction.get('cases', code.caseId), input.token);
  },
  maySee: (context, { record }) => sideOf(record, context.who) !== null || isSeated(record, context.openid),
  receipt: 'history',
  async again(context, input) {
    const code = await get('codes', input.token);
    const door = code?.caseId ? sessionOf(await get('cases', code.caseId), input.token) : null;
    if (!door) throw new Refusal('NOT_FOUND');
    return answerOf(door, context);
  },
  async change({ transaction, context, record: door, call }) {
    const { record, session } = door;
    const row = allowedTransition(record, 'checkIn', context.who);
    const attendant = attendantIn(record, context);
    if (isPresent(session, attendant)) return answerOf(door, context);
    const step = stepOf(enter(record, session.id, attendant, context.now));
    await commitCase(transaction, context, call, record, {
      command: 'checkIn',
      to: record.stage,
      rule: row.rule,
      fields: step.fields,
      reason: null,
      text: step.text,
      event: row.event,
      by: actingPerson(record, context),
    });
    return answerOf(door, context);
  },
});

/** A mediator puts somebody on the list who is present without a phone. */
export const checkInFor = caseCommand('session.checkInFor', 'checkIn', ({ context, input, record }) => {
  mustBeSeated(record, context);
  const side = input.side === 'mediator' ? ('mediator' as const) : namedSide(record, input.side);
  return { ...stepOf(enter(record, input.sessionId, { side, name: input.name }, context.now)), reason: '调解员登记' };
});
