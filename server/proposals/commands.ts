import type { MediationCase } from '@/domain/cases/case';
import { peopleOfSide, seatedMediators } from '@/domain/cases/participants';
import type { Side } from '@/domain/parties/side';
import {
  answerProposal as answer,
  closeProposal as close,
  draftFromProposal as draft,
  sendProposal as send,
  type Proposal,
} from '@/domain/proposals/proposal';
import { isRoom } from '@/domain/talks/rooms';
import { mustBeSeated, nameOf, sideActing } from '../cases/acting';
import { caseCommand } from '../cases/caseCommand';
import { theCaseInTransaction } from '../cases/loadCase';
import { stepOf } from '../cases/stepOf';
import { tellBeside } from '../inbox/tellBeside';
import { tellPeople } from '../inbox/threads';
import type { Context } from '../kernel/context';
import { carryingOut, type CommandCall } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';
import { talkNotices } from '../notices/outbox';
import type { Transaction } from '../store/transaction';
import { judgeText } from '../talks/judgeText';
import { get } from '../store/queries';
import { keepProposals, proposalsOf, viewerOf, viewProposal } from './proposalsOfCase';

/** A mediator puts a proposal to all sides, or to one alone. */
export const sendProposal = carryingOut('proposal.send', {
  load: theCaseInTransaction.load,
  maySee: theCaseInTransaction.maySee,
  receipt: 'record',
  async change({ transaction, context, input, record, call }) {
    mustBeSeated(record, context);
    const { room } = input;
    if (!isRoom(room)) throw badInput('room', '没有选发给谁', '请选择发给各方，或者只发给一方');
    const before = await proposalsOf(transaction, record._id);
    const repeated = before.find(({ key }) => key === call.key);
    if (repeated) return viewProposal(record, repeated, 'mediator');
    const by = { byName: nameOf(context), at: context.now, key: call.key, today: context.today };
    const proposals = stepOf(send(record, before, { ...input, room }, by));
    await keepProposals(transaction, record._id, proposals);
    const sent = proposals[proposals.length - 1];
    if (!sent) throw new Refusal('CHANGED_MEANWHILE');
    const readers = sent.sides.flatMap((side) => peopleOfSide(record, side));
    await tellPeople(transaction, talkNotices('proposalSent', readers, record, { now: context.now, key: call.key }));
    return viewProposal(record, sent, 'mediator');
  },
});

interface InCase {
  record: MediationCase;
  all: Proposal[];
  proposal: Proposal;
}

const theProposal = {
  async load(
    transaction: Transaction,
    _context: Context,
    { caseId, proposalId }: { caseId: string; proposalId: string },
  ): Promise<InCase | null> {
    const record = await transaction.get('cases', caseId);
    const all = record ? await proposalsOf(transaction, caseId) : [];
    const proposal = all.find(({ id }) => id === proposalId);
    return record && proposal ? { record, all, proposal } : null;
  },
  maySee: (context: Context, { record, proposal }: InCase) => viewerOf(record, proposal, context) !== null,
};

/** Keeps a proposal as it is now in place of what it was. */
async function replace(transaction: Transaction, { record, all }: InCase, after: Proposal): Promise<void> {
  const proposals = all.map((each) => (each.id === after.id ? after : each));
  await keepProposals(transaction, record._id, proposals);
}

/** Tells the mediators what was said; and with the last word everybody whom it was put to, that there is a result. */
async function tellOfAnswer(
  transaction: Transaction,
  context: Context,
  record: MediationCase,
  { after, side }: { after: Proposal; side: Side },
  call: CommandCall,
): Promise<void> {
  const mediators = seatedMediators(record).map(({ openid }) => openid);
  const people = after.sides.flatMap((side) => peopleOfSide(record, side));
  const ended = after.state !== 'open';
  const readers = ended ? [...mediators, ...people] : mediators;
  const event = ended ? 'proposalSettled' : 'proposalAnswered';
  const notices = talkNotices(event, readers, record, { now: context.now, key: call.key });
  // Who asked first still has to say yes or no.
  const said = after.answers.some((each) => each.side === side && each.answer !== 'ask');
  const done = said ? [context.openid, ...peopleOfSide(record, side)] : [];
  await tellBeside(transaction, context, record, notices, done);
}

/** A side says yes, no, or asks first. The other sides are sent nothing of it before all have said yes or no. */
export const answerProposal = carryingOut('proposal.answer', {
  ...theProposal,
  receipt: 'record',
  async prepare(context, input): Promise<void> {
    const record = await get('cases', input.caseId);
    if (record && theCaseInTransaction.maySee(context, record)) await judgeText(context, record, input.words, 'words');
  },
  async change({ transaction, context, input, record: found, call }) {
    const { record, proposal } = found;
    const side: Side = sideActing(record, context);
    if (proposal.answers.some(({ key }) => key === call.key)) return viewProposal(record, proposal, side);
    const said = { side, answer: input.answer, words: input.words };
    const given = { ...said, at: context.now, openid: context.openid, key: call.key };
    const after = stepOf(answer(record, proposal, given));
    await replace(transaction, found, after);
    await tellOfAnswer(transaction, context, record, { after, side }, call);
    return viewProposal(record, after, side);
  },
});

/** A mediator takes back what is still open. */
export const closeProposal = carryingOut('proposal.close', {
  ...theProposal,
  receipt: 'commands',
  async change({ transaction, context, record: found }) {
    mustBeSeated(found.record, context);
    const after = stepOf(close(found.proposal, context.now));
    await replace(transaction, found, after);
    const asked = after.sides.flatMap((side) => peopleOfSide(found.record, side));
    await tellBeside(transaction, context, found.record, [], asked);
    return viewProposal(found.record, after, 'mediator');
  },
});

/** What all have accepted becomes the draft of the agreement. One read more. */
export const draftFromProposal = caseCommand(
  'agreement.fromProposal',
  'draftAgreement',
  async ({ transaction, context, input, record }) => {
    mustBeSeated(record, context);
    const all = await proposalsOf(transaction, record._id);
    const proposal = all.find(({ id }) => id === input.proposalId);
    if (!proposal) throw badInput('proposalId', '没有这份方案', '请刷新后重新选择');
    return { ...stepOf(draft(record, proposal)), reason: null };
  },
);
