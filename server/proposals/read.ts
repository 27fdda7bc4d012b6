import { theCase } from '../cases/loadCase';
import { answering } from '../kernel/handler';
import { get } from '../store/queries';
import { viewerOf, viewProposal } from './proposalsOfCase';

/** The proposals that the caller may see, the latest first. Three reads. */
export const listProposals = answering('proposal.list', {
  ...theCase,
  async answer(context, _input, record) {
    const all = (await get('proposals', record._id))?.proposals ?? [];
    const items = all.flatMap((proposal) => {
      const viewer = viewerOf(record, proposal, context);
      return viewer === null ? [] : [viewProposal(record, proposal, viewer)];
    });
    return { items: items.reverse() };
  },
});
