import type { Output } from '@/contract/procedures';
import { askConfirmation as ask, hindranceToConfirmation, mayAskConfirmation } from '@/domain/court/askConfirmation';
import { boundSides } from '@/domain/agreement/effect';
import { takesPart } from '@/domain/cases/participants';
import type { MediationCase } from '@/domain/cases/case';
import { sideOf } from '@/domain/cases/relation';
import { competenceInWords, hears } from '@/domain/court/competence';
import { standingRequest, type Court } from '@/domain/court/court';
import { effectAfter, recordDecision as keepDecision } from '@/domain/court/courtDecision';
import { agreedFen } from '@/domain/overview/contribution';
import { HELD_FOR_SIDES } from '@/domain/flags/flag';
import { isRightKind } from '@/domain/rights/kinds';
import { confirmationUntil } from '@/domain/performance/whatNow';
import { holdsPost } from '@/domain/roles/posts';
import { mustBeSeated, nameOf, sideActing } from '../cases/acting';
import { caseCommand } from '../cases/caseCommand';
import { theCase } from '../cases/loadCase';
import { stepOf } from '../cases/stepOf';
import { committeeIn } from '../committee/committeeView';
import type { Context } from '../kernel/context';
import { answering } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { holdByFlag } from '../flags/openFlags';
import { courtsOfCity, pickedCourt } from '../units/courts';

/**
 * A side asks a court to confirm the agreement; it is the court's once all that are bound have. Not while a flag is still to
 * be settled, and never once one was found true. Two reads more.
 */
export const askConfirmation = caseCommand<'performance.askConfirmation', boolean>(
  'performance.askConfirmation',
  'askConfirmation',
  async (work) => {
    const { transaction, context, input, record, prepared: isHeld } = work;
    const side = sideActing(record, context);
    if (isHeld) throw new Refusal('WRONG_STAGE', [], HELD_FOR_SIDES);
    // The court that sent the case is not picked: it stays the right one though it is no active unit any more.
    const court =
      record.court?.unitId === input.courtId
        ? record.court
        : await pickedCourt(transaction, record.committeeId, input.courtId);
    return { ...stepOf(ask(record, court, { side, byName: nameOf(context) }, context)), reason: null };
  },
  async (context, input) => (await holdByFlag({ _id: input.caseId, committeeId: context.committeeId })) !== null,
);

/** A mediator or the desk takes down what the court decided. */
export const recordDecision = caseCommand('performance.recordDecision', 'recordDecision', (work) => {
  const { context, input, record } = work;
  if (!holdsPost(context.who, record.committeeId, ['registrar', 'head'])) mustBeSeated(record, context);
  const { result, on, document } = input;
  return { ...stepOf(keepDecision(record, { result, on, document }, nameOf(context), context)), reason: null };
});

type Option = Output<'performance.confirmation'>['courts'][number];

/** A court that can be asked, with what it hears by what the committee wrote down. The court that sent the case is the right one. */
function option({ unitId, name }: Court, record: MediationCase, context: Context): Option {
  if (record.court) return { unitId, name, hears: null, competence: '' };
  const written = committeeIn(context).settings.courts;
  const own = written.filter((each) => each.unitId === unitId && each.from <= context.today);
  const { kind } = record.content.right;
  const matter = { right: kind !== null && isRightKind(kind) ? kind : null, amountFen: agreedFen(record) };
  return {
    unitId,
    name,
    hears: hears(written, unitId, matter, context.today),
    competence: own.map(competenceInWords).join('；'),
  };
}

/** Courts that hear such disputes first, those that do not last. */
function inOrder(options: readonly Option[]): Option[] {
  const place = ({ hears: answer }: Option) => (answer === true ? 0 : answer === null ? 1 : 2);
  return [...options].sort((one, other) => place(one) - place(other));
}

/** How the application for confirmation stands, and which courts there are. Five reads. */
export const getConfirmation = answering('performance.confirmation', {
  ...theCase,
  async answer(context, _input, record) {
    const side = sideOf(record, context.who);
    const { agreement } = record.mediation;
    const request = standingRequest(record.mediation);
    const decision = record.mediation.confirmationRequest?.decision ?? null;
    if (!agreement || (side !== null && !takesPart(record, side))) throw new Refusal('NOT_FOUND');
    const courts = record.court ? [record.court] : await courtsOfCity(record.committeeId);
    const sides = request?.sides ?? [];
    const hindrance =
      hindranceToConfirmation(record, context) ??
      (!request?.askedOn && (await holdByFlag(record)) !== null ? HELD_FOR_SIDES : null);
    return {
      until: confirmationUntil(agreement),
      hindrance,
      courts: inOrder(courts.map((court) => option(court, record, context))),
      court: request && { unitId: request.court.unitId, name: request.court.name },
      asked: sides.map((each) => each.side),
      missing: boundSides(agreement).filter((each) => !sides.some((asked) => asked.side === each)),
      askedOn: request?.askedOn ?? null,
      mayAsk: mayAskConfirmation(record, side),
      iAsked: sides.some((each) => each.side === side),
      decision: decision && {
        result: decision.result,
        on: decision.on,
        document: decision.document,
        recordedByName: decision.recordedByName,
        effect: effectAfter(decision),
      },
    };
  },
});
