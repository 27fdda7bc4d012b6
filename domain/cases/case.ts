import type { Day } from '../calendar/day';
import type { ClockUnit } from '../calendar/deadline';
import type { Court } from '../court/court';
import type { Confirmation, EvidenceItem, FilingContent } from '../filing/content';
import type { ActStatus, Capacity } from '../roles/posts';
import type { MediationFacts } from './mediation';
import type { Stage } from './stages';

/** One thing that the registrar asks for, with why; and the applicant's answer. */
export interface SupplementItem {
  id: string;
  what: string;
  reason: string;
  answer: string | null;
  evidenceIds: string[];
}

export interface SupplementRound {
  askedAt: number;
  askedByName: string;
  dueOn: Day;
  answeredAt: number | null;
  items: SupplementItem[];
}

export const CLOCK_KINDS = ['acceptance', 'supplement', 'inquiry', 'naming', 'seat', 'mediation', 'signing'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** A time limit of a case, with everything that its due day was computed from. */
export interface CaseClock {
  kind: ClockKind;
  /** Rule of domain/law it comes from. */
  rule: string;
  startedOn: Day;
  length: number;
  unit: ClockUnit;
  /** Working days that every side agreed to add behind its own end. */
  extension: number;
  dueOn: Day;
  /** The holiday table does not reach the due day yet. */
  provisional: boolean;
  /** Days on which it stood still, both ends included; an open end means that it stands still now. */
  pauses: { from: Day; to: Day | null }[];
  /** Set when what it waited for was done. */
  stoppedOn: Day | null;
}

/** How a case ended, when it did: the reason, in words, and where to go from here. */
export interface Outcome {
  kind: 'refused' | 'transferred' | 'withdrawn' | 'lapsed' | 'terminated' | 'performed' | 'unperformed';
  reasonCode: string;
  reason: string;
  /** Other ways that stay open, in plain words. */
  remedies: string[];
  /** The body that the case was sent to. */
  bodyId: string | null;
  bodyName: string | null;
  at: number;
}

/** One dated fact of a case's history, as the case page shows it. */
export interface TimelineEntry {
  seq: number;
  at: number;
  /** Kind of TIMELINE_TEXTS. */
  kind: string;
  byName: string;
  text: string;
}

/** Receipt of a request: what was handed in and when, with a code that anyone may check. */
export interface Receipt {
  token: string;
  number: string;
  at: number;
  contentSha256: string;
}

/** An earlier filing of the same thing, as it stood when this one was filed: shown, never a hindrance. */
export interface EarlierFiling {
  id: string;
  number: string;
  title: string;
  stage: Stage;
  submittedAt: number;
}

/** A mediation case, from the first word of the draft to its archive. */
export interface MediationCase {
  _id: string;
  /** Grows by one with each change; a command names the version that it was decided on. */
  version: number;
  committeeId: string;
  stage: Stage;
  /** Receipt number, gap-free per committee and year; null while a draft. */
  number: string | null;
  /** The place in the committee's register that the number tells: the `n`-th request of the year. Null while a draft. */
  register: { year: number; n: number } | null;
  /** Short words for lists: kind of right and the respondent. */
  title: string;
  /** Who filed it; `status` is how far their right to act for the applicant was proved when last looked at. */
  filedBy: { openid: string; name: string; capacity: Capacity; status: ActStatus };
  applicant: { enterpriseId: string; name: string; legalRepresentative: string };
  /** The code it came in by, if any. */
  posterToken: string | null;
  posterPlace: string | null;
  /**
   * The park of the applicant's enterprise as the city's list of enterprises had it when the request was filed, else that
   * of the park's poster that was scanned. Officials see it: never the place of another poster, which may be a company.
   */
  park: string | null;
  content: FilingContent;
  evidence: EvidenceItem[];
  confirmation: Confirmation | null;
  receipt: Receipt | null;
  /** The rule pack it runs by, and the day whose text of it holds for good (domain/packs). */
  channel: string | null;
  packDay: Day | null;
  /** Number of the court's letter that referred it, or of the agency's case that it belongs to. */
  referral: string | null;
  /** The court that referred it, where it was named when the case was taken in. */
  court: Court | null;
  mediation: MediationFacts;
  /** With a transfer: what the applicant was told, when they agreed, and who took it down (个人信息保护法 23). */
  transferConsent: { told: string; agreedOn: Day; recordedByName: string; at: number } | null;
  /** The case that this one goes on from, when a closed matter came up again. */
  continues: string | null;
  /** Why the head had it opened anew; null where the applicant went on by themself, and of every first case. */
  reopening: { byName: string; reason: string; at: number } | null;
  supplements: SupplementRound[];
  clocks: CaseClock[];
  outcome: Outcome | null;
  timeline: TimelineEntry[];
  /** Set when a text waits for a person's look after the safety check did not pass or did not answer. */
  textCheck: 'none' | 'passed' | 'toReview';
  createdAt: number;
  changedAt: number;
  submittedAt: number | null;
  earlier: EarlierFiling[];
  /** Keys of the latest commands that saved the draft: how a repetition is told while there is no history yet. */
  recentSaves: { key: string; inputSha256: string; version: number; at: number }[];
  /** Head of the hash-chained history. */
  historySeq: number;
  historyHash: string;
  /** Keys that lists and queues read by; computed by listingKeys, never by hand. */
  keys: CaseKeys;
}

export interface CaseKeys {
  /** Who finds it in "my cases": 'e:<credit code>' and 'p:<openid>' of who filed, of respondents' people and mediators. */
  parties: string[];
  /** The committee that finds it in its lists; null while a draft, which is its own side's alone. */
  shelf: string | null;
  /** Time of the last change and the id, newest first. */
  recency: string;
  /** Phase of the stage, for filters. */
  phase: string;
  /** Which desk owes the next step, or null. */
  desk: 'draft' | 'intake' | 'applicant' | 'inquiry' | 'naming' | 'mediation' | 'performance' | null;
  /** Due day and the id, earliest first; days without a due date come last. */
  due: string;
  /** The next moment at which the clock has something to do with it, and the id: how a tick finds it (wake.ts). */
  wake: string;
  /** Place in the committee's register, in the order of a year's numbers; unique, so that no number is given twice. */
  register: string;
  /**
   * Groups that officials count and list by, and months of the trend (domain/overview/facets): `<committee>|stage:MEDIATING`,
   * `<committee>|filedIn:2026-11`. Empty while a draft.
   */
  facets: string[];
  /** The court unit that finds the case in its list, `<committee>.<unit>`, and where it stands there (domain/court). Null: none. */
  court: string | null;
  courtPlace: string;
  /** Same parties and same right: how a second filing of the same thing is found. */
  sameness: string | null;
}
