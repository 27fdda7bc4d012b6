import { compareDays, type Day } from '../calendar/day';
import type { Clause } from './clause';
import { GIVE_CLAUSES } from './giveClauses';
import { PAY_CLAUSES } from './payClauses';
import { STOP_CLAUSES } from './stopClauses';
import { TERM_CLAUSES } from './termClauses';

export const CLAUSES: readonly Clause[] = [...PAY_CLAUSES, ...STOP_CLAUSES, ...GIVE_CLAUSES, ...TERM_CLAUSES];

/** What a case says of itself that clauses are chosen by. */
export interface ClauseMatter {
  /** A kind of domain/rights/kinds. */
  rightKind: string;
  /** Kinds of the claims that are still to be settled. */
  claimKinds: readonly string[];
}

/**
 * The clauses for a case on a day: those in use, for its kind of right; first those that answer one of its claims.
 * `suggested` and `others` are each in the order of the catalogue.
 */
export function clausesFor(
  { rightKind, claimKinds }: ClauseMatter,
  day: Day,
): { suggested: readonly Clause[]; others: readonly Clause[] } {
  const fitting = CLAUSES.filter(
    ({ from, to, rights }) =>
      compareDays(from, day) <= 0 &&
      (to === null || compareDays(day, to) <= 0) &&
      (rights === undefined || rightKind === '' || rights.some((kind) => kind === rightKind)),
  );
  const answers = ({ claims = [] }: Clause) => claims.some((kind) => claimKinds.includes(kind));
  return { suggested: fitting.filter(answers), others: fitting.filter((clause) => !answers(clause)) };
}
