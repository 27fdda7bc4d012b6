import { boundSides } from '../agreement/effect';
import type { MediationCase } from '../cases/case';
import type { MediationFacts } from '../cases/mediation';
import { isFinal } from '../cases/stages';
import { compareDays, type Day } from '../calendar/day';
import { openExtension } from '../course/extensionState';
import type { Side } from '../parties/side';
import { respondentSide } from '../parties/side';
import { confirmationUntil } from '../performance/whatNow';
import { obligationState } from '../performance/obligationState';
import type { NoticeEvent } from './matrix';

type Standing = Pick<MediationCase, 'stage' | 'filedBy' | 'mediation'>;

/** A record that this side has neither confirmed nor objected to. */
function owesAWordOnARecord({ sessions }: Pick<MediationFacts, 'sessions'>, side: Side): boolean {
  return sessions.some(
    ({ record }) => record && !record.readBy.includes(side) && !record.remarks.some((remark) => remark.side === side),
  );
}

/** What a side that takes part has not answered while the case is mediated. */
function owesAnAnswer({ sessions, undisputed, extensions }: MediationFacts, side: Side): boolean {
  const extension = openExtension(extensions);
  return (
    sessions.some(({ state, answers }) => state === 'proposed' && !answers.some((each) => each.side === side)) ||
    owesAWordOnARecord({ sessions }, side) ||
    undisputed.some(({ confirmedBy }) => !confirmedBy.includes(side)) ||
    (extension !== null && !extension.consents.includes(side))
  );
}

function owesASignature({ agreement }: MediationFacts, side: Side): boolean {
  if (!agreement || agreement.oral || !boundSides(agreement).includes(side)) return false;
  return !agreement.signatures.some((signature) => signature.side === side);
}

function isConfirmationOpen({ agreement }: MediationFacts, today: Day): boolean {
  const until = agreement && confirmationUntil(agreement);
  return until !== null && compareDays(today, until) <= 0;
}

/** Another side asked the court, which needs the word of this one too. */
function owesAWordToTheCourt(
  { agreement, confirmationRequest }: Pick<MediationFacts, 'agreement' | 'confirmationRequest'>,
  side: Side,
): boolean {
  if (agreement === null || confirmationRequest === null || confirmationRequest.askedOn !== null) return false;
  return boundSides(agreement).includes(side) && !confirmationRequest.sides.some((each) => each.side === side);
}

/** A report to be confirmed, an obligation of which they were reminded, a word on the joint request to the court. */
function owesInPerformance(
  { agreement, reports, obligationReminders, confirmationRequest }: MediationFacts,
  side: Side,
  today: Day,
): boolean {
  const obligations = agreement?.obligations ?? [];
  const waiting = reports.some(({ no, answer }) => {
    const creditor = obligations.find((each) => each.no === no)?.creditor;
    return answer === 'waiting' && creditor === side;
  });
  const reminded = obligations.some((obligation) => {
    const { no, debtor, dueOn } = obligation;
    if (debtor !== side || !obligationReminders.some((each) => each.no === no && each.dueOn === dueOn)) return false;
    const { state } = obligationState(obligation, reports, today);
    return state !== 'done' && state !== 'reported' && state !== 'unanswered';
  });
  return waiting || reminded || owesAWordToTheCourt({ agreement, confirmationRequest }, side);
}

function sideOwes({ stage, mediation }: Standing, side: Side, today: Day): boolean {
  switch (stage) {
    case 'SUPPLEMENT':
      return side === 'applicant';
    case 'MEDIATING':
      return owesAnAnswer(mediation, side);
    case 'SUSPENDED':
      return owesAWordOnARecord(mediation, side);
    case 'SIGNING':
      return owesASignature(mediation, side) || owesAWordOnARecord(mediation, side);
    case 'PERFORMING':
      return owesInPerformance(mediation, side, today) || owesAWordOnARecord(mediation, side);
    // Closed over what was not done, the sides may still go to the court together, for thirty days.
    case 'TERMINATED':
      return owesAWordToTheCourt(mediation, side) && isConfirmationOpen(mediation, today);
    default:
      return false;
  }
}

/**
 * Whether somebody of a side, or a mediator who was named, still owes a step by what the case itself says. What lies beside
 * the case (a message, a sealed offer), and the work of the committee, is not in here. Pure.
 * @param applicants openids of those who hear for the applicant
 */
export function owesStep(record: Standing, openid: string, applicants: readonly string[], today: Day): boolean {
  const { mediation, filedBy, stage } = record;
  if (mediation.mediators.some((seat) => seat.openid === openid && seat.state === 'named') && !isFinal(stage))
    return true;
  const own = mediation.respondents.find(({ people }) => people.some((person) => person.openid === openid));
  if (own) {
    if (stage === 'INQUIRING') return own.willingness === 'waiting' || own.willingness === 'asking';
    if (stage === 'MEDIATING' && own.second !== null && own.second.answeredAt === null) return true;
    return own.willingness === 'agreed' && sideOwes(record, respondentSide(own.no), today);
  }
  const applies = openid === filedBy.openid || applicants.includes(openid);
  return applies && sideOwes(record, 'applicant', today);
}

/** Events with which what others were asked for may be settled without them: they look at the case anew. */
const SETTLING: readonly NoticeEvent[] = [
  'extensionAnswered',
  'sessionConfirmed',
  'sessionCancelled',
  'agreementRevised',
  'agreementEffective',
  'sealAwaited',
  'suspended',
  'confirmationJoint',
  'mediatorDeclined',
  'mediationStarted',
  'mediatorsInPlace',
];

/** Whether a notice of this event, which asks for nothing, may end what its reader was asked for before. */
export function maySettle(event: string): boolean {
  return (SETTLING as readonly string[]).includes(event);
}
