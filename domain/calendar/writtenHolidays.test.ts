import { dueDayOf } from './deadline';
import { countByYears, isWorkingDay } from './workingDays';
import {
  beginningOf,
  nextYearToWrite,
  noticesWith,
  writtenYearFindings,
  yearInWords,
  type WrittenYear,
} from './writtenHolidays';

const TODAY = '2026-11-23';
const year2027: WrittenYear = {
  year: 2027,
  notice: '国办发明电〔2026〕9号',
  publishedOn: '2026-11-10',
  daysOff: [
    { from: '2027-01-01', to: '2027-01-03' },
    { from: '2027-02-05', to: '2027-02-11' },
    { from: '2027-04-03', to: '2027-04-05' },
    { from: '2027-05-01', to: '2027-05-05' },
    { from: '2027-06-09', to: '2027-06-09' },
    { from: '2027-09-15', to: '2027-09-15' },
    { from: '2027-10-01', to: '2027-10-07' },
  ],
  workingWeekends: ['2027-02-14', '2027-05-08'],
};

const found = (change: Partial<WrittenYear>) =>
  writtenYearFindings([], [{ ...year2027, ...change }], TODAY).map(({ field, problem }) => [field, problem]);

describe('a year of holidays as it was written down', () => {
  it('is fine as the notice has it, with the last days of the year before where the notice begins with them', () => {
    expect(found({})).toEqual([]);
    expect(found({ workingWeekends: ['2026-12-27'] })).toEqual([]);
  });

  it.each<[string, Partial<WrittenYear>, string]>([
    ['a day of another year', { daysOff: [{ from: '2028-01-01', to: '2028-01-01' }] }, 'daysOff.0.from'],
    ['no day at all', { workingWeekends: ['2027-02-30'] }, 'workingWeekends.0'],
    ['an end before its beginning', { daysOff: [{ from: '2027-01-03', to: '2027-01-01' }] }, 'daysOff.0.to'],
    ['a mistyped month', { daysOff: [{ from: '2027-05-01', to: '2027-10-05' }] }, 'daysOff.0.to'],
    ['a day off twice', { daysOff: [...year2027.daysOff, { from: '2027-10-07', to: '2027-10-08' }] }, 'daysOff.7.from'],
    ['work on a weekday', { workingWeekends: ['2027-02-15'] }, 'workingWeekends.0'],
    ['work on a day off', { workingWeekends: ['2027-02-06'] }, 'workingWeekends.0'],
    ['a day of work twice', { workingWeekends: ['2027-02-14', '2027-02-14'] }, 'workingWeekends.1'],
    ['a statutory holiday left out', { daysOff: year2027.daysOff.slice(0, 6) }, 'daysOff'],
    ['a notice of tomorrow', { publishedOn: '2026-11-24' }, 'publishedOn'],
    ['a year that is over', { year: 2025 }, '0.year'],
    ['a year that skips one', { year: 2028 }, '0.year'],
  ])('names %s', (_what, change, field) => {
    const [first] = found(change);
    expect(first?.[0]?.replace(/^0\.(?!year)/, '')).toBe(field);
  });

  it('says that a statutory holiday is not the committee’s to change', () => {
    const without = year2027.daysOff.filter(({ from }) => from !== '2027-02-05');
    expect(writtenYearFindings([], [{ ...year2027, daysOff: without }], TODAY)).toMatchObject([
      { problem: '漏了法定节日2027年2月5日', remedy: expect.stringContaining('不能修改') as string },
    ]);
  });

  it('stays once it is over, and stands once', () => {
    expect(writtenYearFindings([year2027], [], '2028-01-02')).toMatchObject([{ field: 'years' }]);
    expect(writtenYearFindings([year2027], [], TODAY)).toEqual([]);
    expect(writtenYearFindings([year2027], [year2027, year2027], TODAY)).toMatchObject([{ field: '1.year' }]);
    const later = { ...year2027, notice: '更正' };
    expect(writtenYearFindings([year2027], [later], '2028-01-02')).toMatchObject([{ field: '0.year' }]);
  });

  it('begins with what the statute gives in any case, or with what is known', () => {
    expect(nextYearToWrite([])).toBe(2027);
    expect(nextYearToWrite([year2027])).toBe(2028);
    expect(beginningOf(2027, []).daysOff.slice(0, 3)).toEqual([
      { from: '2027-01-01', to: '2027-01-01' },
      { from: '2027-02-05', to: '2027-02-08' },
      { from: '2027-04-05', to: '2027-04-05' },
    ]);
    expect(beginningOf(2027, [year2027])).toEqual(year2027);
    expect(beginningOf(2026, [])).toMatchObject({ notice: '国办发明电〔2025〕7号', publishedOn: '2025-11-04' });
  });

  it('is told in words', () => {
    expect(yearInWords({ ...year2027, daysOff: year2027.daysOff.slice(0, 1), workingWeekends: [] })).toBe(
      '2027年，国办发明电〔2026〕9号，放假：1月1日至1月3日，调休上班：没有',
    );
  });
});

describe('days counted by a year that was written down', () => {
  afterEach(() => countByYears([]));

  it('are certain, off and worked as it says; before it they are provisional', () => {
    const clock = { start: '2027-02-01', unit: 'workingDay', length: 7 } as const;
    expect(dueDayOf(clock)).toEqual({ due: '2027-02-12', provisional: true });
    countByYears([year2027]);
    expect(isWorkingDay('2027-02-14')).toEqual({ working: true, provisional: false });
    // From 5 to 11 February nobody works; Sunday the 14th is worked.
    expect(dueDayOf(clock)).toEqual({ due: '2027-02-16', provisional: false });
    expect(isWorkingDay('2028-01-03').provisional).toBe(true);
  });

  it('go by the later notice where a year was changed in its course', () => {
    const changed = {
      ...year2027,
      year: 2026,
      daysOff: [{ from: '2026-12-28', to: '2026-12-31' }],
      workingWeekends: [],
    };
    expect(noticesWith([changed]).filter(({ year }) => year === 2026)).toHaveLength(1);
    countByYears([changed]);
    expect(isWorkingDay('2026-12-29').working).toBe(false);
    expect(isWorkingDay('2026-10-08').working).toBe(true);
  });
});
