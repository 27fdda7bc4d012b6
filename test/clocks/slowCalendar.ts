/*
 * A second opinion on days, slow and written apart: it shares no code and no data with domain/calendar. Days are made one
 * after the other by hand, holidays are typed here from the notices of the General Office of the State Council, and every
 * term is counted by walking from one day to the next.
 */

/** Days off by 国办发明电〔2023〕7号, 〔2024〕12号 and 〔2025〕7号; of 2027 the statutory days alone, as no notice is out. */
const OFF = `
2024-01-01
2024-02-10 2024-02-11 2024-02-12 2024-02-13 2024-02-14 2024-02-15 2024-02-16 2024-02-17
2024-04-04 2024-04-05 2024-04-06
2024-05-01 2024-05-02 2024-05-03 2024-05-04 2024-05-05
2024-06-10
2024-09-15 2024-09-16 2024-09-17
2024-10-01 2024-10-02 2024-10-03 2024-10-04 2024-10-05 2024-10-06 2024-10-07
2025-01-01
2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-02-01 2025-02-02 2025-02-03 2025-02-04
2025-04-04 2025-04-05 2025-04-06
2025-05-01 2025-05-02 2025-05-03 2025-05-04 2025-05-05
2025-05-31 2025-06-01 2025-06-02
2025-10-01 2025-10-02 2025-10-03 2025-10-04 2025-10-05 2025-10-06 2025-10-07 2025-10-08
2026-01-01 2026-01-02 2026-01-03
2026-02-15 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-21 2026-02-22 2026-02-23
2026-04-04 2026-04-05 2026-04-06
2026-05-01 2026-05-02 2026-05-03 2026-05-04 2026-05-05
2026-06-19 2026-06-20 2026-06-21
2026-09-25 2026-09-26 2026-09-27
2026-10-01 2026-10-02 2026-10-03 2026-10-04 2026-10-05 2026-10-06 2026-10-07
2027-01-01
2027-02-05 2027-02-06 2027-02-07 2027-02-08
2027-04-05
2027-05-01 2027-05-02
2027-06-09
2027-09-15
2027-10-01 2027-10-02 2027-10-03`;

/** Saturdays and Sundays on which people work by the same notices. */
const ON = `
2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12
2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11
2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10`;

/** The last day that a notice covers. */
const LAST_COVERED = '2026-12-31';

interface SlowDay {
  text: string;
  year: number;
  month: number;
  date: number;
  works: boolean;
}

function listed(text: string): Set<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}

/** Every day from the first of 2024 to the end of 2031, made by adding one. 2024-01-01 was a Monday. */
function makeDays(): SlowDay[] {
  const off = listed(OFF);
  const on = listed(ON);
  const days: SlowDay[] = [];
  let [year, month, date, weekday] = [2024, 1, 1, 1];
  while (year < 2032) {
    const text = `${year}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`;
    const weekend = weekday === 6 || weekday === 7;
    days.push({ text, year, month, date, works: on.has(text) || (!weekend && !off.has(text)) });
    weekday = weekday === 7 ? 1 : weekday + 1;
    date += 1;
    const leap = year % 4 === 0;
    const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
    if (date > length) [date, month] = [1, month + 1];
    if (month > 12) [month, year] = [1, year + 1];
  }
  return days;
}

const DAYS = makeDays();
const PLACES = new Map(DAYS.map((day, place) => [day.text, place]));

function placeOf(day: string): number {
  const place = PLACES.get(day);
  if (place === undefined) throw new Error(`${day} is not among the days of this calendar`);
  return place;
}

function dayAt(place: number): SlowDay {
  const day = DAYS[place];
  if (!day) throw new Error('the term runs out of this calendar');
  return day;
}

/** All days from one to another, both included. */
export function daysFrom(first: string, last: string): string[] {
  return DAYS.filter(({ text }) => text >= first && text <= last).map(({ text }) => text);
}

export function slowWorks(day: string): boolean {
  return dayAt(placeOf(day)).works;
}

/** The day so many days later, or earlier. */
export function slowShift(day: string, count: number): string {
  let place = placeOf(day);
  for (let left = count; left !== 0; left -= Math.sign(left)) place += Math.sign(left);
  return dayAt(place).text;
}

/** The day itself when people work on it, else the next on which they do. */
export function slowWorkingDayFrom(day: string): string {
  let place = placeOf(day);
  while (!dayAt(place).works) place += 1;
  return dayAt(place).text;
}

/** The same date so many months later, or the last of that month, found by walking through the months. */
export function slowMonthsLater(day: string, months: number): string {
  let place = placeOf(day);
  const { date } = dayAt(place);
  for (let turned = 0; turned < months;) {
    place += 1;
    if (dayAt(place).date === 1) turned += 1;
  }
  while (dayAt(place).date < date && dayAt(place + 1).date !== 1) place += 1;
  return dayAt(place).text;
}

export interface SlowTerm {
  start: string;
  unit: 'workingDay' | 'day' | 'month' | 'year';
  length: number;
  /** Working days behind the end. */
  extension?: number;
  /** Days that do not count, both ends included. */
  pause?: readonly [string, string] | null;
}

export interface SlowAnswer {
  due: string;
  provisional: boolean;
  half: string | null;
  threeDays: string | null;
  oneDay: string | null;
  over: string;
}

/** Walks from the day after `place` until so many days have counted; where it ends. */
function walk(place: number, count: number, counts: (day: SlowDay) => boolean): number {
  let at = place;
  for (let left = count; left > 0;) {
    at += 1;
    if (counts(dayAt(at))) left -= 1;
  }
  return at;
}

function stepsBetween(from: number, to: number, counts: (day: SlowDay) => boolean): number {
  let steps = 0;
  for (let at = from + 1; at <= to; at += 1) if (counts(dayAt(at))) steps += 1;
  return steps;
}

/**
 * The last day of a term and the days on which people are reminded of it. The day of the start does not count; a day off
 * at the end moves the end on, unless the term counts working days anyhow; an extension counts working days from there.
 */
export function slowTerm({ start, unit, length, extension = 0, pause = null }: SlowTerm): SlowAnswer {
  const open = ({ text }: SlowDay) => pause === null || text < pause[0] || text > pause[1];
  const works = (day: SlowDay) => day.works && open(day);
  const from = placeOf(start);
  const inWorkingDays = unit === 'workingDay';
  const counts = inWorkingDays ? works : open;
  let steps = length;
  if (unit === 'month' || unit === 'year') {
    const months = unit === 'year' ? 12 * length : length;
    steps = placeOf(slowMonthsLater(start, months)) - from;
  }
  const nominal = walk(from, steps, counts);
  let end = nominal;
  while (!works(dayAt(end))) end += 1;
  const own = end;
  end = walk(own, extension, works);
  // With an extension a term of days is as long as the days that count until its end.
  const whole = extension === 0 ? steps : inWorkingDays ? steps + extension : stepsBetween(from, end, counts);
  const due = dayAt(end).text;
  const before = (days: number): string | null => {
    const place = inWorkingDays ? walk(from, Math.max(whole - days, 0), counts) : end - days;
    return place > from ? dayAt(place).text : null;
  };
  const touched = inWorkingDays ? dayAt(from + 1).text : dayAt(nominal).text;
  return {
    due,
    provisional: touched > LAST_COVERED || due > LAST_COVERED,
    half: whole > 1 ? dayAt(walk(from, Math.floor((whole + 1) / 2), counts)).text : null,
    threeDays: before(3),
    oneDay: before(1),
    over: dayAt(end + 1).text,
  };
}
