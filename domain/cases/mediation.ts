import type { Day } from '../calendar/day';
import type { ConfirmationRequest } from '../court/court';
import type { Side } from '../parties/side';
import type { Signature } from '../filing/content';
import type { Capacity } from '../roles/posts';
import type { Outsider, PartyCircumstance, SecretViewer } from './partyFacts';

/*
 * The facts of a mediation that stand beside its stage. What one side does privately (private talks, sealed offers) is
 * not in here: it lives in collections of its own, so that it cannot change a byte of what another side is sent.
 */

/** How a respondent stands to the question whether they take part. */
export type Willingness = 'waiting' | 'agreed' | 'refused' | 'asking' | 'silent' | 'unreachable';

/** A try to reach a respondent who did not answer. */
export interface ContactTry {
  at: number;
  byName: string;
  way: 'phone' | 'visit' | 'mail' | 'message';
  result: string;
}

/** Somebody who acts for a respondent: who proved to hold the notice. */
export interface RespondentPerson {
  openid: string;
  name: string;
  phone: string;
  since: number;
  /** Version of the notice on personal data that they were shown when they answered or came in. */
  noticeVersion: string;
}

/** One respondent of the case; each is asked and answers alone. */
export interface RespondentFacts {
  no: number;
  name: string;
  /** The notice that was issued: its token opens the page, its check code proves that one holds the paper. */
  notice: {
    token: string;
    checkCode: string;
    issuedAt: number;
    dueOn: Day;
    reminders: number;
    /** When it was received, where the time to answer runs from receipt; else null. */
    served: { on: Day; way: 'delivered' | 'opened' } | null;
  } | null;
  willingness: Willingness;
  answeredAt: number | null;
  via: 'code' | 'phone' | 'paper' | null;
  reason: string;
  /** People who act for this respondent: who proved to hold the notice. */
  people: RespondentPerson[];
  tries: ContactTry[];
  /** The second, gentler question, put once after evidence was exchanged. */
  second: { askedAt: number; willing: boolean | null; answeredAt: number | null } | null;
}

export type SeatState = 'named' | 'accepted' | 'declined' | 'lapsed' | 'recused' | 'replaced';

/** A mediator's seat in this case. One holds the lead. */
export interface MediatorSeat {
  openid: string;
  name: string;
  /** Organisation that the mediator belonged to when named. */
  organisation: string;
  lead: boolean;
  state: SeatState;
  namedBy: 'parties' | 'committee';
  /** Why this person: the reason that was shown when they were proposed. */
  why: string;
  namedAt: number;
  dueOn: Day;
  answeredAt: number | null;
  /** Disclosed before the first contact (在线调解规则 13): kin, interest, other relation; '' means none. */
  disclosure: string | null;
  reason: string;
}

export interface RecusalRequest {
  id: string;
  /** Who asked: a side, or the mediator for themself. */
  side: Side | 'mediator';
  mediator: string;
  reason: string;
  at: number;
  decided: { granted: boolean; at: number; byName: string; reason: string } | null;
}

export const SESSION_MODES = ['online', 'onsite', 'hybrid', 'written'] as const;
export type SessionMode = (typeof SESSION_MODES)[number];

/** `notHeld`: the time came, and it could not begin, as somebody did not. */
export const SESSION_RESULTS = ['agreed', 'partly', 'continue', 'failed', 'notHeld'] as const;
export type SessionResult = (typeof SESSION_RESULTS)[number];

/** What the mediator told everybody at the session. */
export interface SessionTold {
  rights: boolean;
  recusal: boolean;
  /** The consequences of sham mediation (在线调解规则 17). */
  sham: boolean;
}

/** Record of a session (调解笔录). */
export interface SessionRecord {
  present: string[];
  /** Sides of which nobody came. */
  absent: Side[];
  told: SessionTold;
  /** Everybody consented to a recording of sound or picture, or there was none. */
  recording: 'none' | 'consented';
  statements: string;
  issues: string;
  course: string;
  result: SessionResult;
  /** Why no agreement was reached, or why it did not take place; '' unless the result is 'failed' or 'notHeld'. */
  failedWhy: string;
  /** Sides that read it and found it as they had spoken. */
  readBy: Side[];
  /** What a side says is not as it had spoken. */
  remarks: { side: Side; text: string; at: number }[];
  /** Name of the mediator who wrote it, and that they took over after the session, where they did. */
  writtenByName: string;
  at: number;
}

/** What a mediator spoke instead of typing it, kept with the record; for mediators and the committee alone. */
export interface SessionSound {
  id: string;
  name: string;
  kind: string;
  /** Bytes. */
  size: number;
  sha256: string;
  originalFileId: string;
  sharedFileId: string;
  at: number;
  byName: string;
}

export interface MediationSession {
  id: string;
  mode: SessionMode;
  place: string;
  agenda: string;
  state: 'proposed' | 'confirmed' | 'held' | 'cancelled';
  times: { id: string; startsAt: number; minutes: number }[];
  /** Which times suit whom. */
  answers: { side: Side; timeIds: string[]; at: number }[];
  chosen: string | null;
  /** Why it was changed, the latest last. */
  changes: { reason: string; at: number }[];
  attendance: { side: Side | 'mediator'; name: string; at: number }[];
  record: SessionRecord | null;
  sounds: SessionSound[];
  cancelReason: string;
  /** Token of the code that is scanned at the door. */
  token: string;
}

export const CLAIM_STATES = ['open', 'agreed', 'dropped', 'carvedOut'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** How one claim of the filing stands, by its index there. */
export interface ClaimFacts {
  index: number;
  state: ClaimState;
  note: string;
  /** With 'dropped': who of the applicant's side said so, and when or where; '' otherwise. */
  saidBy: string;
}

/** A fact that is not in dispute once every side has confirmed it; it alone may be used later (在线调解规则 18). */
export interface UndisputedFact {
  id: string;
  text: string;
  confirmedBy: Side[];
}

/** What a respondent says of the facts (答辩意见), as every side may read it since it was exchanged. */
export interface ExchangedDefence {
  side: Side;
  /** Which of the texts that the side has written, from 1. */
  edition: number;
  text: string;
  writtenAt: number;
  exchangedAt: number;
}

export interface ExtensionRequest {
  id: string;
  workingDays: number;
  reason: string;
  /** Name of who proposed it. */
  by: string;
  at: number;
  consents: Side[];
  refusedBy: Side | null;
  /** The day until which it was extended, once every side had consented; null before and when it was refused. */
  until: Day | null;
}

export const SUSPENSION_REASONS = [
  'appraisal',
  'invalidation',
  'forceMajeure',
  'succession',
  'shamCheck',
  'other',
] as const;
export type SuspensionReason = (typeof SUSPENSION_REASONS)[number];

export interface Suspension {
  reason: SuspensionReason;
  note: string;
  from: Day;
  to: Day | null;
}

export const OBLIGATION_KINDS = [
  'pay',
  'stop',
  'destroy',
  'delist',
  'license',
  'apologise',
  'deliver',
  'other',
] as const;
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

/** One thing that one side owes another under the agreement (人民调解法 29: manner and time of performance). */
export interface Obligation {
  no: number;
  kind: ObligationKind;
  debtor: Side;
  creditor: Side;
  /** Fen; with 'pay' and 'license' where money is owed. */
  amountFen: number | null;
  what: string;
  manner: string;
  dueOn: Day;
  proof: string;
}

export interface AgreementSignature {
  side: Side | 'mediator';
  openid: string;
  name: string;
  signature: Signature;
  /** As what somebody signs for a side; null of the mediator. */
  capacity: Capacity | null;
  /** The paper of a respondent's agent, among the evidence of their side; null of everybody else. */
  authorityId: string | null;
  /** Of an agent: told that they have special authority to settle (compare 民诉法解释 147); null of everybody else. */
  specialAuthority: boolean | null;
  at: number;
}

export interface Agreement {
  /** Raised with each new text; a signature belongs to one text. */
  edition: number;
  obligations: Obligation[];
  /** Terms that are no obligation of their own. */
  terms: string;
  /** The claims that are settled by it, by index; the others are carved out. */
  claims: number[];
  /** Nothing in it confirms who owns a right (民诉法解释 355(5)). */
  noOwnership: boolean;
  /** What it settles can be parted from the respondents who take no part; asked only where there are some. */
  severable: boolean;
  oral: boolean;
  readBy: Side[];
  openedAt: number | null;
  /** What is signed, word for word, as it stood when it was opened for signing; '' while a draft. */
  text: string;
  /** SHA-256 of `text`. */
  textSha256: string;
  signatures: AgreementSignature[];
  seal: { byName: string; at: number } | null;
  /** Sides that would not sign an edition, and why. */
  refusals: { side: Side; edition: number; reason: string; at: number }[];
}

/** That the sides were reminded of an obligation: seven days or one day before its last day, or after it. */
export interface ObligationReminder {
  no: number;
  what: 'sevenDays' | 'oneDay' | 'overdue';
  dueOn: Day;
}

/** What a debtor says they did, and what the creditor says to it. */
export interface PerformanceReport {
  id: string;
  no: number;
  side: Side;
  amountFen: number | null;
  note: string;
  evidenceIds: string[];
  at: number;
  /** Last day for the creditor to say something; null where no proof came with it, and it waits for as long as it takes. */
  answerBy: Day | null;
  /** What comes of silence: it counts as done (never money), or a mediator looks at the proof. */
  onSilence: 'counts' | 'check' | null;
  /** The day on which the clock noted that nothing was said in time. */
  silentSince: Day | null;
  /** `deemed`: by silence; `checked`: by whoever closed the case over it after a look at the proof. */
  answer: 'waiting' | 'confirmed' | 'disputed' | 'deemed' | 'checked';
  reason: string;
}

export interface FollowUpVisit {
  at: number;
  byName: string;
  way: 'phone' | 'visit' | 'message';
  findings: string;
}

/** All facts of a mediation. Empty until the request was accepted for inquiry. */
export interface MediationFacts {
  respondents: RespondentFacts[];
  picks: { side: Side; openid: string; at: number }[];
  mediators: MediatorSeat[];
  recusals: RecusalRequest[];
  changes: { side: Side; reason: string; at: number }[];
  sessions: MediationSession[];
  claims: ClaimFacts[];
  undisputed: UndisputedFact[];
  defences: ExchangedDefence[];
  /** Evidence that every side may open, by id. */
  exchanged: string[];
  extensions: ExtensionRequest[];
  suspensions: Suspension[];
  agreement: Agreement | null;
  reports: PerformanceReport[];
  obligationReminders: ObligationReminder[];
  visits: FollowUpVisit[];
  satisfaction: { side: Side; score: number; comment: string; at: number }[];
  confirmationRequest: ConfirmationRequest | null;
  outsiders: Outsider[];
  circumstances: PartyCircumstance[];
  secretViewers: SecretViewer[];
}

export function noMediationYet(): MediationFacts {
  return {
    respondents: [],
    picks: [],
    mediators: [],
    recusals: [],
    changes: [],
    sessions: [],
    claims: [],
    undisputed: [],
    defences: [],
    exchanged: [],
    extensions: [],
    suspensions: [],
    agreement: null,
    reports: [],
    obligationReminders: [],
    visits: [],
    satisfaction: [],
    confirmationRequest: null,
    outsiders: [],
    circumstances: [],
    secretViewers: [],
  };
}
