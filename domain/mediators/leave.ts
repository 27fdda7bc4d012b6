import type { MediationCase } from '../cases/case';
import type { CaseStep } from '../cases/decision';
import type { CaseEvent } from '../cases/events';
import type { MediatorSeat } from '../cases/mediation';
import type { Surroundings } from '../inquiry/settle';
import { backToFinding, hasLead, settleSeats, withSeat } from './seats';

/**
 * A mediator leaves the case after they were recused or replaced. While an accepted mediator still leads, the work goes
 * on without them; else the case goes back to finding one. Where it is looking for one already, it goes on looking.
 */
export function leaveSeat(
  record: MediationCase,
  seat: MediatorSeat,
  change: Pick<MediatorSeat, 'state' | 'reason'>,
  surroundings: Surroundings,
  said: string,
  event: CaseEvent,
): CaseStep {
  const mediators = withSeat(record.mediation.mediators, seat, { ...change, lead: false });
  if (record.stage === 'ASSIGNING') {
    const mediation = { ...record.mediation, mediators, picks: [] };
    return settleSeats(record, mediation, surroundings, said, event);
  }
  if (hasLead(mediators)) {
    return { fields: { mediation: { ...record.mediation, mediators } }, to: record.stage, event, text: said };
  }
  return backToFinding(record, mediators, surroundings, `${said}，另行确定调解员`, event);
}
