import type { Day } from '../calendar/day';
import { COMMITTEE_RULES } from './committeeRules';
import { COURT_RULES } from './courtRules';
import { DATA_RULES } from './dataRules';
import { MEDIATION_RULES } from './mediationRules';
import { RIGHT_RULES } from './rightRules';
import { ruleAmong, type Rule } from './rule';

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

/** The rule as it held on a day; null when the id is unknown or nothing held then. */
export function ruleOn(id: string, day: Day): Rule | null {
  return ruleAmong(RULES, id, day);
}

/** Rules whose text or number changes after a day, soonest first: for telling people before it happens. */
export function changesAfter(day: Day): { readonly on: Day; readonly before: Rule; readonly after: Rule | null }[] {
  return RULES.filter((rule): rule is Rule & { to: Day } => rule.to !== null && rule.to >= day)
    .map((before) => {
      const after = RULES.find((rule) => rule.id === before.id && rule.from > before.to) ?? null;
      return { on: after?.from ?? before.to, before, after };
    })
    .sort((one, other) => (one.on < other.on ? -1 : 1));
}
