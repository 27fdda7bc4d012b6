import type { MediationCase } from '../cases/case';
import { notNow, type Refused } from '../cases/decision';
import type { MediationFacts, MediationSession } from '../cases/mediation';

/** A session that is still to come: neither held nor cancelled. */
export function isAhead(session: Pick<MediationSession, 'state'>): boolean {
  return session.state === 'proposed' || session.state === 'confirmed';
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

/** What is still ahead is off, because the mediation stands still or has ended. */
export function cancelAhead(sessions: readonly MediationSession[], reason: string): MediationSession[] {
  return sessions.map((session) =>
    isAhead(session) ? { ...session, state: 'cancelled', cancelReason: reason } : session,
  );
}
