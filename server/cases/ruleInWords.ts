import type { Day } from '@/domain/calendar/day';
import { citeRule, ruleOn } from '@/domain/law/rules';

/** The rule as it stood on `day`, with its instrument and article, as a page shows it beside a deadline or a button. */
export function ruleInWords(id: string, day: Day): string {
  const rule = ruleOn(id, day);
  return rule ? citeRule(rule) : id;
}
