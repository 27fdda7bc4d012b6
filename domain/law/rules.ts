import type { Day } from '../calendar/day';
import { COMMITTEE_RULES } from './committeeRules';
import { COURT_RULES } from './courtRules';
import { DATA_RULES } from './dataRules';
import { MEDIATION_RULES } from './mediationRules';
import { RIGHT_RULES } from './rightRules';
import { ruleAmong, type Rule } from './rule';
import { withWritten, type WrittenRule } from './writtenRules';

export { citeRule, citeRuleInFull, citeRules, type Rule, type RuleMark } from './rule';

/**
 * Law as dated data: whatever cites a rule names its id and a day, and gets the article that held on it. From 2027-01-01
 * the 2026 text of the Trademark Law answers for marks, without a change anywhere else.
 */
export const RULES: readonly Rule[] = [
  ...MEDIATION_RULES,
  ...COURT_RULES,
  ...RIGHT_RULES,
  ...DATA_RULES,
  ...COMMITTEE_RULES,
];

/** What is cited by: the rules of the product, with those that this city has written down since. */
let inForce: readonly Rule[] = RULES;

/**
 * From here on rules are cited with these written ones. A city has one set, which an instance learns with its settings
 * (server/kernel/committee.ts), as it does its holidays.
 */
export function citeByRules(written: readonly WrittenRule[]): void {
  inForce = written.length === 0 ? RULES : withWritten(RULES, written);
}

/** All that is cited by in this city, on whatever day. */
export function rulesCited(): readonly Rule[] {
  return inForce;
}

/** The rule as it held on a day; null when the id is unknown or nothing held then. */
export function ruleOn(id: string, day: Day): Rule | null {
  return ruleAmong(inForce, id, day);
}
