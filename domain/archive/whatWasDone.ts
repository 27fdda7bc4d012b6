import { boundSides, effectiveAt } from '../agreement/effect';
import type { MediationCase } from '../cases/case';
import { isFinal } from '../cases/stages';

/** Whether the case has an agreement in effect. */
export function isInEffect({ mediation: { agreement } }: MediationCase): boolean {
  return agreement !== null && effectiveAt(agreement, boundSides(agreement)) !== null;
}

/** Whether a mediator ever took it on. */
export function wasMediated({ mediation }: MediationCase): boolean {
  return mediation.mediators.some((seat) => seat.state === 'accepted');
}

/** Where a case is over what was still ahead is cancelled: what is set has begun, and has no record yet. */
export function heldSessions({ stage, mediation }: MediationCase) {
  return mediation.sessions.filter(
    ({ state, record }) => state === 'held' || record !== null || (isFinal(stage) && state === 'confirmed'),
  );
}
