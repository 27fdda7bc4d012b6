import { compareDays, type Day } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import { MOST_WRONG_TRIES } from './checkCode';
import { mayAnswerByCode } from './answer';
import { awaitsService } from './service';

/**
 * What a notice still is when its code is scanned: it may be answered; it was; its time is over; it no longer holds
 * (the request was taken back); or it was guessed at too often and only the telephone is left.
 */
export const INVITATION_STATES = ['open', 'answered', 'expired', 'revoked', 'locked'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export interface NoticeInHand {
  /** Number of the respondent whom it was sent to. */
  no: number;
  revoked: boolean;
  wrongTries: number;
}

export function stateOfInvitation(record: MediationCase, notice: NoticeInHand, today: Day): InvitationState {
  const respondent = record.mediation.respondents.find((each) => each.no === notice.no);
  if (!respondent?.notice || notice.revoked || record.stage === 'WITHDRAWN') return 'revoked';
  if (!mayAnswerByCode(respondent)) return 'answered';
  // A term that runs from receipt is not over before it began.
  const isOver = compareDays(today, respondent.notice.dueOn) > 0 && !awaitsService(record, respondent);
  if (record.stage !== 'INQUIRING' || isOver) return 'expired';
  return notice.wrongTries >= MOST_WRONG_TRIES ? 'locked' : 'open';
}
