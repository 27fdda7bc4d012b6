import type { MediationCase } from '../cases/case';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { MediationSession } from '../cases/mediation';
import { isToCome } from './openSession';
import { checkTime, MOST_TIMES, type WantedTime } from './sessionTimes';
import { checkWords, SESSION_MODE_NAMES, type SessionWords } from './sessionWords';

/** Sessions that may be ahead at once, and sessions of one case in all. */
const MOST_AHEAD = 3;
const MOST_SESSIONS = 30;

export interface SessionProposal extends SessionWords {
  times: readonly WantedTime[];
  /** Every side was asked at once (in the room, on the telephone) and agreed: less than a day's notice will do. */
  allAgreed: boolean;
}

/** Proposes a session with up to three times; each side says which of them suit (在线调解规则 16: the mode is settled first). */
export function proposeSession(
  record: MediationCase,
  proposal: SessionProposal,
  { now, token }: { now: number; token: string },
): Decision {
  const { sessions } = record.mediation;
  if (sessions.filter((each) => isToCome(each, now)).length >= MOST_AHEAD) {
    return notNow(`已经有${MOST_AHEAD}次调解会还没有开，请先开完或取消。`);
  }
  if (sessions.length >= MOST_SESSIONS) return notNow(`一个案件最多${MOST_SESSIONS}次调解会。`);
  const checked = checkWords(proposal);
  if (!checked.ok) return checked;
  const { times } = proposal;
  if (times.length === 0 || times.length > MOST_TIMES) {
    return wrongAt('times', `提出了${times.length}个时间`, `请提出1到${MOST_TIMES}个时间供各方选择`);
  }
  for (const [index, time] of times.entries()) {
    const refused = checkTime(`times.${index}`, time, now, proposal.allAgreed);
    if (refused) return refused;
    if (times.findIndex((each) => each.startsAt === time.startsAt) !== index) {
      return wrongAt(`times.${index}.startsAt`, '和前面的时间相同', '请换一个时间或删去');
    }
  }
  const session: MediationSession = {
    id: `session-${sessions.length + 1}`,
    ...checked.words,
    state: 'proposed',
    times: times.map(({ startsAt, minutes }, index) => ({ id: `time-${index + 1}`, startsAt, minutes })),
    answers: [],
    chosen: null,
    changes: [],
    attendance: [],
    record: null,
    sounds: [],
    cancelReason: '',
    token,
  };
  return decided({
    fields: { mediation: { ...record.mediation, sessions: [...sessions, session] } },
    text: `提出了第${sessions.length + 1}次调解会的${times.length}个时间（${SESSION_MODE_NAMES[session.mode]}）`,
  });
}
