import type { NoticeEvent } from '@/domain/notices/matrix';

/*
 * Who is told of what: the matrix of the design (domain.md 4.4), widened to every event, written by hand and not read from
 * the code. A letter for each reader:
 *
 *   a who filed for the applicant            r a respondent who takes part       o every side but that of who acted
 *   w a respondent who has not answered      s a respondent asked a second time  m a mediator in the case
 *   n a mediator who was named               d the intake desk (registrars)      h the head
 *   x whoever the message, the offer, the flag, the membership or the supervision order is for
 *
 * Differing from 4.4: the paper notice itself is the invitation of a respondent whom nobody knows yet; the head is told of
 * an agreement when it waits for the seal and when it takes effect, not of each signature; officials and leaders read
 * counts (the weekly digest), never a case. A new event does not compile until it has its line here.
 */
export const TOLD: Readonly<Record<NoticeEvent, string>> = {
  submitted: 'a d',
  itemsAsked: 'a',
  itemsAnswered: 'd',
  accepted: 'a',
  refused: 'a',
  transferred: 'a h',
  withdrawn: 'a r m d',
  lapsed: 'a d',

  answered: 'a d',
  reminded: 'a w',
  inquiryEndsSoon: 'a w d',
  inquiryEnded: 'a r d',
  mediatorsNamed: 'a r n',
  mediatorAccepted: 'a r d',
  mediationStarted: 'a r m',
  mediatorDeclined: 'a r d',
  recusalAsked: 'o h',
  recusalDecided: 'a r m d',
  changeAsked: 'o h',
  handedOver: 'a r m n',

  sessionProposed: 'a r',
  sessionAnswered: 'm',
  sessionConfirmed: 'a r m',
  sessionChanged: 'a r m',
  sessionCancelled: 'a r m',
  recordReady: 'a r',
  recordQuestioned: 'm',

  evidenceAdded: 'm',
  evidenceExchanged: 'a r',
  askedAgain: 's',
  answeredAgain: 'm',
  factStated: 'a r',
  claimSettled: 'a r',
  extensionAsked: 'o m',
  extensionAnswered: 'o m',
  suspended: 'a r h',
  resumed: 'a r h',
  mediationOverdue: 'm h',
  sideLeft: 'o m',
  terminated: 'a r m',

  agreementReady: 'a r',
  agreementSigned: 'o m',
  sealAwaited: 'o h',
  signingOverdue: 'a r m',
  agreementEffective: 'a r m h',
  agreementRevised: 'a r m',

  performanceReported: 'o m',
  performanceAnswered: 'o m',
  obligationDue: 'a r m',
  obligationOverdue: 'a r m h',
  performed: 'a r m d',
  archived: '',
  reopened: 'a',

  acceptanceHalf: 'd',
  acceptanceThreeDays: 'd h',
  acceptanceOneDay: 'd',
  acceptanceOver: 'd h',
  supplementHalf: 'a',
  supplementThreeDays: 'a',
  supplementOneDay: 'a',
  supplementOver: '',
  inquiryHalf: 'd',
  inquiryThreeDays: 'h',
  inquiryOneDay: 'd',
  inquiryOver: '',
  namingHalf: 'd',
  namingThreeDays: 'd h',
  namingOneDay: 'd',
  namingOver: 'd h',
  seatHalf: 'n',
  seatThreeDays: 'n',
  seatOneDay: 'n',
  seatOver: '',
  mediationHalf: 'm',
  mediationThreeDays: 'm h',
  mediationOneDay: 'm',
  mediationOver: '',
  signingHalf: 'm',
  signingThreeDays: 'm h',
  signingOneDay: 'a r m',
  signingOver: '',
  confirmationFifteenDays: 'a r m',
  confirmationFiveDays: 'a r m',
  visitOneMonth: 'm',
  visitThreeMonths: 'm',

  messageReceived: 'x',
  offerOpened: 'x',
  offerSettled: 'x',
  flagRaised: 'x',
  membershipAsked: 'x',
  membershipApproved: 'x',
  membershipRefused: 'x',
  membershipEnded: 'x',
  orderIssued: 'x',
  orderAnswered: 'x',
  orderReturned: 'x',
  orderClosed: 'x',
  orderHandedOver: 'x',
  orderLate: 'x',
  weeklyDigest: '',
};
