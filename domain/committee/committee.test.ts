import fc from 'fast-check';
import { addDays, yearOf } from '../calendar/day';
import { COMMITTEE_LIMITS, isLimitKey, limitOf } from './limits';
import { checkNumberTemplate, checkRegion, formatNumber, USUAL_CASE_TEMPLATE } from './numbering';

describe('the committee’s own limits', () => {
  it('each lie within their bounds', () => {
    for (const limit of COMMITTEE_LIMITS) {
      expect(limit.least).toBeLessThanOrEqual(limit.usual);
      expect(limit.usual).toBeLessThanOrEqual(limit.most);
      expect(limitOf(limit.key)).toBe(limit);
    }
    expect(new Set(COMMITTEE_LIMITS.map((limit) => limit.key)).size).toBe(COMMITTEE_LIMITS.length);
  });

  it('are known by their keys', () => {
    expect(limitOf('acceptance')).toMatchObject({ usual: 3, unit: 'workingDay' });
    expect(limitOf('inquiry')).toMatchObject({ usual: 10, unit: 'workingDay' });
    expect(limitOf('supplement')).toMatchObject({ usual: 7, least: 3, most: 30 });
    expect(limitOf('draft')).toMatchObject({ usual: 30, unit: 'day' });
    expect(isLimitKey('draft')).toBe(true);
    expect(isLimitKey('__proto__')).toBe(false);
  });
});

describe('a number', () => {
  it('comes from the template, with the year in Shanghai', () => {
    const parts = { region: '江汉', day: '2026-11-22', sequence: 17 };
    expect(formatNumber(USUAL_CASE_TEMPLATE, parts)).toBe('江汉知调〔2026〕17号');
    expect(formatNumber('（{年份}）{地区}人调字第{序号:4}号', parts)).toBe('（2026）江汉人调字第0017号');
  });

  it.each([
    ['{地区}知调〔{年份}〕号', '编号格式里的{序号}应当出现一次，现在是0次'],
    ['知调{序号}号', '编号格式里的{年份}应当出现一次，现在是0次'],
    ['{年份}{序号}{序号}', '编号格式里的{序号}应当出现一次，现在是2次'],
    ['{年份}{序号:9}', '编号格式里的位数“9”不对'],
    ['{年份:2}{序号}', '只有{序号}可以写位数'],
    ['{年份}{序号}{month}', '编号格式里有特殊符号“{”'],
    ['{年份}{序号}😀', '编号格式里有表情符号“😀”'],
    ['{年份}\n{序号}', '编号格式里有换行'],
  ])('says what is wrong with the template %j', (template, problem) => {
    expect(checkNumberTemplate(template)).toMatchObject({ ok: false, problem });
    expect(() => formatNumber(template, { region: '江汉', day: '2026-11-22', sequence: 1 })).toThrow('`template`');
  });

  it('takes a short name of the place', () => {
    expect(checkRegion(' 江汉 ')).toEqual({ ok: true, value: '江汉' });
    expect(checkRegion('').ok).toBe(false);
    expect(checkRegion('{序号}').ok).toBe(false);
  });

  it('is another one for each year and place in the sequence', () => {
    const part = fc.record({ days: fc.nat(1000), sequence: fc.integer({ min: 1, max: 20_000 }) });
    fc.assert(
      fc.property(
        part,
        part,
        fc.constantFrom(USUAL_CASE_TEMPLATE, '{序号:5}-{年份}', '({年份}){序号}'),
        (a, b, template) => {
          const [one, other] = [a, b].map(({ days, sequence }) => ({
            region: '江汉',
            day: addDays('2025-06-01', days),
            sequence,
          }));
          if (!one || !other) return;
          const same = yearOf(one.day) === yearOf(other.day) && one.sequence === other.sequence;
          expect(formatNumber(template, one) === formatNumber(template, other)).toBe(same);
        },
      ),
    );
  });
});
