import { after, refusedAt, taken } from '../cases/decisionInTests';
import { SAMPLE_NOW, SAMPLE_TODAY, sampleMediation } from '../cases/sampleMediation';
import type { Side } from '../parties/side';
import {
  answerProposal,
  closeProposal,
  draftFromProposal,
  PROPOSAL_LIMITS,
  sendProposal,
  type Proposal,
  type ProposalAnswer,
  type TypedProposal,
} from './proposal';

const record = sampleMediation(['agreed', 'refused', 'agreed']);
const typed: TypedProposal = {
  room: 'common',
  words: '按三个月的销量算。',
  obligations: [
    {
      ...{ kind: 'pay', debtor: 'r1', creditor: 'applicant', amountYuan: '30000', what: '支付补偿款' },
      ...{ manner: '银行转账', dueOn: '2026-03-20', proof: '转账回单' },
    },
  ],
  terms: '',
};
const by = { byName: '调解员庚', at: SAMPLE_NOW, key: 'k', today: SAMPLE_TODAY };
const send = (before: readonly Proposal[], changes: Partial<TypedProposal> = {}) =>
  taken(sendProposal(record, before, { ...typed, ...changes }, by));
const last = (all: readonly Proposal[]) => all[all.length - 1]!;
const say = (proposal: Proposal, side: Side, answer: ProposalAnswer, words = '') =>
  taken(answerProposal(record, proposal, { side, answer, words, at: SAMPLE_NOW + 1, openid: side, key: 'a' }));

describe("a mediator's proposal", () => {
  it('is put to those who take part, clear in who does what, and takes the place of the open one of its room alone', () => {
    const one = send([]);
    expect(last(one)).toMatchObject({ id: 'proposal-common-1', sides: ['applicant', 'r1', 'r3'], state: 'open' });
    const two = send(one, { room: 'r1' });
    const three = send(two);
    expect(three.map(({ id, state }) => [id, state])).toEqual([
      ['proposal-common-1', 'superseded'],
      ['proposal-r1-1', 'open'],
      ['proposal-common-2', 'open'],
    ]);
    expect(last(two).sides).toEqual(['r1']);
    const refused = (changes: Partial<TypedProposal>) =>
      refusedAt(sendProposal(record, [], { ...typed, ...changes }, by));
    expect(refused({ room: 'r2' })).toBe('room');
    expect(refused({ obligations: [] })).toBe('obligations');
    expect(refused({ obligations: [{ ...typed.obligations[0]!, dueOn: '', what: '尽快付款' }] })).toBe(
      'obligations.0.what,obligations.0.dueOn',
    );
    expect(refused({ words: '长'.repeat(PROPOSAL_LIMITS.words + 1) })).toBe('words');
    expect(refusedAt(sendProposal({ ...record, stage: 'SIGNING' }, [], typed, by))).toContain('调解中');
  });

  it('says only whether all accept, once each has said yes or no', () => {
    const open = last(send([]));
    const no = say(open, 'r1', 'decline');
    expect(no.state).toBe('open');
    const asked = say(say(no, 'applicant', 'accept'), 'r3', 'ask', '能分期吗？');
    expect(asked.state).toBe('open');
    expect(say(asked, 'r3', 'accept')).toMatchObject({ state: 'notAccepted', endedAt: SAMPLE_NOW + 1 });
    // Somebody who thinks better of it, as long as others are asked.
    const all = say(say(asked, 'r1', 'accept'), 'r3', 'accept');
    expect(all.state).toBe('accepted');
    const late = { side: 'r1', answer: 'decline', words: '', at: 9, openid: 'x', key: 'b' } as const;
    expect(refusedAt(answerProposal(record, all, late))).toContain('已经结束');
    expect(refusedAt(answerProposal(record, open, { ...late, side: 'r2' }))).toContain('不是发给');
    expect(refusedAt(answerProposal(record, open, { ...late, answer: 'ask' }))).toBe('words');
    expect(refusedAt(closeProposal(all, 9))).toContain('已经结束');
    expect(taken(closeProposal(open, 9))).toMatchObject({ state: 'closed', endedAt: 9 });
  });

  it('becomes the draft of the agreement when all have accepted, and not when one alone has', () => {
    const open = last(send([]));
    const all = say(say(say(open, 'applicant', 'accept'), 'r1', 'accept'), 'r3', 'accept');
    expect(after(record, draftFromProposal(record, all)).mediation.agreement).toMatchObject({
      edition: 1,
      obligations: [{ no: 1, amountFen: 3_000_000, debtor: 'r1' }],
      noOwnership: false,
      openedAt: null,
    });
    expect(refusedAt(draftFromProposal(record, open))).toContain('都接受');
    const alone = say(last(send([], { room: 'r1' })), 'r1', 'accept');
    expect(alone.state).toBe('accepted');
    expect(refusedAt(draftFromProposal(record, alone))).toContain('都接受');
  });
});
