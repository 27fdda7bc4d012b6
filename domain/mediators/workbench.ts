import { boundSides } from '../agreement/effect';
import { dayOf, type Day } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import type {
  AgreementSignature,
  FollowUpVisit,
  MediationSession,
  MediatorSeat,
  Obligation,
  PerformanceReport,
} from '../cases/mediation';
import { obligationState } from '../performance/obligationState';
import { isAhead, setTime } from '../sessions/openSession';

type BenchSession = Pick<MediationSession, 'id' | 'mode' | 'place' | 'state' | 'times' | 'chosen'>;

/** What a mediator's first screen is made of; the rest of a case is not read for it. */
export interface WorkbenchCase {
  stage: MediationCase['stage'];
  mediation: {
    mediators: Pick<MediatorSeat, 'openid' | 'state' | 'lead'>[];
    sessions: BenchSession[];
    agreement?: {
      obligations: Pick<Obligation, 'no' | 'debtor' | 'creditor' | 'amountFen' | 'dueOn'>[];
      signatures: Pick<AgreementSignature, 'side'>[];
    } | null;
    reports: Pick<PerformanceReport, 'no' | 'amountFen' | 'answer' | 'silentSince'>[];
    visits: Pick<FollowUpVisit, 'at'>[];
  };
}

/** A session whose time is set. */
export interface SetSession {
  session: BenchSession;
  /** Milliseconds. */
  startsAt: number;
  minutes: number;
}

function sits({ mediation }: WorkbenchCase, openid: string): boolean {
  return mediation.mediators.some((seat) => seat.openid === openid && seat.state === 'accepted');
}

const MINUTE = 60_000;

/** When a session whose time is set ends, in milliseconds; null for every other one. */
function endsAt(session: BenchSession): number | null {
  const time = setTime(session);
  return time === null ? null : time.startsAt + time.minutes * MINUTE;
}

/** The sessions of a day in the order of their hours: set, and not cancelled. Only for who has taken the seat. */
export function sessionsOn(record: WorkbenchCase, openid: string, day: Day): SetSession[] {
  if (!sits(record, openid)) return [];
  return record.mediation.sessions
    .flatMap((session) => {
      const time = setTime(session);
      const isOn = session.state === 'confirmed' || session.state === 'held';
      return isOn && time !== null && dayOf(time.startsAt) === day
        ? [{ session, startsAt: time.startsAt, minutes: time.minutes }]
        : [];
    })
    .sort((one, other) => one.startsAt - other.startsAt);
}

function isMyTurnToSign({ stage, mediation }: WorkbenchCase, openid: string): boolean {
  const { agreement } = mediation;
  if (stage !== 'SIGNING' || !agreement) return false;
  const signed = agreement.signatures.map((signature) => signature.side);
  const isLead = mediation.mediators.some((seat) => seat.openid === openid && seat.lead && seat.state === 'accepted');
  return isLead && !signed.includes('mediator') && boundSides(agreement).every((side) => signed.includes(side));
}

/** What a broken promise asks of the mediator: first a word with the parties, then to go on or to end it; null while none is broken. */
function breachTodo({ stage, mediation }: WorkbenchCase, today: Day): string | null {
  if (stage !== 'PERFORMING') return null;
  const owed = mediation.agreement?.obligations ?? [];
  const stateOf = (obligation: (typeof owed)[number]) => obligationState(obligation, mediation.reports, today).state;
  const overdue = owed.filter((obligation) => stateOf(obligation) === 'overdue');
  if (overdue.length === 0 && owed.some((obligation) => stateOf(obligation) === 'unanswered')) {
    return '履行报告到期没有答复：核对凭证，联系对方';
  }
  if (overdue.length === 0) return null;
  const wasVisited = overdue.every(({ dueOn }) => mediation.visits.some(({ at }) => dayOf(at) > dueOn));
  return wasVisited ? '约定逾期未履行：继续督促，或者结束履行' : '约定逾期未履行：联系各方督促，登记回访';
}

/**
 * What waits for this mediator in the case, in words, the first thing first; null while others have to act. Parties'
 * answers, reports and the term of the case are not in here: they show at the case itself.
 */
export function todoOf(record: WorkbenchCase, openid: string, now: number): string | null {
  const { mediators, sessions } = record.mediation;
  if (mediators.some((seat) => seat.openid === openid && seat.state === 'named')) return '答复是否接受这个案件';
  if (!sits(record, openid)) return null;
  const isUnwritten = (session: BenchSession) => {
    const end = endsAt(session);
    return session.state === 'confirmed' && end !== null && end <= now;
  };
  if (record.stage !== 'ARCHIVED' && sessions.some(isUnwritten)) return '补写调解笔录';
  if (isMyTurnToSign(record, openid)) return '核对协议并签名';
  const breach = breachTodo(record, dayOf(now));
  if (breach !== null) return breach;
  if (record.stage === 'SUSPENDED') return '看中止的原因还在不在，不在了就恢复';
  if (record.stage === 'MEDIATING' && !sessions.some(isAhead)) return '约定下一次调解会，或者起草协议';
  return null;
}
