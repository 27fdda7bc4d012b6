import type { Day } from '../calendar/day';
import type { ObligationKind } from '../cases/mediation';
import type { ClaimKind } from '../rights/claims';
import type { RightKind } from '../rights/kinds';

/*
 * Standard clauses (标准条款) from which a mediator drafts: a sentence with blanks, dated as the rules are. What is filled in
 * is typed data, so each blank is checked for itself, and what comes of it is an obligation that the clocks can follow, or a
 * line of the other terms. Nothing in them says who owns a right or binds anybody else (民诉法解释 355(5), 358); all
 * of it may still be changed by hand, and the whole text goes through the same check of clarity.
 */

/** What a blank is filled with. Everything is typed as text; `fillClause` says what is wrong with it. */
export type BlankKind =
  /** Words of one's own, `least` (1 when not said) to `most` characters. */
  | { kind: 'words'; least?: number; most: number }
  /** Yuan. */
  | { kind: 'money' }
  /** A whole number in both bounds, in `unit`. */
  | { kind: 'count'; unit: string; least: number; most: number }
  /** YYYY-MM-DD, today or later. */
  | { kind: 'day' }
  /** One of these words. */
  | { kind: 'one'; choices: readonly string[] };

export type Blank = BlankKind & {
  /** As it stands between braces in the sentences. */
  name: string;
  label: string;
  hint?: string;
  /** What stands in it at first: these words, or what the filing says of the goods or of the right. */
  start?: string;
  startsWith?: 'subject' | 'right';
};

/** An obligation that the filled clause makes. Sentences name blanks as `{name}`. */
export interface ClauseObligation {
  kind: ObligationKind;
  /** Owed by the other side than the rest of the clause. */
  turned?: true;
  /** The blank with the money; with 'pay' alone, and always there. */
  amount?: string;
  what: string;
  manner: string;
  proof: string;
  /** The blank with the last day. */
  dueOn: string;
  /** In so many parts, the first on that day and so many months between them; '{part}' is the number of the part. */
  parts?: { count: string; months: string };
}

export const CLAUSE_GROUPS = {
  pay: '付款',
  stop: '停止、改正',
  destroy: '销毁、下架',
  license: '许可使用',
  apologise: '道歉、消除影响',
  deliver: '交付、说明',
  terms: '共同约定',
} as const;
export type ClauseGroup = keyof typeof CLAUSE_GROUPS;

export interface Clause {
  id: string;
  group: ClauseGroup;
  title: string;
  /** When it fits, in one line. */
  about: string;
  /** First day of its use, and the last, or null. */
  from: Day;
  to: Day | null;
  /** Kinds of rights that it is for; without: for any. */
  rights?: readonly RightKind[];
  /** Claims that it answers: it is shown first where one of them is open. */
  claims?: readonly ClaimKind[];
  /** Who mostly owes it; null where nobody owes anything: it makes terms alone. */
  owedBy: 'respondent' | 'applicant' | null;
  blanks: readonly Blank[];
  obligations: readonly ClauseObligation[];
  /** A line of the other terms; '' for none. */
  terms: string;
}

/** From when the first edition of the catalogue is in use. */
export const FIRST_EDITION: Day = '2026-01-01';
