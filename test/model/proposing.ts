import type { Answer } from '@/contract/errors';
import type { ProposalView } from '@/contract/proposals';
import type { Side } from '@/domain/parties/side';
import { clearText } from './movesOutcome';
import { actor, move, pick, seated, taking, type Dice } from './scene';
import type { Ear } from './secrets';
import type { Walk } from './walk';

/**
 * A mediator puts a proposal to all or to one alone; whoever is asked answers in confidence, and may ask first. What all
 * have accepted becomes the draft of the agreement, and what is not accepted by all does not.
 */
export async function propose(walk: Walk, dice: Dice): Promise<void> {
  const scene = walk.scene(dice);
  const mediator = pick(dice, seated(walk.record))?.openid;
  const sides = taking(scene);
  if (!mediator || walk.record.stage !== 'MEDIATING') return;
  const room = dice.roll(2) === 0 ? 'common' : pick(dice, sides)!;
  const asked = room === 'common' ? sides : sides.filter((side) => side === room);
  const caseId = walk.record._id;
  const { obligations, terms } = clearText(scene, '其他没有争议。');
  const words = `这样提的理由：${scene.secrets.word(...(asked as Ear[]), 'seated')}`;
  const sent = await walk.say('proposal.send', mediator, { caseId, room, words, obligations, terms });
  if (!sent.ok) return walk.fail(`a proposal that is clear was refused with ${sent.error.code}`);
  const { id: proposalId } = sent.data as ProposalView;
  const closed = dice.roll(8) === 0;
  if (closed) await walk.say('proposal.close', mediator, { caseId, proposalId });
  const accepted = new Set<Side>();
  for (const side of asked) {
    const said = await answers(walk, proposalId, side, dice);
    if (said && said.ok === closed) walk.fail(`an answer to ${closed ? 'a closed' : 'an open'} proposal went wrong`);
    if (said?.ok && said.data.answers.some(({ answer }) => answer === 'accept')) accepted.add(side);
    const other = actor(walk.scene(dice), sides);
    if (other) await walk.ask('proposal.list', other.openid, { caseId });
  }
  const all = sides.every((side) => accepted.has(side));
  const draft = move(walk.scene(dice), 'draftAgreement', 'agreement.fromProposal', mediator, { proposalId }, all);
  await walk.give(draft, all ? null : 'WRONG_STAGE');
}

/** What a side says to a proposal, in its own name, and what it is answered; null: nobody can speak for it. */
async function answers(walk: Walk, proposalId: string, side: Side, dice: Dice): Promise<Answer<ProposalView> | null> {
  const who = actor(walk.scene(dice), [side]);
  if (!who) return null;
  const answer = pick(dice, ['accept', 'accept', 'accept', 'decline', 'ask'] as const)!;
  const words = walk.secrets.word(side as Ear, 'seated');
  const input = { caseId: walk.record._id, proposalId, answer, words };
  return (await walk.say('proposal.answer', who.openid, input)) as Answer<ProposalView>;
}
