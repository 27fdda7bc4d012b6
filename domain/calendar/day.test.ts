import fc from 'fast-check';
import {
  addDays,
  addMonths,
  compareDays,
  dayInWords,
  dayOf,
  daysBetween,
  hourOfDay,
  isDay,
  shortDayInWords,
  startOfDayMs,
  timeOfDay,
  weekday,
} from './day';

const anyDay = fc.integer({ min: 0, max: 80_000 }).map((n) => addDays('1970-01-01', n));

describe('a day in Shanghai', () => {
  it('begins at 16:00 of the day before in UTC', () => {
    expect(dayOf(Date.UTC(2026, 10, 21, 15, 59, 59, 999))).toBe('2026-11-21');
    expect(dayOf(Date.UTC(2026, 10, 21, 16, 0, 0, 0))).toBe('2026-11-22');
    expect(startOfDayMs('2026-11-22')).toBe(Date.UTC(2026, 10, 21, 16));
  });

  it('says the time and the hour there', () => {
    expect(timeOfDay(Date.UTC(2026, 10, 21, 16, 4, 59))).toBe('00:04');
    expect(timeOfDay(Date.UTC(2026, 10, 22, 7, 30))).toBe('15:30');
    expect(hourOfDay(Date.UTC(2026, 10, 22, 7, 59))).toBe(15);
  });

  it('agrees with the time zone database on every hour of four years', () => {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
    for (let ms = Date.UTC(2024, 0, 1); ms < Date.UTC(2028, 0, 1); ms += 3_600_000) {
      expect(dayOf(ms)).toBe(format.format(ms));
    }
  });

  it('knows which days exist', () => {
    expect(isDay('2028-02-29')).toBe(true);
    for (const wrong of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '20260101',
      '',
      '2026-04-31',
      '1899-12-31',
    ]) {
      expect(isDay(wrong)).toBe(false);
    }
  });

  it('refuses what is not a day, naming the argument', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow('`day`');
    expect(() => addDays('2026-02-28', 0.5)).toThrow('`count`');
    expect(() => dayOf(Number.NaN)).toThrow('`ms`');
  });

  it('goes back to itself, keeps its order and its week', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (day, count) => {
        fc.pre(count > -daysBetween('1970-01-01', day));
        const other = addDays(day, count);
        expect(addDays(other, -count)).toBe(day);
        expect(daysBetween(day, other)).toBe(count);
        expect(Math.sign(compareDays(other, day))).toBe(Math.sign(count));
        expect((weekday(day) + (((count % 7) + 7) % 7)) % 7).toBe(weekday(other));
        expect(dayOf(startOfDayMs(day))).toBe(day);
        expect(dayOf(startOfDayMs(day) - 1)).toBe(addDays(day, -1));
      }),
    );
  });

  it('adds months to the same date or the end of the month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  });

  it('reads as a person writes it', () => {
    expect(dayInWords('2026-01-05')).toBe('2026年1月5日');
    expect(shortDayInWords('2026-11-22')).toBe('11月22日（周日）');
  });
});
