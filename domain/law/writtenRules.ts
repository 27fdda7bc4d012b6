import { addDays, dayInWords, isDay, type Day } from '../calendar/day';
import type { Finding } from '../text/finding';
import { bareName, citeRule, type Rule } from './rule';

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

/** As it will be cited: names without 《》 around them, the summary without a full stop at its end, which citing adds. */
export function tidyRule<T extends WrittenRule>(written: T): T {
  const { instrument, short, summary } = written;
  return { ...written, instrument: bareName(instrument), short: bareName(short), summary: summary.replace(/。+$/, '') };
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
 * only for the time after what is known: the past stays as it was cited. What stands unchanged from `before` is not judged
 * again: the product may have learnt of it since.
 */
export function writtenRuleFindings(
  rules: readonly Rule[],
  before: readonly WrittenRule[],
  written: readonly WrittenRule[],
): Finding[] {
  const known = new Set(before.map((each) => JSON.stringify(each)));
  return written.flatMap((each, index): Finding[] => {
    if (known.has(JSON.stringify(each))) return [];
    const { id, article, from } = each;
    const at = (key: keyof WrittenRule, problem: string, remedy: string): Finding[] => [
      { field: `${index}.${key}`, problem, remedy },
    ];
    const last = latestOf(rules, id);
    if (!last || last.mark === 'committee') return at('id', '没有这条规定', '请从列表中选择');
    if (!ARTICLE.test(article)) return at('article', '条号不对', '请写成“第十二条”或“第六十条第三款”');
    if (!isDay(from)) return at('from', '没有这一天', '请按公布的文本填写施行日期');
    if (from <= last.from) return at('from', `${dayInWords(last.from)}起的规定已经有了`, '请填更晚的施行日期');
    const isTwice = written.some((other, place) => place !== index && other.id === id && other.from === from);
    return isTwice
      ? at('from', `${dayInWords(from)}起的规定已经录入了`, '请修改录入过的那一项，或者填别的施行日期')
      : [];
  });
}

/** For whoever reads a change of it: what is cited instead of what, from which day. */
export function writtenRuleInWords(rules: readonly Rule[], written: WrittenRule): string {
  const known = latestOf(rules, written.id);
  const { short, article, from, summary, source } = written;
  return `${known ? citeRule(known) : written.id}自${dayInWords(from)}起为《${short}》${article}：${summary}（${source}）`;
}
