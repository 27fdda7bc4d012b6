import type { LAW_TEXT_STATES } from '@/contract/lawTexts';
import type { Day } from '@/domain/calendar/day';
import type { LawArticle } from '@/domain/lawTexts/split';

/** A text of law that somebody loaded. Kept for ever, in whatever state. */
export interface LawTextDoc {
  _id: string;
  committeeId: string;
  /** Full name of the instrument, as rules have it. */
  instrument: string;
  from: Day;
  /** As it was loaded; the next text of the instrument may end it before (domain/lawTexts/periods.ts). */
  to: Day | null;
  source: string;
  /** Of the file that it came from. */
  sha256: string;
  articles: number;
  /** Keys of the first article of each group of articles, in order. */
  starts: string[];
  state: (typeof LAW_TEXT_STATES)[number];
  by: { openid: string; name: string };
  at: number;
  /** The text in force that began on the same day when this one was proposed. */
  replaces: string | null;
  decided: { at: number; byName: string; reason: string } | null;
  keys: {
    /** `<committee>|inForce`, `|waiting` or `|closed`. */
    shelf: string;
    /** By name and day on the first shelf, by time on the others. */
    order: string;
    /** `<committee>|<instrument>` while it is in force, else `~` and its id: with `from` unique, so that two never begin on one day. */
    holds: string;
  };
}

/** Articles side by side: `<text>.<number of the group>`. Written before their text is; read through it alone. */
export interface LawArticlesDoc {
  _id: string;
  committeeId: string;
  textId: string;
  /** What stands before the first article; empty in all groups but the first. */
  preamble: string;
  articles: LawArticle[];
}
