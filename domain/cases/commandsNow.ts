import { boundSides } from '../agreement/effect';
import { isToAskConfirmation } from '../court/askConfirmation';
import { canAskAgain, isAskedAgain } from '../course/askAgain';
import { openExtension } from '../course/extensionState';
import { sidesToExchange } from '../defences/defence';
import { isSecret } from '../evidence/vault';
import { mayAnswerByCode } from '../inquiry/answer';
import { mayBeReminded } from '../inquiry/contact';
import { awaitsService } from '../inquiry/service';
import { unanswered } from '../inquiry/settle';
import { mayPick } from '../mediators/pick';
import { openSeats } from '../mediators/seats';
import { productOf } from '../packs/productOf';
import { respondentSide, type Side } from '../parties/side';
import { mayBeAnswered } from '../performance/answerReport';
import { holdsPost, type Who } from '../roles/posts';
import { isToRecord } from '../sessions/keepRecord';
import { isToCome } from '../sessions/openSession';
import { openClock } from './caseClocks';
import type { MediationCase } from './case';
import { commandsFor, type CaseCommand } from './lifecycle';
import { isSeated, respondentOf, takesPart } from './participants';
import { actorsOf, sideOf } from './relation';
import type { Stage } from './stages';

/** What somebody who was named, and has not accepted, may do: say yes or no, or that they must not. */
const WHILE_ASKED: readonly CaseCommand[] = ['acceptSeat', 'declineSeat', 'askRecusal'];
/** Stages in which the sides that take part are among themselves. */
const AMONG_SIDES: readonly Stage[] = ['MEDIATING', 'SUSPENDED', 'SIGNING', 'PERFORMING'];

type Question = (record: MediationCase, side: Side | null, who: Who, now: number) => boolean;

/** Whether it is this side's, the lead's or the head's turn to sign. */
function maySignNow({ mediation, committeeId }: MediationCase, side: Side | null, who: Who): boolean {
  const { agreement } = mediation;
  if (!agreement) return false;
  const signed = agreement.signatures.map((signature) => signature.side);
  const bound = boundSides(agreement);
  if (side !== null) return bound.includes(side) && agreement.readBy.includes(side) && !signed.includes(side);
  if (!bound.every((each) => signed.includes(each))) return false;
  if (signed.includes('mediator')) return holdsPost(who, committeeId, ['head']);
  return mediation.mediators.some((seat) => seat.lead && seat.state === 'accepted' && seat.openid === who.openid);
}

function isBound({ mediation }: MediationCase, side: Side | null): boolean {
  return mediation.agreement !== null && side !== null && boundSides(mediation.agreement).includes(side);
}

/** Commands that make sense only while there is something for them. What is not listed makes sense in all its stages. */
const THERE_IS: Readonly<Partial<Record<CaseCommand, Question>>> = {
  respond: ({ mediation }, side) =>
    mediation.respondents.some((each) => respondentSide(each.no) === side && mayAnswerByCode(each)),
  // Whoever may come in with a notice is nobody in the case yet.
  joinRespondent: () => false,
  logContact: ({ mediation }) => unanswered(mediation.respondents).length > 0,
  recordService: (record) => unanswered(record.mediation.respondents).some((each) => awaitsService(record, each)),
  remindRespondents: ({ mediation }) => mediation.respondents.some(mayBeReminded),
  closeInquiry: ({ mediation }) => unanswered(mediation.respondents).length === 0,
  pickMediators: (record, side) => side !== null && mayPick(record, side),
  // Who refused is not in it, and need not go again; who is still asked says no to the question itself.
  terminate: (record, side) => {
    const own = side === null ? null : respondentOf(record, side);
    if (own === null) return true;
    return own.willingness !== 'refused' && !(record.stage === 'INQUIRING' && mayAnswerByCode(own));
  },
  askRecusal: ({ mediation }) => openSeats(mediation.mediators).length > 0,
  askOtherMediator: ({ mediation }) => openSeats(mediation.mediators).length > 0,
  decideRecusal: ({ mediation }) => mediation.recusals.some((recusal) => recusal.decided === null),
  answerSession: ({ mediation }) => mediation.sessions.some((session) => session.state === 'proposed'),
  changeSession: ({ mediation }, _side, _who, now) => mediation.sessions.some((session) => isToCome(session, now)),
  cancelSession: ({ mediation }, _side, _who, now) => mediation.sessions.some((session) => isToCome(session, now)),
  checkIn: ({ mediation }) => mediation.sessions.some((session) => session.state === 'confirmed'),
  recordSession: (record, _side, _who, now) =>
    record.mediation.sessions.some((session) => isToRecord(record, session, now)),
  confirmRecord: ({ mediation }, side) =>
    mediation.sessions.some(({ record }) => record !== null && side !== null && !record.readBy.includes(side)),
  exchangeEvidence: ({ evidence, mediation }) =>
    evidence.some((item) => item.shareable && !mediation.exchanged.includes(item.id)),
  exchangeDefences: (record) => sidesToExchange(record).length > 0,
  markSecret: ({ evidence }, side) => evidence.some((item) => side === null || item.side === side),
  nameViewers: (record) => record.evidence.some((item) => isSecret(record, item)),
  askAgain: (record) => canAskAgain(record),
  answerAgain: (record, side) => side !== null && isAskedAgain(record, side),
  confirmFact: ({ mediation }, side) =>
    mediation.undisputed.some((fact) => side !== null && !fact.confirmedBy.includes(side)),
  settleClaim: ({ content }) => content.claims.length > 0,
  proposeExtension: (record) => openClock(record.clocks, 'mediation') !== null,
  answerExtension: ({ mediation }, side) => {
    const request = openExtension(mediation.extensions);
    return request !== null && side !== null && !request.consents.includes(side);
  },
  suspend: ({ stage }) => stage === 'MEDIATING' || stage === 'SIGNING',
  meetCircumstance: ({ mediation }) => mediation.circumstances.some(({ met }) => met === null),
  openSigning: ({ mediation }) => mediation.agreement !== null,
  agreeOrally: (record) => productOf(record).oral,
  readAgreement: ({ mediation }, side) => side !== null && !mediation.agreement?.readBy.includes(side),
  signAgreement: maySignNow,
  refuseToSign: isBound,
  reportPerformance: ({ mediation }, side) =>
    mediation.agreement?.obligations.some((obligation) => obligation.debtor === side) ?? false,
  askConfirmation: isToAskConfirmation,
  recordDecision: ({ mediation }) => typeof mediation.confirmationRequest?.askedOn === 'string',
  answerReport: ({ mediation }, side) =>
    mediation.reports.some(
      (report) =>
        mayBeAnswered(report) &&
        mediation.agreement?.obligations.some(({ no, creditor }) => no === report.no && creditor === side),
    ),
};

/** What the row of the table allows `who` at `now`, and the facts give a reason for: the buttons of the case page. */
export function commandsNow(record: MediationCase, who: Who, now: number): CaseCommand[] {
  const side = sideOf(record, who);
  const asked = record.mediation.mediators.some((seat) => seat.openid === who.openid && seat.state === 'named');
  const outside = side !== null && AMONG_SIDES.includes(record.stage) && !takesPart(record, side);
  return commandsFor(record.stage, actorsOf(record, who)).filter((command) => {
    if (side === null && asked && !isSeated(record, who.openid) && !WHILE_ASKED.includes(command)) return false;
    if (!asked && (command === 'acceptSeat' || command === 'declineSeat')) return false;
    if (outside && command !== 'answerAgain') return false;
    return THERE_IS[command]?.(record, side, who, now) ?? true;
  });
}
