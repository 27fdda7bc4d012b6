/**
 * A day in Asia/Shanghai as `YYYY-MM-DD`. Plain text, so that days sort, compare and travel as they are. China keeps one
 * zone, UTC+8, without daylight saving since 1991.
 */
export type Day = string;

const MS_OF_DAY = 86_400_000;
const MS_OF_HOUR = 3_600_000;
/** UTC+8. */
const SHANGHAI_OFFSET_MS = 8 * MS_OF_HOUR;

/** Whether the text is a day that exists: `2026-02-29` is not one. Years 1900 to 2199. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const date = Number(match[3]);
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return false;
  return date >= 1 && date <= lengthOfMonth(year, month);
}

/** The day in Shanghai at a moment (milliseconds since 1970-01-01T00:00Z). Throws when the moment is not a number. */
export function dayOf(ms: number): Day {
  if (!Number.isFinite(ms)) throw new RangeError('`ms` must be a moment in milliseconds');
  return dayOfNumber(Math.floor((ms + SHANGHAI_OFFSET_MS) / MS_OF_DAY));
}

/** The moment at which a day begins in Shanghai, in milliseconds since 1970-01-01T00:00Z. */
export function startOfDayMs(day: Day): number {
  return numberOf(day) * MS_OF_DAY - SHANGHAI_OFFSET_MS;
}

/** The time of day in Shanghai at a moment, as `15:04`. */
export function timeOfDay(ms: number): string {
  const minutes = Math.floor(
    (ms + SHANGHAI_OFFSET_MS - Math.floor((ms + SHANGHAI_OFFSET_MS) / MS_OF_DAY) * MS_OF_DAY) / 60_000,
  );
  return `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
}

/** The hour of the day in Shanghai at a moment, 0 to 23. */
export function hourOfDay(ms: number): number {
  return Number(timeOfDay(ms).slice(0, 2));
}

/** The day `count` days later; earlier when it is negative. */
export function addDays(day: Day, count: number): Day {
  if (!Number.isInteger(count)) throw new RangeError('`count` must be a whole number of days');
  return dayOfNumber(numberOf(day) + count);
}

/**
 * The same date `count` months later, or the month's last day when there is no such date (民法典 202): one month after
 * 2026-01-31 is 2026-02-28.
 */
export function addMonths(day: Day, count: number): Day {
  if (!Number.isInteger(count)) throw new RangeError('`count` must be a whole number of months');
  const { year, month, date } = partsOf(day);
  const months = year * 12 + (month - 1) + count;
  const toYear = Math.floor(months / 12);
  const toMonth = months - toYear * 12 + 1;
  return dayFrom(toYear, toMonth, Math.min(date, lengthOfMonth(toYear, toMonth)));
}

/** Below 0 when `one` is earlier, 0 when they are the same, above 0 when it is later: for sorting. */
export function compareDays(one: Day, other: Day): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Days from `from` to `to`: 1 from a day to the next, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(day: Day): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  // 1970-01-01 was a Thursday.
  const sevenths = (((numberOf(day) + 4) % 7) + 7) % 7;
  return sevenths as 0 | 1 | 2 | 3 | 4 | 5 | 6;
}

export function yearOf(day: Day): number {
  return partsOf(day).year;
}

/** For reading: `2026年11月22日`. */
export function dayInWords(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${year}年${month}月${date}日`;
}

const WEEKDAY_NAMES = '日一二三四五六';

/** For reading: `11月22日（周日）`. */
export function shortDayInWords(day: Day): string {
  const { month, date } = partsOf(day);
  return `${month}月${date}日（周${WEEKDAY_NAMES.charAt(weekday(day))}）`;
}

/** Days that were looked at lately, by their text and by their number: terms are counted day by day over the same weeks. */
const NUMBERS = new Map<Day, number>();
const TEXTS = new Map<number, Day>();
/** More days than a case and its neighbours ever touch; then the memory begins anew. */
const MOST_REMEMBERED = 20_000;

function remember(number: number, day: Day): void {
  if (NUMBERS.size >= MOST_REMEMBERED) {
    NUMBERS.clear();
    TEXTS.clear();
  }
  NUMBERS.set(day, number);
  TEXTS.set(number, day);
}

function numberOf(day: Day): number {
  const known = NUMBERS.get(day);
  if (known !== undefined) return known;
  const { year, month, date } = partsOf(day);
  const number = Date.UTC(year, month - 1, date) / MS_OF_DAY;
  remember(number, day);
  return number;
}

function dayOfNumber(number: number): Day {
  const known = TEXTS.get(number);
  if (known !== undefined) return known;
  const date = new Date(number * MS_OF_DAY);
  const day = dayFrom(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  if (!isDay(day)) throw new RangeError('the day is outside of the years 1900 to 2199');
  remember(number, day);
  return day;
}

function partsOf(day: Day): { year: number; month: number; date: number } {
  if (!isDay(day)) throw new RangeError(`\`day\` must be a day as YYYY-MM-DD, not ${JSON.stringify(day)}`);
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

function dayFrom(year: number, month: number, date: number): Day {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
