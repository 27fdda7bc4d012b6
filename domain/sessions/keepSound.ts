import type { MediationCase } from '../cases/case';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { SessionSound } from '../cases/mediation';
import { EVIDENCE_KINDS } from '../evidence/fileKind';
import { findSession, NO_SUCH_SESSION, withSession } from './openSession';

/** Spoken notes of one session: what a mediator says in three minutes each fills half an hour. */
export const MOST_SOUNDS = 10;
/** Kinds that carry nothing of a camera, and M4A, which phones record. */
const SOUND_KINDS: readonly string[] = ['mp3', 'm4a', 'wav'];

/** Why no note can be kept with the session; null: it can. Judged before the file is looked at. */
export function whyNoSound(record: MediationCase, sessionId: string): Decision | null {
  const session = findSession(record, sessionId);
  if (!session) return NO_SUCH_SESSION;
  if (session.state !== 'confirmed' && session.state !== 'held') {
    return notNow('这次调解会没有开，不能附录音。');
  }
  if (session.sounds.length >= MOST_SOUNDS) {
    return notNow(`一次调解会最多附${MOST_SOUNDS}段录音。要点请写进笔录。`);
  }
  return null;
}

/** Keeps a spoken note with the session. What is no sound is refused; it belongs to the evidence. */
export function keepSound(record: MediationCase, sessionId: string, sound: SessionSound): Decision {
  const refused = whyNoSound(record, sessionId);
  if (refused) return refused;
  const session = findSession(record, sessionId);
  if (!session) return NO_SUCH_SESSION;
  if (!SOUND_KINDS.includes(sound.kind)) {
    const kinds: Readonly<Record<string, { label: string }>> = EVIDENCE_KINDS;
    return wrongAt(
      'fileId',
      `“${sound.name}”是${kinds[sound.kind]?.label ?? '别的文件'}，不是录音`,
      '请选MP3、M4A或WAV录音',
    );
  }
  return decided({
    fields: withSession(record, { ...session, sounds: [...session.sounds, sound] }),
    text: '给调解笔录附了一段录音',
  });
}
