import { answerProposal, closeProposal, draftFromProposal, sendProposal } from './commands';
import { listProposals } from './read';

export const proposalHandlers = {
  'proposal.send': sendProposal,
  'proposal.answer': answerProposal,
  'proposal.close': closeProposal,
  'proposal.list': listProposals,
  'agreement.fromProposal': draftFromProposal,
};
