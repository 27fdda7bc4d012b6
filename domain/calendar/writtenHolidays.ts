import type { Finding } from '../text/finding';
import { addDays, dayInWords, isDay, weekday, yearOf, type Day } from './day';
import { HOLIDAY_NOTICES, STATUTORY_DAYS_WITHOUT_NOTICE, type HolidayNotice } from './holidays';

/**
 * A year's holidays as an administrator wrote them down from the notice of the State Council, which appears in the autumn
 * before. Until it is written down and a second person has agreed, every day of the year is provisional.
 */
export interface WrittenYear {
  readonly year: number;
  readonly notice: string;
  readonly publishedOn: Day;
  readonly daysOff: readonly { readonly from: Day; readonly to: Day }[];
  readonly workingWeekends: readonly Day[];
}

/** More days off in a row than any notice ever gave. */
const LONGEST_HOLIDAY = 16;
/** A notice may begin with the last days of the year before: that of 2019 did with 2018-12-29. */
const EARLIEST_BEFORE = '12-25';
/** Statutory holidays with the same date each year (全国年节及纪念日放假办法, since 2025). */
const FIXED_DATES = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'] as const;

/** Years whose notice came with the product. */
const KNOWN_YEARS = HOLIDAY_NOTICES.map(({ year }) => year);

function statutoryDays(year: number): Day[] {
  const fixed = FIXED_DATES.map((date) => `${year}-${date}`);
  const moving = STATUTORY_DAYS_WITHOUT_NOTICE.filter((day) => yearOf(day) === year);
  return [...new Set([...fixed, ...moving])].sort();
}

function belongsTo(day: Day, year: number): boolean {
  return isDay(day) && day >= `${year - 1}-${EARLIEST_BEFORE}` && day <= `${year}-12-31`;
}

function isOff(day: Day, daysOff: WrittenYear['daysOff']): boolean {
  return daysOff.some(({ from, to }) => day >= from && day <= to);
}

function daysOffFindings({ year, daysOff }: WrittenYear): Finding[] {
  return daysOff.flatMap(({ from, to }, index) => {
    const at = (key: 'from' | 'to', problem: string, remedy: string): Finding[] => [
      { field: `daysOff.${index}.${key}`, problem, remedy },
    ];
    if (!belongsTo(from, year)) return at('from', `不是${year}年的日期`, '请按通知核对');
    if (!belongsTo(to, year)) return at('to', `不是${year}年的日期`, '请按通知核对');
    if (to < from) return at('to', '最后一天早于第一天', '请按通知核对');
    if (to >= addDays(from, LONGEST_HOLIDAY)) return at('to', `一次放假超过了${LONGEST_HOLIDAY}天`, '请按通知核对');
    const other = daysOff.findIndex((each) => each.from <= to && from <= each.to);
    return other < index ? at('from', '和上面的一段放假重叠', '同一天只写一次') : [];
  });
}

function workingWeekendFindings({ year, daysOff, workingWeekends }: WrittenYear): Finding[] {
  return workingWeekends.flatMap((day, index) => {
    const at = (problem: string, remedy: string): Finding[] => [{ field: `workingWeekends.${index}`, problem, remedy }];
    if (!belongsTo(day, year)) return at(`不是${year}年的日期`, '请按通知核对');
    if (weekday(day) !== 0 && weekday(day) !== 6) return at('这一天不是周末', '调休上班的只有周六、周日');
    if (workingWeekends.indexOf(day) < index) return at('这一天写了两次', '请删去一个');
    return isOff(day, daysOff) ? at('这一天又放假又上班', '请按通知核对') : [];
  });
}

function yearFindings(written: WrittenYear, today: Day): Finding[] {
  const { year, publishedOn, daysOff } = written;
  const published: Finding[] =
    isDay(publishedOn) && publishedOn <= today
      ? []
      : [{ field: 'publishedOn', problem: '公布日期还没有到', remedy: '通知公布以后再登记，此前的期限标为暂定' }];
  const dates = [...daysOffFindings(written), ...workingWeekendFindings(written)];
  const missing = dates.length > 0 ? undefined : statutoryDays(year).find((day) => !isOff(day, daysOff));
  return [
    ...published,
    ...dates,
    ...(missing === undefined
      ? []
      : [
          {
            field: 'daysOff',
            problem: `漏了法定节日${dayInWords(missing)}`,
            remedy: '法定节日由国务院规定，不能修改，请按通知补上',
          },
        ]),
  ];
}

function same(one: WrittenYear | undefined, other: WrittenYear | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Everything that is wrong with the years that are written down, at their fields. A year that is over is not changed any
 * more: what was counted by it has ended. Years follow one another, so that what is covered is one stretch of days.
 */
export function writtenYearFindings(
  before: readonly WrittenYear[],
  after: readonly WrittenYear[],
  today: Day,
): Finding[] {
  const thisYear = yearOf(today);
  const found = after.flatMap((written, index) => {
    const at = (problem: string, remedy: string): Finding[] => [{ field: `${index}.year`, problem, remedy }];
    const { year } = written;
    const was = before.find((each) => each.year === year);
    if (after.findIndex((each) => each.year === year) < index) return at(`${year}年写了两次`, '一年只登记一次');
    const follows = [...KNOWN_YEARS, ...after.map((each) => each.year)].includes(year - 1);
    if (!follows) return at(`${year - 1}年还没有登记`, '请按年份顺序登记');
    if (same(was, written)) return [];
    if (year < thisYear) return at(`${year}年已经过去，不能修改`, `可以登记${thisYear}年和以后的年份`);
    return yearFindings(written, today).map((finding) => ({ ...finding, field: `${index}.${finding.field}` }));
  });
  const gone = before.find((was) => was.year < thisYear && !after.some(({ year }) => year === was.year));
  return gone
    ? [...found, { field: 'years', problem: `${gone.year}年已经过去，不能删除`, remedy: '请刷新页面后重填' }]
    : found;
}

function asNotice({ year, notice, publishedOn, daysOff, workingWeekends }: WrittenYear): HolidayNotice {
  return { year, notice, publishedOn, daysOff: daysOff.map(({ from, to }) => [from, to] as const), workingWeekends };
}

/** The notices that hold: those that came with the product, and in place of them or beyond what was written down. */
export function noticesWith(written: readonly WrittenYear[]): HolidayNotice[] {
  const came = HOLIDAY_NOTICES.filter(({ year }) => !written.some((each) => each.year === year));
  return [...came, ...written.map(asNotice)].sort((one, other) => one.year - other.year);
}

/** The days of a year in words: `1月1日至1月3日` for each stretch of days off, and each weekend that is worked. */
export function holidaysInWords({ daysOff, workingWeekends }: Pick<HolidayNotice, 'daysOff' | 'workingWeekends'>): {
  off: string[];
  work: string[];
} {
  const off = daysOff.map(([from, to]) => (from === to ? shortOf(from) : `${shortOf(from)}至${shortOf(to)}`));
  return { off, work: workingWeekends.map(shortOf) };
}

/** A year in words for whoever decides on it: `2027年，国办发明电〔2026〕…号，放假：1月1日至1月3日…，调休上班：…`. */
export function yearInWords(written: WrittenYear): string {
  const { off, work } = holidaysInWords(asNotice(written));
  return `${written.year}年，${written.notice}，放假：${off.join('、')}，调休上班：${work.join('、') || '没有'}`;
}

function shortOf(day: Day): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** A year as a form begins with it: as it is known already, else with the days that the statute gives in any case. */
export function beginningOf(year: number, written: readonly WrittenYear[]): WrittenYear {
  const known = noticesWith(written).find((each) => each.year === year);
  if (known) {
    const daysOff = known.daysOff.map(([from, to]) => ({ from, to }));
    const { notice, workingWeekends } = known;
    return { year, notice, publishedOn: known.publishedOn ?? '', daysOff, workingWeekends };
  }
  const daysOff: { from: Day; to: Day }[] = [];
  for (const day of statutoryDays(year)) {
    const last = daysOff[daysOff.length - 1];
    if (last && addDays(last.to, 1) === day) last.to = day;
    else daysOff.push({ from: day, to: day });
  }
  return { year, notice: '', publishedOn: '', daysOff, workingWeekends: [] };
}

/** The first year whose holidays nobody has written down. */
export function nextYearToWrite(written: readonly WrittenYear[]): number {
  return Math.max(...noticesWith(written).map(({ year }) => year)) + 1;
}
