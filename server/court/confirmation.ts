import { askConfirmation as ask, hindranceToConfirmation, mayAskConfirmation } from '@/domain/court/askConfirmation';
import { boundSides } from '@/domain/agreement/effect';
import { takesPart } from '@/domain/cases/participants';
import { sideOf } from '@/domain/cases/relation';
import { confirmationUntil } from '@/domain/performance/whatNow';
import { nameOf, sideActing } from '../cases/acting';
import { caseCommand } from '../cases/caseCommand';
import { theCase } from '../cases/loadCase';
import { stepOf } from '../cases/stepOf';
import { answering } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { courtsOfCity, pickedCourt } from '../units/courts';

/** A side asks a court to confirm the agreement; it is the court's once all that are bound have. */
export const askConfirmation = caseCommand('performance.askConfirmation', 'askConfirmation', async (work) => {
  const { transaction, context, input, record } = work;
  const side = sideActing(record, context);
  // The court that sent the case is not picked: it stays the right one though it is no active unit any more.
  const court =
    record.court?.unitId === input.courtId
      ? record.court
      : await pickedCourt(transaction, record.committeeId, input.courtId);
  return { ...stepOf(ask(record, court, { side, byName: nameOf(context) }, context)), reason: null };
});

/** How the application for confirmation stands, and which courts there are. Three reads. */
export const getConfirmation = answering('performance.confirmation', {
  ...theCase,
  async answer(context, _input, record) {
    const side = sideOf(record, context.who);
    const { agreement, confirmationRequest: request } = record.mediation;
    if (!agreement || (side !== null && !takesPart(record, side))) throw new Refusal('NOT_FOUND');
    const courts = record.court ? [record.court] : await courtsOfCity(record.committeeId);
    const sides = request?.sides ?? [];
    return {
      until: confirmationUntil(agreement),
      hindrance: hindranceToConfirmation(record, context),
      courts: courts.map(({ unitId, name }) => ({ unitId, name })),
      court: request && { unitId: request.court.unitId, name: request.court.name },
      asked: sides.map((each) => each.side),
      missing: boundSides(agreement).filter((each) => !sides.some((asked) => asked.side === each)),
      askedOn: request?.askedOn ?? null,
      mayAsk: mayAskConfirmation(record, side),
      iAsked: sides.some((each) => each.side === side),
    };
  },
});
