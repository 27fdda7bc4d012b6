import type { CaseView } from '@/contract/cases';
import type { MediationView } from '@/contract/mediationView';
import type { CaseInHand } from '../data/useCaseInHand';

export type Seat = MediationView['mediators'][number];
export type Recusal = MediationView['recusals'][number];

/** What every part of a page gets that works on a case with a mediation. */
export interface WorkProps {
  view: CaseView;
  mediation: MediationView;
  hand: CaseInHand;
}

/** Case and version, as every command names them. */
export function aboutOf(view: CaseView): { caseId: string; version: number } {
  return { caseId: view.id, version: view.version };
}

/** Whether the mediator still sits, or may come to. */
export function isSitting(seat: Seat): boolean {
  return seat.state === 'named' || seat.state === 'accepted';
}
