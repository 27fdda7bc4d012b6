import type { NoticeEvent, NoticeRole, NoticeRule } from './matrix';

const SIDES: readonly NoticeRole[] = ['applicant', 'respondents'];

/**
 * What somebody must hear of though their phone shows no message: a right is lost or a way wasted without it. Where WeChat
 * cannot reach them, an SMS goes out, and at last somebody of the desk telephones. Those who work in the app every day (the
 * committee, its mediators) are left to the app, but for a case that is given to a mediator: they do not know of it yet.
 */
const MUST_KNOW: Partial<Record<NoticeEvent, readonly NoticeRole[]>> = {
  // Unanswered, the request counts as withdrawn.
  itemsAsked: ['applicant'],
  refused: ['applicant'],
  // 人民调解法 17: nobody is mediated with who was not asked.
  reminded: ['unansweredRespondents'],
  inquiryEndsSoon: ['unansweredRespondents'],
  askedAgain: ['askedRespondents'],
  // Who does not answer in time loses the case to somebody else, and the sides wait for nothing.
  mediatorsNamed: ['namedMediators'],
  handedOver: ['namedMediators'],
  sessionConfirmed: SIDES,
  sessionChanged: SIDES,
  sessionCancelled: SIDES,
  agreementReady: SIDES,
  signingOverdue: SIDES,
  obligationOverdue: SIDES,
  // Silence counts as a yes.
  proofReported: ['otherSides'],
  silenceSoon: SIDES,
  // 人民调解法 26: they are to be told of the ways that stay open.
  terminated: SIDES,
  // Nobody owns the order, or its term is over: officials open the app seldom.
  orderIssued: ['readers'],
  orderLate: ['readers'],
};

/** Whether the reader of this rule must hear of it, by telephone in the end. */
export function isMustKnow({ event, to }: Pick<NoticeRule, 'event' | 'to'>): boolean {
  return MUST_KNOW[event]?.includes(to) ?? false;
}
