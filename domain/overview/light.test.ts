import * as fc from 'fast-check';
import { addDays } from '../calendar/day';
import { workingDayFrom, workingDaysLeft } from '../calendar/workingDays';
import { lightOn } from './light';
import { lightOfDays } from './lightOfDays';

describe('what is left until a day', () => {
  // 5 March 2026 is a Thursday.
  it.each([
    ['2026-03-05', 2],
    ['2026-03-06', 1],
    ['2026-03-08', 1],
    ['2026-03-09', 0],
    ['2026-03-10', -1],
  ])('is counted in working days: on %s %s', (today, left) => {
    expect(workingDaysLeft('2026-03-09', today)).toBe(left);
  });

  it('is over from the day after it, though nobody works then', () => {
    expect(workingDaysLeft('2026-03-06', '2026-03-07')).toBe(-1);
    expect(workingDaysLeft('2026-03-06', '2026-03-09')).toBe(-1);
    expect(workingDaysLeft('2026-03-06', '2026-03-10')).toBe(-2);
  });

  it('has the same light by the days left as by the day itself, so that a list and its number agree', () => {
    const days = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2025-01-02', n));
    fc.assert(
      fc.property(days, fc.integer({ min: -60, max: 60 }), (today, ahead) => {
        // Terms end on working days.
        const dueOn = workingDayFrom(addDays(today, ahead));
        return lightOfDays(workingDaysLeft(dueOn, today)) === lightOn(dueOn, today);
      }),
    );
  });
});
