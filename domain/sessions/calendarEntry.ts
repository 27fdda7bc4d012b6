import type { MediationSession } from '../cases/mediation';
import { setTime } from './openSession';

/** What goes into a phone's calendar, which others may see: no party, no matter, no link. */
export interface CalendarEntry {
  title: string;
  /** Milliseconds. */
  startsAt: number;
  endsAt: number;
  place: string;
  note: string;
}

/** The entry of a session whose time is set; null otherwise. */
export function calendarEntryOf(session: MediationSession): CalendarEntry | null {
  const time = setTime(session);
  if (session.state !== 'confirmed' || time === null) return null;
  const somewhere = session.mode === 'onsite' || session.mode === 'hybrid';
  return {
    title: '调解会',
    startsAt: time.startsAt,
    endsAt: time.startsAt + time.minutes * 60_000,
    place: somewhere ? session.place : '线上',
    note: '请带身份证件。时间有变会另行通知，以小程序案件页为准。',
  };
}
