import { obligationFindings } from '../agreement/clarity';
import { readAgreement, type TypedAgreement } from '../agreement/writeDraft';
import { unsigned } from '../agreement/draftAgreement';
import type { Day } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { Obligation } from '../cases/mediation';
import { sidesTakingPart, takesPart } from '../cases/participants';
import type { Side } from '../parties/side';
import type { Room } from '../talks/rooms';
import { within } from '../text/finding';
import { checkLongText } from '../text/plainText';

/*
 * What a mediator proposes that the sides agree on (调解方案), to all of them or to one alone. It lies beside the case: what
 * is put to one side privately, and what a side answers, changes no byte of what another is sent.
 *
 * What a side answers is the mediators' alone, before and after the others have answered. All that is ever told to the
 * sides, and only once each has said yes or no, is whether all have said yes. So nobody can see that the other side gives
 * in and wait for more, nobody is pressed by who has answered already, and whoever says no never learns whether the other
 * would have agreed (as with sealed offers: only whether it meets; agreeing stays free, 人民调解法 3, 23).
 */

export const PROPOSAL_LIMITS = { words: 1000, answer: 500, obligations: 10, proposals: 12, answers: 30 } as const;

export const PROPOSAL_STATES = ['open', 'accepted', 'notAccepted', 'superseded', 'closed'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export const PROPOSAL_ANSWERS = ['accept', 'decline', 'ask'] as const;
export type ProposalAnswer = (typeof PROPOSAL_ANSWERS)[number];

/** What somebody said for a side; of each side the latest counts. To ask first is no answer yet. */
export interface GivenAnswer {
  side: Side;
  answer: ProposalAnswer;
  words: string;
  at: number;
  openid: string;
  /** Key of the command that gave it: how a repetition is told. */
  key: string;
}

export interface Proposal {
  /** `proposal-<room>-<number within its room>`: it tells nothing of other rooms. */
  id: string;
  room: Room;
  /** Whom it was put to: those who took part when it was sent. */
  sides: Side[];
  /** Why it is proposed so, in the mediator's words. */
  words: string;
  obligations: Obligation[];
  terms: string;
  state: ProposalState;
  answers: GivenAnswer[];
  sentAt: number;
  byName: string;
  endedAt: number | null;
  key: string;
}

/** A proposal as it is typed. */
export interface TypedProposal extends Pick<TypedAgreement, 'obligations' | 'terms'> {
  room: Room;
  words: string;
}

interface Author {
  byName: string;
  at: number;
  key: string;
  today: Day;
}

/** The latest that a side has said, or null. */
export function answerOf({ answers }: Pick<Proposal, 'answers'>, side: Side): GivenAnswer | null {
  const own = answers.filter((each) => each.side === side);
  return own[own.length - 1] ?? null;
}

/** Whether it can still be answered: an open one while the case is being mediated. */
export function isOpenProposal(record: MediationCase, { state }: Pick<Proposal, 'state'>): boolean {
  return state === 'open' && record.stage === 'MEDIATING';
}

/**
 * Puts a proposal to all sides, or to one alone. It takes the place of the open one in the same room, and of no other: a
 * private one must not be noticed by whoever it is not for. Refused while it is unclear who does what, how much, until when.
 */
export function sendProposal(
  record: MediationCase,
  before: readonly Proposal[],
  typed: TypedProposal,
  { byName, at, key, today }: Author,
): Decision<Proposal[]> {
  const { room } = typed;
  if (record.stage !== 'MEDIATING') return notNow('只有在调解中才能提出方案。');
  if (room !== 'common' && !takesPart(record, room)) {
    return wrongAt('room', '这一方没有参加调解', '请选择参加调解的一方，或者发给各方');
  }
  const inRoom = before.filter((each) => each.room === room);
  if (inRoom.length >= PROPOSAL_LIMITS.proposals) return notNow('方案已经提得很多，请当面商量，或者直接起草协议。');
  const words = checkLongText(typed.words, { label: '说明', max: PROPOSAL_LIMITS.words, optional: true });
  if (!words.ok) return wrongAt('words', words.problem, words.remedy);
  const read = readAgreement(record, { ...typed, claims: [], noOwnership: false, severable: false });
  if (!read.ok) return { ok: false, findings: read.findings, sentence: null };
  const { obligations, terms } = read.content;
  if (obligations.length === 0) return wrongAt('obligations', '方案里还没有写谁要做什么', '请至少写一项');
  const findings = obligations.flatMap((obligation, index) =>
    within(`obligations.${index}`, obligationFindings(record, obligation, today)),
  );
  if (findings.length > 0) return { ok: false, findings, sentence: null };
  const proposal: Proposal = {
    ...{ id: `proposal-${room}-${inRoom.length + 1}`, room, words: words.value, obligations, terms },
    sides: room === 'common' ? sidesTakingPart(record) : [room],
    ...{ state: 'open', answers: [], sentAt: at, byName, endedAt: null, key },
  };
  const earlier = before.map((each): Proposal =>
    each.room === room && each.state === 'open' ? { ...each, state: 'superseded', endedAt: at } : each,
  );
  return decided([...earlier, proposal]);
}

/** A proposal that all who were asked and still take part have answered yes or no; otherwise as it is. */
function settled(record: MediationCase, proposal: Proposal, at: number): Proposal {
  const asked = proposal.sides.filter((side) => takesPart(record, side));
  const said = asked.map((side) => answerOf(proposal, side)?.answer ?? 'ask');
  if (said.includes('ask')) return proposal;
  return { ...proposal, state: said.includes('decline') ? 'notAccepted' : 'accepted', endedAt: at };
}

/** A side says yes, no, or asks first. It may say otherwise until all have said yes or no. */
export function answerProposal(
  record: MediationCase,
  proposal: Proposal,
  given: Omit<GivenAnswer, 'words'> & { words: string },
): Decision<Proposal> {
  if (!proposal.sides.includes(given.side)) return notNow('这份方案不是发给您这一方的。');
  if (!isOpenProposal(record, proposal)) return notNow('这份方案已经结束，不能再答复。');
  if (proposal.answers.length >= PROPOSAL_LIMITS.answers) return notNow('答复改得太多，请直接告诉调解员。');
  const optional = given.answer !== 'ask';
  const words = checkLongText(given.words, { label: '想说的话', max: PROPOSAL_LIMITS.answer, optional });
  if (!words.ok) return wrongAt('words', words.problem, words.remedy);
  const answers = [...proposal.answers, { ...given, words: words.value }];
  return decided(settled(record, { ...proposal, answers }, given.at));
}

/** A mediator takes back what is still open. */
export function closeProposal(proposal: Proposal, at: number): Decision<Proposal> {
  if (proposal.state !== 'open') return notNow('这份方案已经结束。');
  return decided({ ...proposal, state: 'closed', endedAt: at });
}

/**
 * What all have accepted becomes the draft of the agreement, in place of what was drafted before. Which claims it settles,
 * and that nothing in it says who owns a right, the mediator still looks at.
 */
export function draftFromProposal(record: MediationCase, proposal: Proposal): Decision {
  const everybody = sidesTakingPart(record).every((side) => answerOf(proposal, side)?.answer === 'accept');
  if (proposal.state !== 'accepted' || !everybody) return notNow('参加调解的各方都接受了的方案，才能用作协议草稿。');
  const { agreement } = record.mediation;
  const { obligations, terms } = proposal;
  const content = { obligations, terms, claims: agreement?.claims ?? [], noOwnership: false, severable: false };
  return decided({
    fields: { mediation: { ...record.mediation, agreement: { ...unsigned(agreement), ...content } } },
    text: '把各方接受的方案写成了协议草稿',
  });
}
