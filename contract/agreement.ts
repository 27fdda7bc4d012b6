import * as v from 'valibot';
import { AGREEMENT_LIMITS } from '@/domain/agreement/obligationWords';
import { OBLIGATION_KINDS } from '@/domain/cases/mediation';
import { caseView } from './cases';
import {
  choice,
  filledText,
  flag,
  handSignature,
  id,
  listOf,
  strict,
  version,
  wholeNumber,
  writtenText,
  yes,
  yesOrNo,
} from './fields';
import { command, RATES } from './procedure';
import { CAPACITIES } from './vocabulary';

/** Obligations as a mediator types them, `most` at most. */
export function typedObligations(most: number) {
  return listOf(
    strict({
      kind: choice(OBLIGATION_KINDS),
      /** Sides of the case: 'applicant', 'r1', … */
      debtor: writtenText(10),
      creditor: writtenText(10),
      /** Yuan as typed; '' where no money is owed. */
      amountYuan: writtenText(30),
      what: writtenText(AGREEMENT_LIMITS.what),
      manner: writtenText(AGREEMENT_LIMITS.manner),
      /** YYYY-MM-DD, or '' while open. */
      dueOn: writtenText(10),
      proof: writtenText(AGREEMENT_LIMITS.proof),
    }),
    most,
    '义务',
  );
}

export const typedTerms = writtenText(AGREEMENT_LIMITS.terms);

/** The text as a mediator types it. What is still open in it is shown as `agreement.findings` of the case. */
const typedAgreement = {
  obligations: typedObligations(AGREEMENT_LIMITS.obligations),
  terms: typedTerms,
  /** The claims that it settles, by index. */
  claims: listOf(wholeNumber(0, 100), 100, '请求'),
  /** The mediator looked whether anything in it says who owns a right, and nothing does. */
  noOwnership: yesOrNo,
  /** With a respondent who takes no part: the mediator looked whether what it settles can be parted from them. */
  severable: v.optional(flag, false),
};

const edition = wholeNumber(1, 1000);

/** The agreement: drafted by a mediator, opened for signing by the lead, read and signed by the sides, sealed by the head. */
export const agreementProcedures = {
  /** Replaces the draft as a whole. Only what cannot be kept at all is refused. */
  'agreement.draft': command({
    input: strict({ caseId: id, version, ...typedAgreement }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** Refused with the findings of the clarity check while there are any. */
  'agreement.openSigning': command({
    input: strict({ caseId: id, version }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  'agreement.read': command({
    input: strict({ caseId: id, version, edition }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /**
   * As whom, follows from who calls: a side, then the lead mediator, then the head, whose seal it is (`signature` null).
   * `capacity` is asked of a respondent's people; `hasSpecialAuthority` of every side's agents, and of a respondent's
   * agent the paper too, by its id among the evidence. Null of everybody else.
   */
  'agreement.sign': command({
    input: strict({
      caseId: id,
      version,
      edition,
      signature: v.nullable(handSignature),
      capacity: v.optional(v.nullable(choice(CAPACITIES)), null),
      hasSpecialAuthority: v.nullable(yesOrNo),
      authorityId: v.optional(v.nullable(id), null),
    }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** The lead takes the text back: signatures are dropped, the next edition begins. */
  'agreement.revise': command({
    input: strict({ caseId: id, version, reason: filledText(500) }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  'agreement.refuseToSign': command({
    input: strict({ caseId: id, version, reason: filledText(500) }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** Records an agreement by word of mouth; in effect at once (人民调解法 28, 30). */
  'agreement.oral': command({
    input: strict({
      caseId: id,
      version,
      ...typedAgreement,
      noPaperWanted: yes,
      agentsAuthorised: v.optional(flag, false),
    }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),
};
