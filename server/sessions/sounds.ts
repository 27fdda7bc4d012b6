import type { MediationCase } from '@/domain/cases/case';
import { relationTo, sideOf } from '@/domain/cases/relation';
import { findSession } from '@/domain/sessions/openSession';
import { keepSound, whyNoSound } from '@/domain/sessions/keepSound';
import { mustBeSeated, nameOf } from '../cases/acting';
import { actingPerson } from '../cases/actingPerson';
import { viewCase } from '../cases/caseView';
import { commitCase } from '../cases/commitCase';
import { allowedTransition } from '../cases/guards';
import { theCase, theCaseInTransaction } from '../cases/loadCase';
import { stepOf } from '../cases/stepOf';
import { logView } from '../cases/viewLog';
import { takeInEvidence } from '../filing/evidenceFile';
import type { Context } from '../kernel/context';
import { answering, carryingOut, type CommandCall } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { linkOf, removeFiles } from '../platform/files';
import { get } from '../store/queries';

function idOf(call: CommandCall): string {
  return `s${call.key.slice(0, 23)}`;
}

/** Everything that can be judged before the file is looked at; with the row of the table. */
function judge(record: MediationCase, context: Context, sessionId: string) {
  const row = allowedTransition(record, 'recordSession', context.who);
  mustBeSeated(record, context);
  const refused = whyNoSound(record, sessionId);
  if (refused) stepOf(refused);
  return row;
}

function hasSound(record: MediationCase, id: string): boolean {
  return record.mediation.sessions.some((session) => session.sounds.some((sound) => sound.id === id));
}

/** A mediator keeps a spoken note with the record of a session. */
export const addSound = carryingOut('session.addSound', {
  load: theCaseInTransaction.load,
  maySee: theCaseInTransaction.maySee,
  receipt: 'record',
  async prepare(context, input, call) {
    const record = await get('cases', input.caseId);
    if (!record || relationTo(record, context.who) === null) throw new Refusal('NOT_FOUND');
    const id = idOf(call);
    if (hasSound(record, id)) return null;
    judge(record, context, input.sessionId);
    return takeInEvidence(context.openid, input.fileId, input.name, `sessions/${record._id}/${id}`);
  },
  async change({ transaction, context, input, record, call, prepared }) {
    const id = idOf(call);
    if (hasSound(record, id)) return viewCase(record, context);
    if (!prepared) throw new Refusal('CHANGED_MEANWHILE');
    const row = judge(record, context, input.sessionId);
    const { name, kind, size, sha256, originalFileId, sharedFileId } = prepared;
    const file = { name, kind, size, sha256, originalFileId, sharedFileId };
    const step = stepOf(keepSound(record, input.sessionId, { id, ...file, at: context.now, byName: nameOf(context) }));
    const after = await commitCase(transaction, context, call, record, {
      command: 'recordSession',
      to: record.stage,
      rule: row.rule,
      fields: step.fields,
      reason: null,
      text: step.text,
      event: null,
      by: actingPerson(record, context),
    });
    return viewCase(after, context);
  },
  after: (_context, input) => removeFiles([input.fileId]),
});

/** A link to a spoken note, for mediators and the committee; for the sides there is none. */
export const openSound = answering('session.openSound', {
  ...theCase,
  async answer(context, input, record) {
    const session = sideOf(record, context.who) === null ? findSession(record, input.sessionId) : null;
    const sound = session?.sounds.find((each) => each.id === input.soundId);
    if (!sound) throw new Refusal('NOT_FOUND');
    await logView(record, context, '调解笔录所附的一段录音');
    return { url: await linkOf(sound.originalFileId), name: sound.name };
  },
});
