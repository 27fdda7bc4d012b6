import type { Day } from '../calendar/day';

/**
 * How sure a rule is: 'L' its text was read, 'S' it rests on a secondary source and is to be checked (the page of an
 * article says so), 'committee' it is the committee's own and no statute at all.
 */
export type RuleMark = 'L' | 'S' | 'committee';

/** One rule in one period of force. A rule whose number or text changed has one entry for each period, under one id. */
export interface Rule {
  readonly id: string;
  /** Full name of the instrument, without book-title marks; for a committee's rule what it is about. */
  readonly instrument: string;
  /** As it is spoken of; where a screen has little room. */
  readonly short: string;
  /** `第十二条`, `第六十条第三款`; '' for a committee's rule. */
  readonly article: string;
  /** What it says, in our own words. */
  readonly summary: string;
  /** First day on which it holds. */
  readonly from: Day;
  /** Last day on which it holds; null while no end is known. */
  readonly to: Day | null;
  readonly mark: RuleMark;
}

/** `《人民调解法》第三条`; a committee's own rule says so: `本会规则（受理期限）`. */
export function citeRule(rule: Rule): string {
  return rule.mark === 'committee' ? `本会规则（${rule.short}）` : `《${rule.short}》${rule.article}`;
}

/** Several in a row, each instrument named once: `《人民法院在线调解规则》第十五条、第二十四条，《特邀调解规定》第二十七条`. */
export function citeRules(rules: readonly Rule[]): string {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    const name = rule.mark === 'committee' ? '' : rule.short;
    groups.set(name, [...(groups.get(name) ?? []), rule]);
  }
  return [...groups]
    .map(([name, own]) => {
      const parts = [...new Set(own.map((rule) => (name === '' ? rule.short : rule.article)))].join('、');
      return name === '' ? `本会规则（${parts}）` : `《${name}》${parts}`;
    })
    .join('，');
}

/** With the full name of the instrument: for documents. */
export function citeRuleInFull(rule: Rule): string {
  return rule.mark === 'committee' ? citeRule(rule) : `《${rule.instrument}》${rule.article}`;
}

/** The entry among `rules` that holds on a day; null when the id is unknown or nothing held then. */
export function ruleAmong(rules: readonly Rule[], id: string, day: Day): Rule | null {
  return rules.find((rule) => rule.id === id && rule.from <= day && (rule.to === null || day <= rule.to)) ?? null;
}

/** Those of `rules` whose text or number changes after a day, soonest first: for telling people before it happens. */
export function changesAmong(
  rules: readonly Rule[],
  day: Day,
): { readonly on: Day; readonly before: Rule; readonly after: Rule | null }[] {
  return rules
    .filter((rule): rule is Rule & { to: Day } => rule.to !== null && rule.to >= day)
    .map((before) => {
      const after = rules.find((rule) => rule.id === before.id && rule.from > before.to) ?? null;
      return { on: after?.from ?? before.to, before, after };
    })
    .sort((one, other) => (one.on < other.on ? -1 : 1));
}

/** Writes rules of one instrument in one period of force: `patent(id, article, summary)`. */
export function inForce(
  period: Pick<Rule, 'instrument' | 'short' | 'from' | 'to' | 'mark'>,
): (id: string, article: string, summary: string) => Rule {
  return (id, article, summary) => ({ id, article, summary, ...period });
}

/** The name of an instrument as rules have it: without spaces, and without 《》 around the whole of it; one within it stays. */
export function bareName(written: string): string {
  const bare = written.replace(/\s+/g, '');
  const inner = /^《(.+)》$/.exec(bare)?.[1];
  return inner !== undefined && !/^[^《]*》/.test(inner) ? inner : bare;
}
