import type { Day } from '../calendar/day';
import { bareName } from '../law/rule';
import type { Rule } from '../law/rules';
import { numberOf } from './numerals';
import { textOn, type LawPeriod } from './periods';

/** An article that a rule cites. */
export interface CitedArticle {
  /** As in LawArticle. */
  readonly key: string;
  readonly label: string;
}

/** The articles of a rule: 第六十条第三款 is 第六十条; 第五百一十九条、第五百二十条 are two; a committee's own rule has none. */
export function articlesCited(rule: Pick<Rule, 'article'>): CitedArticle[] {
  const found = rule.article.matchAll(/第([零〇一二三四五六七八九十百千两]+)条(?:之([一二三四五六七八九十]+))?/g);
  return [...found].flatMap(([label, written = '', beside]) => {
    const number = numberOf(written);
    const after = beside === undefined ? 0 : (numberOf(beside) ?? 0);
    return number === null ? [] : [{ key: after === 0 ? String(number) : `${number}.${after}`, label }];
  });
}

/** An edition of an instrument: the text that began to hold on a day, and how many rules were taken from it. */
export interface CitedEdition {
  readonly instrument: string;
  readonly from: Day;
  readonly rules: number;
}

/**
 * The text that has the articles of a rule on a day: the one in force, unless it began before the edition that the rule
 * was taken from; the article of the same number would be another one there.
 */
export function textOfRule<T extends LawPeriod>(
  texts: readonly T[],
  rule: Pick<Rule, 'instrument' | 'from'>,
  day: Day,
): T | null {
  const text = textOn(texts, rule.instrument, day);
  return text && text.from >= rule.from ? text : null;
}

/** The editions that rules are taken from which hold on a day or later. A committee's own rules are of none. */
export function editionsCited(rules: readonly Rule[], day: Day): CitedEdition[] {
  const editions = new Map<string, CitedEdition>();
  for (const { instrument, mark, from, to } of rules) {
    if (mark === 'committee' || (to !== null && to < day)) continue;
    const key = `${instrument}~${from}`;
    editions.set(key, { instrument, from, rules: (editions.get(key)?.rules ?? 0) + 1 });
  }
  return [...editions.values()];
}

/** Those of them that have no text, today or on the day on which they begin: what is still to be loaded, the most cited first. */
export function editionsMissing(rules: readonly Rule[], texts: readonly LawPeriod[], day: Day): CitedEdition[] {
  return editionsCited(rules, day)
    .filter((edition) => textOfRule(texts, edition, edition.from > day ? edition.from : day) === null)
    .sort((one, other) => other.rules - one.rules);
}

/** The name of an instrument as rules have it: without 《》 around it, and in full where a rule's short name was written. */
export function instrumentNamed(written: string, rules: readonly Rule[]): string {
  const name = bareName(written);
  return rules.find(({ short, mark }) => mark !== 'committee' && short === name)?.instrument ?? name;
}
