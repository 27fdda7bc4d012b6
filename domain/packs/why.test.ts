import { CASE_COMMANDS } from '../cases/commands';
import { LIFECYCLE } from '../cases/lifecycle';
import { citeRules, RULES, ruleOn } from '../law/rules';
import { CHANNELS } from './channels';
import { basisInWords, packOn } from './packOn';
import { RULE_PACKS } from './rulePacks';
import { whyCommands, whyRule } from './why';

const DAY = '2026-11-22';
const of = (channel: (typeof CHANNELS)[number], id: string) => whyRule(id, packOn(channel, DAY), DAY)?.rule;

it('gives every command of the table a rule in every pack, on each day that the pack holds from now on', () => {
  for (const pack of RULE_PACKS) {
    const day = pack.from > DAY ? pack.from : DAY;
    for (const { rule, command } of LIFECYCLE) {
      const why = whyRule(rule, pack, day);
      expect([pack.channel, command, why === null || why.summary === '']).toEqual([pack.channel, command, false]);
    }
    for (const id of Object.values(pack.instead)) expect(ruleOn(id, day)).not.toBeNull();
    for (const short of pack.governedBy) expect(RULES.some((rule) => rule.short === short)).toBe(true);
  }
});

it('names the rule of the way that the case goes, and says of another way’s that it is only followed', () => {
  expect(of('people', 'mediation-start')).toBe('《人民调解法》第十七条');
  expect(of('courtBefore', 'mediation-start')).toBe('《人民调解法》第十七条');
  expect(of('adminPatent', 'mediation-start')).toBe('《专利纠纷行政裁决和调解办法》第六十六条');
  expect(of('adminTrademark', 'mediation-start')).toBe('参照《人民调解法》第十七条');
  expect(of('people', 'online-term')).toBe('本会规则（调解期限）');
  expect(of('courtBefore', 'online-term')).toBe('《人民法院在线调解规则》第二十四条');
  expect(of('people', 'online-mode')).toBe('参照《人民法院在线调解规则》第十六条');
  expect(of('commercial', 'mediation-confirmation')).toBe('《民事诉讼法》第二百零五条');
  expect(of('commercial', 'committee-report')).toBe('本会规则（核对履行报告的期限）');
  expect(whyRule('online-mode', null, DAY)?.rule).toBe('《人民法院在线调解规则》第十六条');
  expect(whyRule('no-such-rule', null, DAY)).toBeNull();
});

it('tells once of a rule from which several commands come, and of none that has no place now', () => {
  const record = { stage: 'MEDIATING', channel: 'people', packDay: DAY } as const;
  const told = whyCommands(record, ['proposeExtension', 'answerExtension', 'archive', 'suspend'], DAY);
  expect(told.map(({ rule, commands }) => [rule, commands])).toEqual([
    ['本会规则（调解期限）', ['proposeExtension', 'answerExtension']],
    ['参照《人民法院在线调解规则》第二十六条', ['suspend']],
  ]);
  const all = whyCommands(record, CASE_COMMANDS, DAY);
  expect(new Set(all.map(({ rule }) => rule)).size).toBe(all.length);
});

it('names each law of a basis once', () => {
  const basis = (channel: (typeof CHANNELS)[number]) => basisInWords(packOn(channel, DAY)!, DAY);
  expect(basis('people')).toBe('《人民调解法》第十七条、第四条');
  expect(basis('courtBefore')).toBe('《人民法院在线调解规则》第十五条、第二十四条，《特邀调解规定》第二十七条');
  expect(basis('adminPatent')).toBe(
    '《专利法实施细则》第一百零二条，《专利纠纷行政裁决和调解办法》第六十五条、第六十六条',
  );
  const own = RULES.filter(({ mark }) => mark === 'committee').slice(0, 2);
  expect(citeRules(own)).toBe('本会规则（受理期限、补正期限）');
  for (const channel of CHANNELS) {
    const names = basis(channel).match(/《[^》]+》/g) ?? [];
    expect(new Set(names).size).toBe(names.length);
  }
});
