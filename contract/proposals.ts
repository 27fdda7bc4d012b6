import * as v from 'valibot';
import { PROPOSAL_ANSWERS, PROPOSAL_LIMITS, PROPOSAL_STATES } from '@/domain/proposals/proposal';
import { typedObligations, typedTerms } from './agreement';
import { caseView } from './cases';
import { choice, id, instant, strict, version, writtenText } from './fields';
import { command, query, RATES } from './procedure';

/** A proposal as its reader may see it. */
export const proposalView = v.object({
  id: v.string(),
  /** 'common', or the side to which alone it was put. */
  room: v.string(),
  /** Whom it was put to. */
  sides: v.array(v.object({ side: v.string(), name: v.string() })),
  words: v.string(),
  obligations: v.array(
    v.object({
      no: v.number(),
      kind: v.string(),
      debtor: v.string(),
      creditor: v.string(),
      amountFen: v.nullable(v.number()),
      what: v.string(),
      manner: v.string(),
      dueOn: v.string(),
      proof: v.string(),
    }),
  ),
  terms: v.string(),
  state: v.picklist(PROPOSAL_STATES),
  sentAt: instant,
  byName: v.string(),
  endedAt: v.nullable(instant),
  /** The latest of each side for mediators; for a side its own alone, whatever the others have said. */
  answers: v.array(
    v.object({ side: v.string(), answer: v.picklist(PROPOSAL_ANSWERS), words: v.string(), at: instant }),
  ),
  /** Whether the caller's side may answer it now. */
  mayAnswer: v.boolean(),
  /** Mediators only: whether it may become the draft of the agreement now. */
  mayDraft: v.boolean(),
});
export type ProposalView = v.InferOutput<typeof proposalView>;

/** What a mediator proposes that the sides agree on, and what each says to it. None of it touches the case itself. */
export const proposalProcedures = {
  /** To all sides ('common') or to one alone; in place of the open one of the same room. */
  'proposal.send': command({
    input: strict({
      caseId: id,
      room: writtenText(10),
      words: writtenText(PROPOSAL_LIMITS.words),
      obligations: typedObligations(PROPOSAL_LIMITS.obligations),
      terms: typedTerms,
    }),
    output: proposalView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** Yes, no, or a question to the mediator; told to the mediators alone. */
  'proposal.answer': command({
    input: strict({
      caseId: id,
      proposalId: id,
      answer: choice(PROPOSAL_ANSWERS),
      words: writtenText(PROPOSAL_LIMITS.answer),
    }),
    output: proposalView,
    callers: ['person'],
    rate: RATES.write,
  }),

  'proposal.close': command({
    input: strict({ caseId: id, proposalId: id }),
    output: proposalView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** Those that were put to the caller's side, or all for a mediator; the latest first. */
  'proposal.list': query({
    input: strict({ caseId: id }),
    output: v.object({ items: v.array(proposalView) }),
    callers: ['person'],
    rate: RATES.read,
  }),

  /** What all have accepted becomes the draft of the agreement. */
  'agreement.fromProposal': command({
    input: strict({ caseId: id, version, proposalId: id }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),
};
