import type { MediationCase } from '../cases/case';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { MediationSession } from '../cases/mediation';
import { takesPart } from '../cases/participants';
import type { Side } from '../parties/side';
import { checkPersonName } from '../parties/personName';
import { findSession, NO_SUCH_SESSION, setTime, withSession } from './openSession';

const HOUR = 3_600_000;
/** People come early, and talks run over. */
const OPENS_BEFORE = 2 * HOUR;
const CLOSES_AFTER = 12 * HOUR;

export interface Attendant {
  side: Side | 'mediator';
  name: string;
}

/** Whether this very person is on the list already: scanning twice is scanning once. */
export function isPresent(session: MediationSession, attendant: Attendant): boolean {
  return session.attendance.some((each) => each.side === attendant.side && each.name === attendant.name);
}

/** Puts somebody on the list of who was there: by the code at the door, or by the mediator who sees them. */
export function checkIn(record: MediationCase, sessionId: string, attendant: Attendant, now: number): Decision {
  const session = findSession(record, sessionId);
  if (!session) return NO_SUCH_SESSION;
  const time = setTime(session);
  if (session.state !== 'confirmed' || time === null) return notNow('这次调解会没有定下来，或者已经结束，不能签到。');
  if (now < time.startsAt - OPENS_BEFORE) return notNow('还没有到签到时间，开始前两小时起可以签到。');
  if (now > time.startsAt + time.minutes * 60_000 + CLOSES_AFTER) {
    return notNow('签到时间已过，请调解员在笔录里写明到场的人。');
  }
  if (attendant.side !== 'mediator' && !takesPart(record, attendant.side)) {
    return wrongAt('side', '这一方没有参加调解', '请选择参加调解的一方');
  }
  const name = checkPersonName(attendant.name);
  if (!name.ok) return wrongAt('name', name.problem, name.remedy);
  if (isPresent(session, { ...attendant, name: name.value })) return notNow('这个人已经签到。');
  const attendance = [...session.attendance, { side: attendant.side, name: name.value, at: now }];
  return decided({ fields: withSession(record, { ...session, attendance }), text: '签到参加调解会' });
}
