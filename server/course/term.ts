import { answerExtension as answer, proposeExtension as propose } from '@/domain/course/extension';
import { resume as goOn, SUSPENSION_NAMES, suspend as standStill } from '@/domain/course/suspension';
import { HELD_FOR_COMMITTEE, PROVED_FOR_COMMITTEE } from '@/domain/flags/flag';
import { sideOf } from '@/domain/cases/relation';
import { checkLongText } from '@/domain/text/plainText';
import { mustBeSeated, mustBeSeatedOrHead, nameOf, sideActing } from '../cases/acting';
import { caseCommand } from '../cases/caseCommand';
import { stepOf } from '../cases/stepOf';
import { holdByFlag, type Hold } from '../flags/openFlags';
import { badInput, Refusal } from '../kernel/refusal';

/** A side or a mediator proposes a longer term. */
export const proposeExtension = caseCommand('extension.propose', 'proposeExtension', ({ context, input, record }) => {
  const side = sideOf(record, context.who) === null ? null : sideActing(record, context);
  if (side === null) mustBeSeated(record, context);
  return { ...stepOf(propose(record, input, { side, name: nameOf(context) }, context)), reason: input.reason };
});

export const answerExtension = caseCommand('extension.answer', 'answerExtension', ({ context, input, record }) => ({
  ...stepOf(answer(record, input, sideActing(record, context), context)),
  reason: null,
}));

/** A mediator or the head lets the mediation stand still. The true reason is in the history; the sides read what they may. */
export const suspend = caseCommand('mediation.suspend', 'suspend', ({ context, input, record }) => {
  mustBeSeatedOrHead(record, context);
  return {
    ...stepOf(standStill(record, input, context)),
    reason: `${SUSPENSION_NAMES[input.reason]}。${input.note}`,
  };
});

/** The mediation goes on; not while a flag is still to be settled, and never once one was found true. Two reads more. */
export const resume = caseCommand<'mediation.resume', Hold | null>(
  'mediation.resume',
  'resume',
  ({ context, input, record, prepared: hold }) => {
    mustBeSeatedOrHead(record, context);
    if (hold === 'proved') throw new Refusal('WRONG_STAGE', [], PROVED_FOR_COMMITTEE);
    if (hold === 'open') throw new Refusal('WRONG_STAGE', [], HELD_FOR_COMMITTEE);
    const note = checkLongText(input.note, { label: '说明', max: 500, optional: true });
    if (!note.ok) throw badInput('note', note.problem, note.remedy);
    return { ...stepOf(goOn(record, context.today)), reason: note.value || null };
  },
  (context, input) => holdByFlag({ _id: input.caseId, committeeId: context.committeeId }),
);
