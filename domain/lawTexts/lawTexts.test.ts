import fc from 'fast-check';
import { addDays } from '../calendar/day';
import { RULES } from '../law/rules';
import { articlesCited, editionsCited, editionsMissing, instrumentNamed, textOfRule } from './cited';
import { proposalFindings, textFindings } from './findings';
import { groupWith, inGroups } from './groups';
import { MOST_ARTICLE, MOST_TEXT } from './limits';
import { inChinese } from './numerals';
import { lastDayOf, overlapOf, replacedBy, textOn, type LawPeriod } from './periods';
import { splitText } from './split';

const problems = (text: string) => textFindings(text, splitText(text)).map(({ problem }) => problem);

describe('a text is taken in only when it is whole', () => {
  it('with every article once and in order', () => {
    expect(problems('第一条 甲\n第二条 乙\n第二条之一 丙\n第三条 丁')).toEqual([]);
    expect(problems('第一条 甲\n第一条 乙')).toEqual(['第一条出现了两次']);
    expect(problems('第一条 甲\n第二条 乙\n第一条 丙')).toEqual(['第二条后面又是第一条，顺序倒了']);
    expect(problems('第二条 甲')).toEqual(['第二条前面缺第一条']);
    expect(problems('第一条 甲\n第四条 乙')).toEqual(['第四条前面缺第二条']);
    expect(problems('第一条 甲\n第一条之二 乙')).toEqual(['第一条之二前面缺第一条之一']);
    expect(problems('第一条 甲\n第二条之一 乙')).toEqual(['第二条之一前面缺第二条']);
    expect(problems('一、甲\n三、乙')).toEqual(['三、前面缺“二、”']);
    expect(problems('没有条文')).toEqual(['没有找到条文']);
    expect(problems('第一条\n第二条 乙')).toEqual(['第一条没有内容']);
  });

  it('and not longer than can be stored and read', () => {
    expect(problems(`第一条 ${'甲'.repeat(MOST_ARTICLE)}`)).toEqual([]);
    expect(problems(`第一条 ${'甲'.repeat(MOST_ARTICLE + 1)}`)).toEqual([
      `第一条有${MOST_ARTICLE + 1}个字，超过了${MOST_ARTICLE}个字`,
    ]);
    expect(problems(`${'甲'.repeat(MOST_ARTICLE + 1)}\n第一条 乙`)[0]).toContain('第一条前面有');
    expect(problems(`第一条 甲${'\n乙'.repeat(MOST_TEXT / 2)}`)[0]).toContain('全文有');
  });
});

const law = (from: string, to: string | null = null, instrument = '甲法') => ({ instrument, from, to });

describe('the text in force', () => {
  it('ends where its own period does, or the day before the next one begins', () => {
    const texts = [law('2020-01-01'), law('2027-01-01'), law('2021-01-01', '2021-12-31', '乙法')];
    expect(textOn(texts, '甲法', '2019-12-31')).toBeNull();
    expect(textOn(texts, '甲法', '2026-12-31')).toBe(texts[0]);
    expect(textOn(texts, '甲法', '2027-01-01')).toBe(texts[1]);
    expect(textOn(texts, '乙法', '2022-01-01')).toBeNull();
    expect(texts.map((text) => lastDayOf(text, texts))).toEqual(['2026-12-31', null, '2021-12-31']);
  });

  it('is never two, whatever was taken in', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2026-01-01', n));
    const asked = fc.array(fc.tuple(day, fc.option(fc.integer({ min: 0, max: 200 }))), { maxLength: 8 });
    fc.assert(
      fc.property(asked, day, (made, on) => {
        const texts: ReturnType<typeof law>[] = [];
        for (const [from, days] of made) {
          const text = law(from, days === null ? null : addDays(from, days));
          if (overlapOf(text, texts) || replacedBy(text, texts)) continue;
          texts.push(text);
        }
        const holding = texts.filter((text) => {
          const last = lastDayOf(text, texts);
          return text.from <= on && (last === null || on <= last);
        });
        expect(holding.length).toBeLessThan(2);
        expect(textOn(texts, '甲法', on)).toBe(holding[0] ?? null);
      }),
    );
  });

  it('is refused where its period runs into another one’s, and takes the place of one of the same day', () => {
    const inForce = [law('2020-01-01', '2025-12-31'), law('2026-01-01')];
    const fields = (from: string, to: string | null, instrument = '甲法', source = '示府发〔2026〕1号') =>
      proposalFindings({ instrument, from, to, source }, inForce).map(({ field }) => field);
    expect(fields('2025-12-31', null)).toEqual(['from']);
    expect(fields('2019-01-01', '2020-01-01')).toEqual(['from']);
    expect(fields('2027-01-01', null)).toEqual([]);
    expect(fields('2026-01-01', null)).toEqual([]);
    expect(fields('2019-01-01', null)).toEqual([]);
    expect(fields('2025-01-01', null, '乙法')).toEqual([]);
    expect(fields('2026-02-02', '2026-02-01')).toEqual(['to']);
    expect(fields('2026-02-30', null, ' ', ' ')).toEqual(['instrument', 'source', 'from']);
    expect(replacedBy(law('2026-01-01'), inForce)).toBe(inForce[1]);
    expect(replacedBy(law('2026-01-02'), inForce)).toBeNull();
  });
});

describe('what rules cite', () => {
  it('is at least one article of each that is not the committee’s own', () => {
    for (const rule of RULES) {
      const cited = articlesCited(rule);
      expect([rule.id, cited.length > 0]).toEqual([rule.id, rule.mark !== 'committee']);
      for (const { key, label } of cited) expect(label).toBe(`第${inChinese(Number(key))}条`);
    }
  });

  it('is read without paragraph and item, each of several', () => {
    const labels = (article: string) => articlesCited({ article }).map(({ label }) => label);
    expect(labels('第六十条第三款')).toEqual(['第六十条']);
    expect(labels('第一百九十四条、第一百九十五条')).toEqual(['第一百九十四条', '第一百九十五条']);
    expect(articlesCited({ article: '第二百一十九条之一第二项' })).toEqual([
      { key: '219.1', label: '第二百一十九条之一' },
    ]);
    expect(labels('')).toEqual([]);
  });

  it('is missing until the edition that a rule was taken from is loaded', () => {
    const today = '2026-11-23';
    const [mediation, marks] = ['中华人民共和国人民调解法', '中华人民共和国商标法'];
    const missing = (texts: readonly LawPeriod[], name: string, day = today) =>
      editionsMissing(RULES, texts, day)
        .filter(({ instrument }) => instrument === name)
        .map(({ from }) => from);
    expect(editionsMissing(RULES, [], today)).toHaveLength(editionsCited(RULES, today).length);
    expect(missing([], mediation)).toEqual(['2011-01-01']);
    expect(missing([law('2026-11-24', null, mediation)], mediation)).toEqual(['2011-01-01']);
    expect(missing([law('2011-01-01', null, mediation)], mediation)).toEqual([]);
    // The text of before goes on holding until there is a new one, and has other articles under the new one's numbers.
    const old = law('2019-11-01', null, marks);
    expect(missing([], marks)).toEqual(['2019-11-01', '2027-01-01']);
    expect(missing([old], marks)).toEqual(['2027-01-01']);
    expect(missing([old], marks, '2027-01-01')).toEqual(['2027-01-01']);
    expect(missing([old, law('2027-01-01', null, marks)], marks)).toEqual([]);
    const edition = { instrument: marks, from: '2027-01-01' };
    expect(textOfRule([old], edition, '2027-01-01')).toBeNull();
    expect(textOfRule([old], { ...edition, from: '2019-11-01' }, '2026-12-31')).toBe(old);
  });

  it('is found by the name as people write it', () => {
    expect(instrumentNamed('《人民调解法》', RULES)).toBe('中华人民共和国人民调解法');
    expect(instrumentNamed(' 示范市 办法 ', RULES)).toBe('示范市办法');
    const within = '最高人民法院关于适用《中华人民共和国民事诉讼法》的解释';
    expect(instrumentNamed(within, RULES)).toBe(within);
    expect(instrumentNamed(`《${within}》`, RULES)).toBe(within);
    expect(instrumentNamed('《甲法》和《乙法》', RULES)).toBe('《甲法》和《乙法》');
  });
});

describe('groups of articles', () => {
  it('hold all in order, and are found by any of their articles', () => {
    const text = Array.from({ length: 55 }, (_, i) => `第${inChinese(i + 1)}条 ${'甲'.repeat((i * 97) % 700)}乙`).join(
      '\n',
    );
    const { articles } = splitText(text);
    const groups = inGroups(articles);
    expect(groups.flat()).toEqual(articles);
    expect(groups.length).toBeGreaterThan(3);
    const starts = groups.map(([first]) => first?.key ?? '');
    for (const { key } of articles) expect(groups[groupWith(starts, key)]?.some((one) => one.key === key)).toBe(true);
    expect(groupWith(starts, '0')).toBe(-1);
  });
});
