import type { MediationSession, SessionMode } from '../cases/mediation';

/** How a session is held, without saying where: a message on a locked screen names no place. */
export const SESSION_WAYS: Readonly<Record<SessionMode, string>> = {
  online: '线上调解',
  onsite: '现场调解',
  hybrid: '现场和线上都可以参加',
  written: '书面调解',
};

/** The session that was set and begins first after `at`, with the way in which it is held; null when none is set. */
export function nextSession(
  sessions: readonly MediationSession[],
  at: number,
): { startsAt: number; way: string } | null {
  const set = sessions.flatMap(({ state, times, chosen, mode }) => {
    const time = state === 'confirmed' ? times.find(({ id }) => id === chosen) : undefined;
    return time && time.startsAt > at ? [{ startsAt: time.startsAt, way: SESSION_WAYS[mode] }] : [];
  });
  return set.sort((a, b) => a.startsAt - b.startsAt)[0] ?? null;
}
