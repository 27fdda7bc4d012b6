import type { ProposalView } from '@/contract/proposals';
import type { MediationCase } from '@/domain/cases/case';
import { isSeated, nameOfSide } from '@/domain/cases/participants';
import { sideOf } from '@/domain/cases/relation';
import type { Side } from '@/domain/parties/side';
import { answerOf, draftFromProposal, isOpenProposal, type Proposal } from '@/domain/proposals/proposal';
import type { Context } from '../kernel/context';
import type { ProposalsDoc } from '../store/documents';
import type { Transaction } from '../store/transaction';

/** As whom the caller sees a proposal: a side that it was put to, or a mediator who accepted. Nobody else, no head. */
export function viewerOf(record: MediationCase, { sides }: Proposal, context: Context): Side | 'mediator' | null {
  const side = sideOf(record, context.who);
  if (side !== null) return sides.includes(side) ? side : null;
  return isSeated(record, context.openid) ? 'mediator' : null;
}

/** A proposal for its reader: a side never sees what another has said, not even that it has. */
export function viewProposal(record: MediationCase, proposal: Proposal, viewer: Side | 'mediator'): ProposalView {
  const { id, room, words, obligations, terms, state, sentAt, byName, endedAt } = proposal;
  const open = isOpenProposal(record, proposal);
  const seen = viewer === 'mediator' ? proposal.sides : [viewer];
  return {
    ...{ id, room, words, obligations, terms, sentAt, byName, endedAt },
    state: state === 'open' && !open && record.stage !== 'SUSPENDED' ? 'closed' : state,
    sides: proposal.sides.map((side) => ({ side, name: nameOfSide(record, side) })),
    answers: seen.flatMap((side) => {
      const said = answerOf(proposal, side);
      return said ? [{ side, answer: said.answer, words: said.words, at: said.at }] : [];
    }),
    mayAnswer: open && viewer !== 'mediator',
    mayDraft: viewer === 'mediator' && record.stage === 'MEDIATING' && draftFromProposal(record, proposal).ok,
  };
}

/** What was proposed in a case so far, the oldest first; one document for each case. */
export async function proposalsOf(transaction: Transaction, caseId: string): Promise<Proposal[]> {
  return (await transaction.get('proposals', caseId))?.proposals ?? [];
}

export async function keepProposals(transaction: Transaction, caseId: string, proposals: Proposal[]): Promise<void> {
  const kept: ProposalsDoc = { _id: caseId, caseId, proposals };
  const before = await transaction.get('proposals', caseId);
  await (before ? transaction.put('proposals', kept) : transaction.create('proposals', kept));
}
