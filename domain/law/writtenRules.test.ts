import * as fc from 'fast-check';
import { addDays } from '../calendar/day';
import { citeByRules, citeRule, ruleOn, RULES } from './rules';
import { ruleAmong } from './rule';
import { tidyRule, withWritten, writtenRuleFindings, writtenRuleInWords, type WrittenRule } from './writtenRules';

const WRITTEN: WrittenRule = {
  id: 'limitation-interrupted',
  instrument: '最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定',
  short: '诉讼时效规定',
  article: '第十五条',
  summary: '请求调解的，诉讼时效中断，条号有变',
  from: '2028-03-01',
  source: '法释〔2027〕1号',
};

describe('rules that an administrator has written down', () => {
  afterEach(() => citeByRules([]));

  it('are cited from their day on, and what was before until then', () => {
    citeByRules([WRITTEN]);
    const cited = (day: string) => {
      const rule = ruleOn(WRITTEN.id, day);
      return rule && citeRule(rule);
    };
    expect(cited('2028-02-29')).toBe('《诉讼时效规定》第十二条');
    expect(cited('2028-03-01')).toBe('《诉讼时效规定》第十五条');
    expect(ruleOn(WRITTEN.id, '2028-02-29')?.to).toBe('2028-02-29');
    citeByRules([]);
    expect(cited('2028-03-01')).toBe('《诉讼时效规定》第十二条');
  });

  it('hold one at a time, whatever was written in whatever order', () => {
    const ids = [...new Set(RULES.filter(({ mark }) => mark !== 'committee').map(({ id }) => id))];
    const one = fc.record({ id: fc.constantFrom(...ids), days: fc.integer({ min: 1, max: 4000 }) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), fc.integer({ min: 0, max: 4500 }), (rows, ahead) => {
        const written = rows.map(({ id, days }) => ({ ...WRITTEN, id, from: addDays('2027-01-01', days) }));
        const day = addDays('2027-01-01', ahead);
        for (const id of ids) {
          const rules = withWritten(RULES, written);
          const holding = rules.filter((rule) => rule.id === id && rule.from <= day && (rule.to ?? '9999') >= day);
          const own = written.filter((each) => each.id === id && each.from <= day).map(({ from }) => from);
          const latest = own.sort()[own.length - 1];
          // Never two; with something written always the last of it.
          if (holding.length > 1) return false;
          if (latest !== undefined && ruleAmong(rules, id, day)?.from !== latest) return false;
        }
        return true;
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['a rule that nobody knows', { id: 'no-such-rule' }, '0.id'],
    ['a limit of the committee, which is set elsewhere', { id: 'committee-acceptance' }, '0.id'],
    ['no number of an article', { article: '第15条' }, '0.article'],
    ['a day that there is not', { from: '2028-02-30' }, '0.from'],
    ['a day in the time of what is known', { from: '2001-01-01' }, '0.from'],
  ] as const)('are refused with %s', (_what, change, field) => {
    expect(writtenRuleFindings(RULES, [], [{ ...WRITTEN, ...change }])).toMatchObject([{ field }]);
  });

  it('are right in any order, and only one from a day on', () => {
    const later = { ...WRITTEN, from: '2029-01-01' };
    expect(writtenRuleFindings(RULES, [], [WRITTEN, later])).toEqual([]);
    expect(writtenRuleFindings(RULES, [], [later, WRITTEN])).toEqual([]);
    const other = { ...WRITTEN, article: '第十六条' };
    expect(writtenRuleFindings(RULES, [WRITTEN], [WRITTEN, other])).toMatchObject([{ field: '1.from' }]);
  });

  it('are not judged again where they stand as they were, though the product knows them by now', () => {
    const learnt = [...RULES, ...withWritten(RULES, [WRITTEN]).filter(({ from }) => from === WRITTEN.from)];
    expect(writtenRuleFindings(learnt, [WRITTEN], [WRITTEN])).toEqual([]);
    expect(writtenRuleFindings(learnt, [], [WRITTEN])).toMatchObject([{ field: '0.from' }]);
  });

  it('are written as they will be cited', () => {
    const typed = { ...WRITTEN, instrument: '《中华人民共和国专利法》', short: '《 专利法 》', summary: '条号有变。' };
    expect(tidyRule(typed)).toEqual({
      ...WRITTEN,
      ...{ instrument: '中华人民共和国专利法', short: '专利法', summary: '条号有变' },
    });
    expect(tidyRule(WRITTEN)).toEqual(WRITTEN);
  });

  it('are said in words to whoever agrees to them', () => {
    expect(writtenRuleInWords(RULES, WRITTEN)).toBe(
      '《诉讼时效规定》第十二条自2028年3月1日起为《诉讼时效规定》第十五条：请求调解的，诉讼时效中断，条号有变（法释〔2027〕1号）',
    );
  });
});
