import fc from 'fast-check';
import { addDays } from './day';
import { deadlineMarks, deadlineOf, type Clock, type ClockUnit } from './deadline';
import { HOLIDAY_NOTICES, STATUTORY_DAYS_WITHOUT_NOTICE } from './holidays';

/**
 * The oracle: a slow second opinion that shares no code with the module. It holds the four years as a list of plain
 * dates with a letter for each (w: people work, r: rest), and counts along that list.
 */
const FIRST = Date.UTC(2023, 11, 31);
const DAYS: string[] = [];
const LETTERS: string[] = [];
for (let date = new Date(FIRST); date.getTime() <= Date.UTC(2030, 11, 31); date.setUTCDate(date.getUTCDate() + 1)) {
  const text = date.toISOString().slice(0, 10);
  const off = HOLIDAY_NOTICES.some((n) => n.daysOff.some((pair) => pair[0] <= text && text <= pair[1]));
  const moved = HOLIDAY_NOTICES.some((n) => n.workingWeekends.includes(text));
  const weekend = [0, 6].includes(date.getUTCDay());
  DAYS.push(text);
  LETTERS.push(moved ? 'w' : off || weekend || STATUTORY_DAYS_WITHOUT_NOTICE.includes(text) ? 'r' : 'w');
}

const PLACE = new Map(DAYS.map((day, place) => [day, place]));
const placeOf = (day: string): number => PLACE.get(day) ?? -1;
const isWork = (day: string): boolean => LETTERS[placeOf(day)] === 'w';

function slowDue(clock: Clock): string {
  const paused = (day: string) => (clock.pauses ?? []).some((p) => p.from <= day && day <= p.to);
  const rest = DAYS.slice(placeOf(clock.start) + 1, placeOf(clock.start) + 1400);
  if (clock.unit === 'workingDay') {
    return rest.filter((day) => isWork(day) && !paused(day))[clock.length - 1] ?? 'none';
  }
  let length = clock.length;
  if (clock.unit !== 'day') {
    const [y, m, d] = clock.start.split('-').map(Number) as [number, number, number];
    const month = m + (clock.unit === 'year' ? 12 * clock.length : clock.length);
    const end = new Date(Date.UTC(y, month - 1, d));
    // JavaScript rolls 31 February over into March: step back to the month's last day.
    while (end.getUTCMonth() !== (((month - 1) % 12) + 12) % 12) end.setUTCDate(end.getUTCDate() - 1);
    length = placeOf(end.toISOString().slice(0, 10)) - placeOf(clock.start);
  }
  const open = rest.filter((day) => !paused(day));
  return open.slice(length - 1).find((day) => isWork(day)) ?? 'none';
}

describe('the due day', () => {
  it.each<[string, Clock, string]>([
    ['three working days from a Friday', { start: '2026-11-20', unit: 'workingDay', length: 3 }, '2026-11-25'],
    [
      'over National Day with its working Saturday',
      { start: '2026-09-30', unit: 'workingDay', length: 3 },
      '2026-10-10',
    ],
    ['days that end on a Saturday move to Monday', { start: '2026-11-14', unit: 'day', length: 7 }, '2026-11-23'],
    ['days that end on a working Saturday stay', { start: '2026-09-30', unit: 'day', length: 10 }, '2026-10-10'],
    ['a month from the 31st ends with the month', { start: '2026-03-31', unit: 'month', length: 1 }, '2026-04-30'],
    ['a month that ends in National Day', { start: '2026-09-03', unit: 'month', length: 1 }, '2026-10-08'],
    ['two years', { start: '2024-02-29', unit: 'year', length: 2 }, '2026-02-28'],
    [
      'a pause of five days',
      { start: '2026-11-02', unit: 'workingDay', length: 5, pauses: [{ from: '2026-11-04', to: '2026-11-08' }] },
      '2026-11-12',
    ],
  ])('%s', (_, clock, due) => {
    expect(deadlineOf(clock).due).toBe(due);
    expect(slowDue(clock)).toBe(due);
  });

  it('agrees with a slow count on every day of 2024 to 2027, for every unit', () => {
    const lengths: Record<ClockUnit, number[]> = {
      workingDay: [1, 2, 3, 7, 10],
      day: [1, 3, 7, 15, 30],
      month: [1, 2, 3],
      year: [1, 2],
    };
    for (const start of DAYS.filter((day) => day >= '2024-01-01' && day <= '2027-12-31')) {
      for (const unit of Object.keys(lengths) as ClockUnit[]) {
        for (const length of lengths[unit]) {
          const clock = { start, unit, length };
          const due = deadlineOf(clock).due;
          if (due !== slowDue(clock)) throw new Error(`${JSON.stringify(clock)}: ${due}, not ${slowDue(clock)}`);
        }
      }
    }
  });

  it('agrees with it with any pauses', () => {
    const day = (max: number) => fc.integer({ min: 1, max }).map((n) => addDays('2023-12-31', n));
    const pause = fc.record({ from: day(900), length: fc.integer({ min: 0, max: 40 }) });
    const clock = fc.record({
      start: day(800),
      unit: fc.constantFrom<ClockUnit>('workingDay', 'day', 'month', 'year'),
      length: fc.integer({ min: 1, max: 3 }),
      pauses: fc.array(pause, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(clock, (made) => {
        const clock = { ...made, pauses: made.pauses.map((p) => ({ from: p.from, to: addDays(p.from, p.length) })) };
        expect(deadlineOf(clock).due).toBe(slowDue(clock));
      }),
      { numRuns: 400 },
    );
  });

  it('is provisional as soon as it rests on a day that no notice covers', () => {
    expect(deadlineOf({ start: '2026-12-28', unit: 'workingDay', length: 3 }).provisional).toBe(false);
    expect(deadlineOf({ start: '2026-12-28', unit: 'workingDay', length: 4 }).provisional).toBe(true);
    expect(deadlineOf({ start: '2026-12-01', unit: 'month', length: 1 })).toMatchObject({
      due: '2027-01-04',
      provisional: true,
    });
    expect(deadlineOf({ start: '2023-12-15', unit: 'month', length: 1 }).provisional).toBe(false);
  });

  it('explains itself', () => {
    expect(deadlineOf({ start: '2026-09-03', unit: 'month', length: 1 }).explained).toBe(
      '2026年9月3日当天不算，从第二天起算1个月；最后一天2026年10月3日是休息日，顺延到下一个工作日；到2026年10月8日为止。',
    );
    expect(deadlineOf({ start: '2026-12-30', unit: 'workingDay', length: 3 }).explained).toContain(
      '2027年的放假安排没有收录，这个日期可能变动',
    );
  });

  it('refuses a clock that cannot be', () => {
    expect(() => deadlineOf({ start: '2026-11-20', unit: 'day', length: 0 })).toThrow('`length`');
    expect(() =>
      deadlineOf({ start: '2026-11-20', unit: 'day', length: 1, pauses: [{ from: '2026-11-22', to: '2026-11-21' }] }),
    ).toThrow('`pauses`');
  });
});

describe('on the way to the due day', () => {
  const clock: Clock = { start: '2026-11-09', unit: 'workingDay', length: 10 };

  it('marks half of it, three days and one day before, and the day it is over', () => {
    expect(deadlineMarks(clock)).toEqual({
      halfway: '2026-11-16',
      threeDaysBefore: '2026-11-18',
      oneDayBefore: '2026-11-20',
      due: '2026-11-23',
      overdueFrom: '2026-11-24',
    });
    expect(deadlineMarks({ start: '2026-11-09', unit: 'day', length: 1 })).toEqual({
      halfway: null,
      threeDaysBefore: null,
      oneDayBefore: null,
      due: '2026-11-10',
      overdueFrom: '2026-11-11',
    });
  });
});
