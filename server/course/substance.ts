import { settleClaim as settle } from '@/domain/course/claims';
import { confirmFact as confirm, stateFact as state } from '@/domain/course/facts';
import { mustBeSeated, sideActing } from '../cases/acting';
import { caseCommand } from '../cases/caseCommand';
import { stepOf } from '../cases/stepOf';

/** A mediator puts a fact to all sides as undisputed. */
export const stateFact = caseCommand('fact.state', 'stateFact', ({ context, input, record }) => {
  mustBeSeated(record, context);
  return { ...stepOf(state(record, input.text)), reason: null };
});

export const confirmFact = caseCommand('fact.confirm', 'confirmFact', ({ context, input, record }) => ({
  ...stepOf(confirm(record, input, sideActing(record, context))),
  reason: null,
}));

/** A mediator says how a claim stands. */
export const settleClaim = caseCommand('claim.settle', 'settleClaim', ({ context, input, record }) => {
  mustBeSeated(record, context);
  return { ...stepOf(settle(record, input)), reason: null };
});
