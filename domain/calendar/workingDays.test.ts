import fc from 'fast-check';
import { addDays, daysBetween, weekday } from './day';
import { HOLIDAYS_COVERED, HOLIDAY_NOTICES, STATUTORY_DAYS_WITHOUT_NOTICE } from './holidays';
import { isWorkingDay, workingDayFrom, workingDaysAfter, workingDaysBefore } from './workingDays';

describe('the notices of the State Council', () => {
  it('cover every year from the first day to the last without a gap', () => {
    const years = HOLIDAY_NOTICES.map((notice) => notice.year);
    expect(years).toEqual(years.map((_, i) => (years[0] ?? 0) + i));
    expect(HOLIDAYS_COVERED.from).toBe(`${years[0]}-01-01`);
    expect(HOLIDAYS_COVERED.to).toBe(`${years[years.length - 1]}-12-31`);
  });

  it('give the number of days off that each notice states', () => {
    const lengths = HOLIDAY_NOTICES.map((notice) =>
      notice.daysOff.map(([first, last]) => daysBetween(first, last) + 1),
    );
    // 2024 and 2026 list seven holidays; in 2025 National Day and Mid-Autumn were one.
    expect(lengths).toEqual([
      [1, 8, 3, 5, 1, 3, 7],
      [1, 8, 3, 5, 3, 8],
      [3, 9, 3, 5, 3, 3, 7],
    ]);
  });

  it('make people work only on Saturdays and Sundays, and never on a day off', () => {
    for (const notice of HOLIDAY_NOTICES) {
      for (const day of notice.workingWeekends) {
        expect([0, 6]).toContain(weekday(day));
        expect(notice.daysOff.some(([first, last]) => day >= first && day <= last)).toBe(false);
      }
    }
  });

  it('leave as many working days as the holidays law does (11 days off until 2024, 13 since)', () => {
    const working = (year: number) => workingDaysAfter(`${year - 1}-12-31`, `${year}-12-31`);
    // Weekdays of the year, less the statutory days off: moved days off are worked on weekends instead.
    expect(working(2024)).toBe(262 - 11);
    expect(working(2025)).toBe(261 - 13);
    expect(working(2026)).toBe(261 - 13);
  });
});

describe('a working day', () => {
  it.each([
    ['2026-11-20', true],
    ['2026-11-21', false],
    ['2026-10-01', false],
    ['2026-10-10', true],
    ['2026-02-14', true],
    ['2025-01-26', true],
    ['2024-02-09', true],
    ['2024-05-11', true],
  ])('%s: %s', (day, working) => {
    expect(isWorkingDay(day)).toEqual({ working, provisional: false });
  });

  it('is provisional outside of the published notices, with the statutory days already off', () => {
    expect(isWorkingDay('2026-12-31').provisional).toBe(false);
    expect(isWorkingDay('2027-01-01')).toEqual({ working: false, provisional: true });
    expect(isWorkingDay('2027-01-04')).toEqual({ working: true, provisional: true });
    expect(isWorkingDay('2027-10-01')).toEqual({ working: false, provisional: true });
    expect(isWorkingDay('2023-12-29')).toEqual({ working: true, provisional: true });
    expect(STATUTORY_DAYS_WITHOUT_NOTICE.filter((day) => day.startsWith('2027')).length).toBe(13);
  });

  it('can be asked for from a day on, and back from it', () => {
    expect(workingDayFrom('2026-10-01')).toBe('2026-10-08');
    expect(workingDayFrom('2026-10-10')).toBe('2026-10-10');
    expect(workingDaysBefore('2026-10-08', 1)).toBe('2026-09-30');
    expect(workingDaysBefore('2026-10-04', 0)).toBe('2026-09-30');
  });
});

describe('working days between', () => {
  it('counts from the day after the first up to and with the last', () => {
    expect(workingDaysAfter('2026-11-20', '2026-11-25')).toBe(3);
    expect(workingDaysAfter('2026-11-25', '2026-11-25')).toBe(0);
  });

  it('adds up over any day in between', () => {
    const day = fc.integer({ min: 0, max: 1460 }).map((n) => addDays('2024-01-01', n));
    fc.assert(
      fc.property(fc.tuple(day, day, day), (three) => {
        const [a, b, c] = [...three].sort() as [string, string, string];
        expect(workingDaysAfter(a, b) + workingDaysAfter(b, c)).toBe(workingDaysAfter(a, c));
      }),
      { numRuns: 200 },
    );
  });
});
