import { addDays, isDay } from '../calendar/day';
import { COMMITTEE_LIMITS } from '../committee/limits';
import { changesAmong } from './rule';
import { citeRule, citeRuleInFull, ruleOn, RULES } from './rules';

describe('the rules', () => {
  it('each have days that exist, an article or the committee’s name, and a summary', () => {
    for (const rule of RULES) {
      expect(isDay(rule.from)).toBe(true);
      expect(rule.to === null || rule.to > rule.from).toBe(true);
      expect(rule.summary.length).toBeGreaterThan(5);
      expect(
        rule.mark === 'committee' ? rule.article === '' : /^第[一二三四五六七八九十百零]+条/.test(rule.article),
      ).toBe(true);
    }
  });

  it('never hold twice on one day under one id', () => {
    for (const id of new Set(RULES.map((rule) => rule.id))) {
      const periods = RULES.filter((rule) => rule.id === id).sort((a, b) => (a.from < b.from ? -1 : 1));
      periods.slice(1).forEach((later, i) => {
        expect(periods[i]?.to).not.toBeNull();
        expect(later.from).toBe(addDays(periods[i]?.to ?? '', 1));
      });
    }
  });

  it('answer with the article of the day: marks move to the new law on 2027-01-01', () => {
    const before = ruleOn('trademark-administrative', '2026-12-31');
    const after = ruleOn('trademark-administrative', '2027-01-01');
    expect(before && citeRule(before)).toBe('《商标法》第六十条');
    expect(after && citeRule(after)).toBe('《商标法》第七十四条');
    expect(ruleOn('trademark-administrative', '2019-10-31')).toBeNull();
    expect(ruleOn('no-such-rule', '2026-11-22')).toBeNull();
  });

  it('say what will change', () => {
    const changes = changesAmong(RULES, '2026-11-22');
    expect(changes.map((change) => [change.on, change.before.id])).toEqual([
      ['2027-01-01', 'trademark-administrative'],
      ['2027-01-01', 'trademark-damages-mediation'],
      ['2027-01-01', 'trademark-transfer'],
      ['2027-01-01', 'trademark-validity-absolute'],
      ['2027-01-01', 'trademark-validity-prior'],
    ]);
    expect(changesAmong(RULES, '2027-01-01')).toEqual([]);
  });

  it('are cited short on screens and in full in documents, and the committee’s own as such', () => {
    const limitation = ruleOn('limitation-interrupted', '2026-11-22');
    const own = ruleOn('committee-acceptance', '2026-11-22');
    if (!limitation || !own) throw new Error('missing');
    expect(citeRule(limitation)).toBe('《诉讼时效规定》第十二条');
    expect(citeRuleInFull(limitation)).toBe('《最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定》第十二条');
    expect(citeRule(own)).toBe('本会规则（受理期限）');
    expect(citeRuleInFull(own)).toBe('本会规则（受理期限）');
  });

  it('hold an entry for every limit of the committee', () => {
    for (const limit of COMMITTEE_LIMITS) expect(ruleOn(limit.rule, '2026-11-22')?.mark).toBe('committee');
  });
});
