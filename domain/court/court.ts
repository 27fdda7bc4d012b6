import type { Day } from '../calendar/day';
import type { Side } from '../parties/side';

/** A court of the city, as the member unit of the joint conference that it is. */
export interface Court {
  unitId: string;
  name: string;
}

/** What became of an application: the agreement was confirmed, the application refused (民诉法 206), or taken back (民诉法解释 357). */
export const COURT_DECISIONS = ['confirmed', 'refused', 'withdrawn'] as const;
export type CourtDecisionKind = (typeof COURT_DECISIONS)[number];

export const COURT_DECISION_NAMES: Readonly<Record<CourtDecisionKind, string>> = {
  confirmed: '裁定确认协议有效',
  refused: '裁定驳回申请',
  withdrawn: '申请已撤回',
};

/** The court's decision, as the committee took it down from the paper that the sides were given. */
export interface CourtDecision {
  result: CourtDecisionKind;
  /** The day on the paper. */
  on: Day;
  /** Number of the paper; '' only of an application that was taken back without one. */
  document: string;
  recordedByName: string;
  at: number;
}

/** That the sides want a court to confirm their agreement (人民调解法 33: together, within thirty days of effect). */
export interface ConfirmationRequest {
  court: Court;
  /** Who asked so far; another court begins anew. */
  sides: { side: Side; byName: string; at: number }[];
  /** The day on which the last side that is bound had asked: from then on it is the court's. Null before. */
  askedOn: Day | null;
  /** Null until the court has decided, and it was taken down. */
  decision: CourtDecision | null;
}

/** The application that counts: one that was taken back leaves the way open to another, within the thirty days. */
export function standingRequest({
  confirmationRequest: request,
}: {
  confirmationRequest: ConfirmationRequest | null;
}): ConfirmationRequest | null {
  return request?.decision?.result === 'withdrawn' ? null : request;
}
