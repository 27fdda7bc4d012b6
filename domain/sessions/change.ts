import type { MediationCase } from '../cases/case';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { MediationSession } from '../cases/mediation';
import { findSession, hasBegun, isAhead, NO_SUCH_SESSION, setTime, withSession } from './openSession';
import { checkTime, type WantedTime } from './sessionTimes';
import { checkReason, checkWords, type SessionWords } from './sessionWords';

export interface SessionChange extends SessionWords, WantedTime {
  sessionId: string;
  reason: string;
  /** Every side agreed: needed for another mode (在线调解规则 16) and for less than a day's notice. */
  allAgreed: boolean;
}

function timeIn(session: MediationSession, wanted: WantedTime): MediationSession['times'][number] | null {
  return session.times.find((time) => time.startsAt === wanted.startsAt && time.minutes === wanted.minutes) ?? null;
}

/** Sets or moves time, place or mode, with a reason that everybody reads. What has begun is not moved. */
export function changeSession(record: MediationCase, change: SessionChange, now: number): Decision {
  const session = findSession(record, change.sessionId);
  if (!session) return NO_SUCH_SESSION;
  if (!isAhead(session)) return notNow('这次调解会已经开过或取消，不能再变更。');
  const before = setTime(session);
  if (before !== null && before.startsAt <= now) return notNow('这次调解会已经开始，不能再变更。');
  const checked = checkWords(change);
  if (!checked.ok) return checked;
  const why = checkReason(change.reason);
  if (!why.ok) return why;
  if (change.mode !== session.mode && !change.allAgreed) {
    return wrongAt('mode', '换一种参加方式要各方同意', '请先征得各方同意，再勾选“各方都已同意”');
  }
  const same = before !== null && before.startsAt === change.startsAt && before.minutes === change.minutes;
  const refused = same ? null : checkTime('time', change, now, change.allAgreed);
  if (refused) {
    return { ...refused, findings: refused.findings.map((each) => ({ ...each, field: each.field.slice(5) })) };
  }
  const kept = timeIn(session, change);
  const time = kept ?? {
    id: `time-${session.times.length + 1}`,
    startsAt: change.startsAt,
    minutes: change.minutes,
  };
  const changed: MediationSession = {
    ...session,
    ...checked.words,
    state: 'confirmed',
    times: kept ? session.times : [...session.times, time],
    chosen: time.id,
    changes: [...session.changes, { reason: why.reason, at: now }],
  };
  return decided({
    fields: withSession(record, changed),
    event: session.state === 'proposed' ? 'sessionConfirmed' : 'sessionChanged',
    text: session.state === 'proposed' ? '选定了调解时间' : '变更了调解会的安排',
  });
}

/** Calls a session off, with a reason that everybody reads. One that has begun has a record, though nobody came. */
export function cancelSession(
  record: MediationCase,
  input: { sessionId: string; reason: string },
  now: number,
): Decision {
  const session = findSession(record, input.sessionId);
  if (!session) return NO_SUCH_SESSION;
  if (!isAhead(session)) return notNow('这次调解会已经开过或取消，不用再取消。');
  if (hasBegun(session, now)) {
    return notNow(
      '这次调解会到了开始的时间，不能再取消。请填写调解笔录；没有开成的，在笔录里写明谁到场、为什么没有开成。',
    );
  }
  const why = checkReason(input.reason);
  if (!why.ok) return why;
  return decided({
    fields: withSession(record, { ...session, state: 'cancelled', cancelReason: why.reason }),
    text: '取消了一次调解会',
  });
}
