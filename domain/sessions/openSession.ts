import type { MediationCase } from '../cases/case';
import { notNow, type Refused } from '../cases/decision';
import type { MediationFacts, MediationSession } from '../cases/mediation';

/** A session that is still to come: neither held nor cancelled. */
export function isAhead(session: Pick<MediationSession, 'state'>): boolean {
  return session.state === 'proposed' || session.state === 'confirmed';
}

/** Whether its time was set and has come; whether anybody came to it is for its record to say. */
export function hasBegun(session: Pick<MediationSession, 'state' | 'times' | 'chosen'>, now: number): boolean {
  const time = setTime(session);
  return time !== null && session.state !== 'cancelled' && time.startsAt <= now;
}

/** A session that can still be moved or called off. */
export function isToCome(session: Pick<MediationSession, 'state' | 'times' | 'chosen'>, now: number): boolean {
  return isAhead(session) && !hasBegun(session, now);
}

export function findSession(record: MediationCase, sessionId: string): MediationSession | null {
  return record.mediation.sessions.find((session) => session.id === sessionId) ?? null;
}

export const NO_SUCH_SESSION: Refused = notNow('没有找到这次调解会，请刷新后再看。');

/** The facts with one session changed. */
export function withSession(record: MediationCase, changed: MediationSession): { mediation: MediationFacts } {
  const sessions = record.mediation.sessions.map((each) => (each.id === changed.id ? changed : each));
  return { mediation: { ...record.mediation, sessions } };
}

/** The time that was set; null while it is only proposed. */
export function setTime(session: Pick<MediationSession, 'times' | 'chosen'>): MediationSession['times'][number] | null {
  return session.times.find((time) => time.id === session.chosen) ?? null;
}

/**
 * What is still ahead is off, because the mediation stands still, looks for somebody to lead it, or has ended. What has
 * begun is not: its record is still to be written (人民调解法 27). While a text is signed nobody meets, so what was to
 * begin since then did not.
 */
export function cancelAhead(record: MediationCase, reason: string, now: number): MediationSession[] {
  const { sessions, agreement } = record.mediation;
  const talkedUntil = record.stage === 'SIGNING' ? Math.min(now, agreement?.openedAt ?? now) : now;
  return sessions.map((session) =>
    isToCome(session, talkedUntil) ? { ...session, state: 'cancelled', cancelReason: reason } : session,
  );
}

/** Whether a session that was proposed or set before is off afterwards. */
export function isAnyOff(before: readonly MediationSession[], after: readonly MediationSession[]): boolean {
  return after.some(
    ({ id, state }) => state === 'cancelled' && before.some((each) => each.id === id && each.state !== 'cancelled'),
  );
}
