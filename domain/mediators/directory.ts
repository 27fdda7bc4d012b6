import type { Day } from '../calendar/day';
import type { RightKind } from '../rights/kinds';

/** A relation of a mediator to somebody who may become a party: employer, client, holding, kin. */
export interface Tie {
  /** Name of the enterprise or person. */
  name: string;
  /** Unified social credit code; '' where it is unknown or a person is meant. */
  creditCode: string;
  what: string;
}

/** A mediator in the committee's directory (在线调解规则 5: name, field and organisation are public). */
export interface DirectoryEntry {
  openid: string;
  name: string;
  /** Kinds of right that the mediator knows. */
  fields: RightKind[];
  organisation: string;
  languages: string[];
  /** In the mediator's own words, for the parties. */
  introduction: string;
  /** Kept by the head: employer, holdings, former clients. */
  ties: Tie[];
  /** Disclosed in earlier cases; kept by the system. */
  disclosed: (Tie & { at: number })[];
  /** Last day of the term (人民调解法 9: three years); null: none set. */
  termEndsOn: Day | null;
  /** Off: no new cases. */
  active: boolean;
  /** Seats in cases that are not over; kept in the commits of the cases. */
  load: number;
}

/** A candidate for a case: the entry, and the enterprises that the person acts for or has asked to act for. */
export interface Candidate extends DirectoryEntry {
  enterprises: readonly { creditCode: string; name: string }[];
}

/** Cases at the same time from which on a mediator is proposed after those who have room. */
export const FULL_LOAD = 8;
/** Mediators who may sit in one case. */
export const MOST_SEATS = 3;

/** Why somebody cannot be given a case at all now, in words for the committee; null: they can. */
export function unavailableBecause(entry: DirectoryEntry, today: Day): string | null {
  if (!entry.active) return '已暂停接案';
  if (entry.termEndsOn !== null && entry.termEndsOn < today) return '任期已满';
  return null;
}
