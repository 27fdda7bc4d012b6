import type { MediationCase } from '@/domain/cases/case';
import { relationTo } from '@/domain/cases/relation';
import { meetCircumstance as meet, noteCircumstance as note } from '@/domain/circumstances/note';
import { noteOutsider as noteOne } from '@/domain/outsiders/outsider';
import { mustBeSeated, nameOf } from '../cases/acting';
import { caseCommand } from '../cases/caseCommand';
import { stepOf } from '../cases/stepOf';
import { surroundingsOf } from '../inquiry/surroundings';
import type { Context } from '../kernel/context';

/** The desk knows the papers, a mediator who accepted knows the people. */
function mustKnowTheParties(record: MediationCase, context: Context): void {
  if (relationTo(record, context.who) !== 'committee') mustBeSeated(record, context);
}

export const noteCircumstance = caseCommand('circumstance.note', 'noteCircumstance', ({ context, input, record }) => {
  mustKnowTheParties(record, context);
  return { ...stepOf(note(record, input, nameOf(context), surroundingsOf(context))), reason: input.note };
});

export const meetCircumstance = caseCommand('circumstance.meet', 'meetCircumstance', ({ context, input, record }) => {
  mustKnowTheParties(record, context);
  const step = stepOf(meet(record, input, nameOf(context), surroundingsOf(context)));
  return { ...step, reason: `${input.name}：${input.document}` };
});

export const noteOutsider = caseCommand('outsider.note', 'noteOutsider', ({ context, input, record }) => {
  mustBeSeated(record, context);
  return { ...stepOf(noteOne(record, input, { name: nameOf(context), at: context.now })), reason: input.note };
});
