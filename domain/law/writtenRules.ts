import { addDays, dayInWords, isDay, type Day } from '../calendar/day';
import type { Finding } from '../text/finding';
import { citeRule, type Rule } from './rule';

/**
 * That a rule has another number, text or instrument from a day on, as an administrator copied it from what was published. The
 * rules themselves come with the product (rules.ts); a law that changes is cited rightly before the product is.
 */
export interface WrittenRule {
  readonly id: string;
  readonly instrument: string;
  readonly short: string;
  readonly article: string;
  readonly summary: string;
  readonly from: Day;
  /** Where it was published: number of the order, the gazette, an address. */
  readonly source: string;
}

const ARTICLE = /^第[一二三四五六七八九十百千零]+条/;

function latestOf(rules: readonly Rule[], id: string): Rule | null {
  return rules
    .filter((rule) => rule.id === id)
    .reduce<Rule | null>((last, rule) => (last && last.from > rule.from ? last : rule), null);
}

/** The rules with what was written: each written one holds from its day on, and ends the one that held before. */
export function withWritten(rules: readonly Rule[], written: readonly WrittenRule[]): Rule[] {
  let all = [...rules];
  for (const { source: _source, ...each } of [...written].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const before = latestOf(all, each.id);
    if (!before || before.from >= each.from) continue;
    const to = addDays(each.from, -1);
    const ended = before.to === null || before.to > to ? { ...before, to } : before;
    all = [...all.map((rule) => (rule === before ? ended : rule)), { ...each, to: null, mark: 'L' }];
  }
  return all;
}

/**
 * What is wrong with written rules, at their fields (`0.article`). Only rules that the product knows can be written anew, and
 * only for the time after what is known: the past stays as it was cited.
 */
export function writtenRuleFindings(rules: readonly Rule[], written: readonly WrittenRule[]): Finding[] {
  return written.flatMap(({ id, article, from }, index): Finding[] => {
    const at = (key: keyof WrittenRule, problem: string, remedy: string): Finding[] => [
      { field: `${index}.${key}`, problem, remedy },
    ];
    const known = latestOf(rules, id);
    if (!known || known.mark === 'committee') return at('id', '没有这条规定', '请从列表中选择');
    if (!ARTICLE.test(article)) return at('article', '条号不对', '请写成“第十二条”或“第六十条第三款”');
    if (!isDay(from)) return at('from', '没有这一天', '请按公布的文本填写施行日期');
    const earlier = written.slice(0, index).filter((each) => each.id === id);
    const after = earlier.reduce((last, each) => (each.from > last ? each.from : last), known.from);
    if (from > after) return [];
    return at('from', `${dayInWords(after)}起的规定已经录入了`, '请填更晚的施行日期');
  });
}

/** For whoever reads a change of it: what is cited instead of what, from which day. */
export function writtenRuleInWords(rules: readonly Rule[], written: WrittenRule): string {
  const known = latestOf(rules, written.id);
  const { short, article, from, summary, source } = written;
  return `${known ? citeRule(known) : written.id}自${dayInWords(from)}起为《${short}》${article}：${summary}（${source}）`;
}
