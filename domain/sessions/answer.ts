import type { MediationCase } from '../cases/case';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { MediationSession } from '../cases/mediation';
import { sidesTakingPart } from '../cases/participants';
import type { Side } from '../parties/side';
import { findSession, NO_SUCH_SESSION, withSession } from './openSession';

/** The earliest time ahead that suits every side, or null: not all have answered, or no time suits them all. */
export function commonTime(
  session: Pick<MediationSession, 'times' | 'answers'>,
  sides: readonly Side[],
  now: number,
): MediationSession['times'][number] | null {
  const chosen = sides.map((side) => session.answers.find((answer) => answer.side === side)?.timeIds ?? []);
  const suits = session.times.filter((time) => time.startsAt > now && chosen.every((ids) => ids.includes(time.id)));
  return suits.reduce<MediationSession['times'][number] | null>(
    (earliest, time) => (earliest === null || time.startsAt < earliest.startsAt ? time : earliest),
    null,
  );
}

/** A side says which of the proposed times suit it; none is an answer too. The last one to answer may settle it. */
export function answerSession(
  record: MediationCase,
  input: { sessionId: string; timeIds: readonly string[] },
  side: Side,
  now: number,
): Decision {
  const session = findSession(record, input.sessionId);
  if (!session) return NO_SUCH_SESSION;
  if (session.state !== 'proposed') return notNow('这次调解会的时间已经确定或取消，不用再选。');
  const known = session.times.map((time) => time.id);
  const unknown = input.timeIds.findIndex((id) => !known.includes(id));
  if (unknown >= 0) return wrongAt(`timeIds.${unknown}`, '没有这个时间', '请刷新后重新选择');
  const timeIds = known.filter((id) => input.timeIds.includes(id));
  const answers = [...session.answers.filter((answer) => answer.side !== side), { side, timeIds, at: now }];
  const answered: MediationSession = { ...session, answers };
  const sides = sidesTakingPart(record);
  const everybody = sides.every((each) => answers.some((answer) => answer.side === each));
  const settled = everybody ? commonTime(answered, sides, now) : null;
  if (settled === null) {
    return decided({ fields: withSession(record, answered), event: 'sessionAnswered', text: '回复了方便的调解时间' });
  }
  return decided({
    fields: withSession(record, { ...answered, state: 'confirmed', chosen: settled.id }),
    event: 'sessionConfirmed',
    text: '回复了方便的调解时间，各方时间一致，调解会已定',
  });
}
