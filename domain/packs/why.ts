import type { Day } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import { transitionFor, type CaseCommand } from '../cases/lifecycle';
import { citeRule, ruleOn, type Rule } from '../law/rules';
import type { RulePack } from './pack';
import { packOf } from './packOn';

/** The rule that something was judged by, and the day on which: what its article is opened by. */
export interface RuleOfDay {
  id: string;
  day: Day;
}

/** Where something comes from: the rule with its article, and what it says. */
export interface Why {
  rule: string;
  summary: string;
  /** Null for a committee's own rule: it has no article. */
  article: RuleOfDay | null;
}

/** What an article is opened by; null where there is none: an unknown rule, or a committee's own. */
export function articleOf(id: string, day: Day): RuleOfDay | null {
  const rule = ruleOn(id, day);
  return rule && rule.mark !== 'committee' ? { id, day } : null;
}

/** Instruments on one way of mediating: they do not govern the others. */
const OF_ONE_WAY: readonly string[] = [
  '人民调解法',
  '人民调解工作若干规定',
  '人民法院在线调解规则',
  '特邀调解规定',
  '专利纠纷行政裁决和调解办法',
  '商事调解条例',
];

function governs(pack: RulePack | null, { short, mark }: Rule): boolean {
  return pack === null || mark === 'committee' || !OF_ONE_WAY.includes(short) || pack.governedBy.includes(short);
}

/**
 * A rule of the lifecycle as the pack of a case has it: its own where it has one; one of another way of mediating, which is only
 * followed, says so (参照). Null when the id is unknown or nothing held on the day.
 * @param pack null before a channel was chosen
 */
export function whyRule(id: string, pack: RulePack | null, day: Day): Why | null {
  const own = pack?.instead[id] ?? id;
  const rule = ruleOn(own, day);
  if (!rule) return null;
  const cited = `${governs(pack, rule) ? '' : '参照'}${citeRule(rule)}`;
  return { rule: cited, summary: rule.summary, article: articleOf(own, day) };
}

/** For each rule that one of these commands comes from in the case as it stands, the commands. In the order of the commands. */
export function whyCommands(
  record: Pick<MediationCase, 'stage' | 'channel' | 'packDay'>,
  commands: readonly CaseCommand[],
  today: Day,
): (Why & { commands: CaseCommand[] })[] {
  const pack = packOf(record);
  const found: (Why & { commands: CaseCommand[] })[] = [];
  for (const command of commands) {
    const row = transitionFor(record.stage, command);
    const why = row && whyRule(row.rule, pack, today);
    if (!why) continue;
    const known = found.find(({ rule }) => rule === why.rule);
    if (known) known.commands.push(command);
    else found.push({ ...why, commands: [command] });
  }
  return found;
}
