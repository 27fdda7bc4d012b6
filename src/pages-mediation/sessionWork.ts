import type { MediationView } from '@/contract/mediationView';
import type { WorkProps } from './seatProps';

export type Session = MediationView['sessions'][number];

/** What every part of the page of one session gets. */
export interface SessionProps extends WorkProps {
  session: Session;
}

/** The time that was set, or null. */
export function chosenTime(session: Session): Session['times'][number] | null {
  return session.times.find((time) => time.id === session.chosen) ?? null;
}
