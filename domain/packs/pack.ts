import type { Day } from '../calendar/day';
import type { ClockUnit } from '../calendar/deadline';
import type { ClockKind } from '../cases/case';
import type { LimitKey } from '../committee/limits';
import type { RightKind } from '../rights/kinds';
import type { Channel } from './channels';
import type { Product } from './product';

/** The clocks that a pack sets; acceptance and supplement are the committee's before a channel is chosen. */
export type PackClockKind = Exclude<ClockKind, 'acceptance' | 'supplement'>;

export interface PackClock {
  readonly length: number;
  readonly unit: ClockUnit;
  /** Rule of domain/law that it comes from. */
  readonly rule: string;
  /** The committee's own limit that sets its length; null: a statute does, and nobody may edit it. */
  readonly limit: LimitKey | null;
}

/** What must be there before a case may run by the pack. */
export type PackGuard =
  /** A delegation or licence is recorded in the committee's settings. */
  | 'delegation'
  /** The number of the court's letter that refers the case. */
  | 'courtReferral'
  /** The number of the agency's own case in which mediation was asked for. */
  | 'agencyCase';

/** What it means when a respondent says nothing. Never consent. */
export type SilenceMeaning = 'noConsent' | 'notDocketed' | 'returned';

export type DocumentKind =
  | 'application'
  | 'registration'
  | 'referral'
  | 'rights'
  | 'notice'
  | 'identity'
  | 'authority'
  | 'evidence'
  | 'record'
  | 'agreement'
  | 'oralAgreement'
  | 'termination'
  | 'returnLetter'
  | 'performance'
  | 'visit'
  | 'confirmation';

export interface PackDocument {
  readonly kind: DocumentKind;
  /** When the file is not complete without it. */
  readonly needed: 'always' | 'agreed' | 'failed' | 'asNeeded';
}

/** The rules that a mediation runs by, in one period of force. Data: nothing in here is computed. */
export interface RulePack {
  readonly channel: Channel;
  /** First day on which a case may be taken under it. */
  readonly from: Day;
  /** Last such day; null while no end is known. A case that was taken keeps its pack. */
  readonly to: Day | null;
  /** Kinds of right that it is for; null: all. */
  readonly rights: readonly RightKind[] | null;
  readonly clocks: Readonly<Record<PackClockKind, PackClock>>;
  /** From when a respondent's time to answer runs: from the day on which the notice went out, or was received. */
  readonly inquiryFrom: 'issue' | 'service';
  readonly guards: readonly PackGuard[];
  readonly silence: SilenceMeaning;
  /** The meaning of silence, as the respondent reads it. */
  readonly silenceText: string;
  /** What can be done after a session to which a side did not come, as mediators read it. Nothing follows by itself. */
  readonly absenceText: string;
  /** What it costs the parties, in a sentence. */
  readonly fee: string;
  readonly documents: readonly PackDocument[];
  readonly product: Product;
  /**
   * Short names of the instruments on mediation that govern it. Those of other ways of mediating are followed where nothing else
   * says how, and cited as that (参照); law that holds for everybody is not listed.
   */
  readonly governedBy: readonly string[];
  /** Rules of the lifecycle for which this way of mediating has its own: id → id. */
  readonly instead: Readonly<Record<string, string>>;
  /** Rules of domain/law that it rests on; the article is the one of the case's day. */
  readonly basis: readonly string[];
}
