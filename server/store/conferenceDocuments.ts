import type { CommitteeSettings } from '@/contract/committee';
import type { Day } from '@/domain/calendar/day';
import type { SettingDifference } from '@/domain/committee/settingsChange';
import type { ActStatus, StaffPost, UnitPost } from '@/domain/roles/posts';
import type { ComingOrder } from '@/domain/supervision/comingOrder';
import type { SupervisionOrder } from '@/domain/supervision/order';
import type { Unit } from '@/domain/units/unit';

/* What the joint conference and those who answer for the committee keep, beside the cases. */

/**
 * Counts of a committee (domain/overview): `<committee>.<period>` holds what has been added up of a month or of this
 * moment, `<committee>.~<command>` what one command changed and is not added up yet. Both in one collection, so that one
 * read gives the counts as they are. As text, because keys have characters that a field's name may not have.
 */
export interface TallyDoc {
  _id: string;
  committeeId: string;
  /** A month, `now`, or `~` for a change; in the order of one index. */
  period: string;
  /** Counts by key of a period; a Tally for a change. JSON. */
  counts: string;
}

/** A member unit of the joint conference: `<committee>.<unit>`. */
export interface UnitDoc extends Unit {
  _id: string;
  committeeId: string;
  version: number;
  /** People who hold a post of it now, and the heads among them. */
  people: number;
  heads: number;
  /** The committee while it guides it, else `~` and the id. Unique: one unit guides. */
  guideKey: string;
}

/** That a person holds, asks for, or held a post of a unit: `<committee>.<unit>.<openid>`. */
export interface AppointmentDoc {
  _id: string;
  version: number;
  committeeId: string;
  unitId: string;
  unitName: string;
  openid: string;
  personName: string;
  maskedPhone: string;
  /** Whom the inviter meant, in their words, and who invited. */
  invited: { as: string; by: { openid: string; name: string } };
  post: UnitPost;
  status: ActStatus;
  askedAt: number;
  decidedAt: number | null;
  decidedByName: string | null;
  reason: string | null;
  openWork: number;
  /** Whose decision it waits for or had: 'administrator' or 'u:<unit>'. */
  desk: string;
  /** Waiting ones first, then by time. */
  order: string;
}

/** A supervision order. */
export interface SupervisionDoc extends SupervisionOrder {
  _id: string;
  committeeId: string;
  version: number;
  keys: {
    /** `<committee>|open` or `|closed`: the lists of the city. */
    shelf: string;
    /** `<committee>.<unit>|open` …: the lists of the unit that has it. */
    unitShelf: string;
    /** Last day of the next step and the id. */
    due: string;
    /** The case while the order is open, else `~` and the id. Unique: a case has one open order at a time. */
    openCase: string;
    /** `<committee>|2026-07` for each month in which it was open, once it is closed; those that are open are on the shelf. */
    months: string[];
  };
}

/** A note that an order is to come by itself. Its id will be that of the order: `late.<hash of last day and case>`, `flag.<flag>`. */
export interface ComingOrderDoc extends ComingOrder {
  _id: string;
  committeeId: string;
}

/** The daily check of the histories of a committee: `<committee>.<day>`. */
export interface ChainHeadDoc {
  _id: string;
  committeeId: string;
  day: Day;
  /** False while it is under way. */
  done: boolean;
  startedAt: number;
  /** Cases that changed since then are walked. */
  since: number;
  /** Register key of the last case that is in it. */
  cursor: string;
  cases: number;
  entries: number;
  walked: number;
  problems: { caseNumber: string; problem: string }[];
  root: string;
}

/** That somebody changed a post, a member unit or the settings: added once, never changed or removed. */
export interface CityChangeDoc {
  _id: string;
  committeeId: string;
  at: number;
  by: { openid: string; name: string; role: string };
  /** What was done, in words for an auditor. */
  text: string;
  /** Newest first in the audit. */
  recency: string;
}

/** What a change is of, as it is put in force. */
export type ChangeMatter =
  /** `base`: what it was made on. */
  | { kind: 'settings'; base: CommitteeSettings; settings: CommitteeSettings }
  /** Posts of the committee's staff, beside those held before. `invited`: who scanned an invitation asks for them. */
  | { kind: 'posts'; openid: string; name: string; before: StaffPost[]; posts: StaffPost[]; invited: boolean }
  /** A member unit as it will be. `base`: what it was made on; null for a new one. */
  | { kind: 'unit'; base: Unit | null; unit: Unit };

/** A change of what the city has set, done or waiting for a second person; kept for ever. */
export interface SettingsChangeDoc {
  _id: string;
  committeeId: string;
  matter: ChangeMatter;
  differences: SettingDifference[];
  by: { openid: string; name: string };
  at: number;
  state: 'waiting' | 'done' | 'refused' | 'withdrawn';
  decided: { at: number; byName: string; reason: string } | null;
  recency: string;
}
