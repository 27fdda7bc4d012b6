import fc from 'fast-check';
import { addDays } from '../calendar/day';
import {
  currentClock,
  daysLeftOn,
  extendClock,
  isPaused,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
} from './caseClocks';

describe('the clocks of a case', () => {
  const started = startClock('acceptance', '2026-03-02', 3);

  it('do not count the day on which they start', () => {
    expect(started.dueOn).toBe('2026-03-05');
    expect(daysLeftOn(started, '2026-03-02')).toBe(3);
    expect(daysLeftOn(started, '2026-03-05')).toBe(0);
    expect(daysLeftOn(started, '2026-03-06')).toBe(-1);
  });

  it('run over a holiday', () => {
    expect(startClock('acceptance', '2026-09-30', 1).dueOn).toBe('2026-10-08');
  });

  it('stand still while items are being answered, and run on afterwards', () => {
    const paused = pauseClock([started], 'acceptance', '2026-03-03');
    expect(isPaused(paused[0]!)).toBe(true);
    expect(currentClock(paused)).toBeNull();
    const [resumed] = resumeClock(paused, 'acceptance', '2026-03-10');
    // One day (3 March) was paused with the rest up to the 10th: three working days remain after it.
    expect(resumed!.dueOn).toBe('2026-03-13');
    expect(isPaused(resumed!)).toBe(false);
  });

  it('stand still once, however often they are told to', () => {
    const once = pauseClock([started], 'acceptance', '2026-03-03');
    expect(pauseClock(once, 'acceptance', '2026-03-04')).toEqual(once);
  });

  it('are over once what they waited for is done', () => {
    const stopped = stopClock([started], 'acceptance', '2026-03-04');
    expect(currentClock(stopped)).toBeNull();
    expect(resumeClock(stopped, 'acceptance', '2026-03-10')).toEqual(stopped);
  });

  it('give way to the one that started last', () => {
    const supplement = startClock('supplement', '2026-03-03', 7);
    expect(currentClock([started, supplement])).toBe(supplement);
  });

  it('can be extended by working days, whatever unit they count in, before and after their end', () => {
    const month = startClock('mediation', '2026-03-02', 30, { unit: 'day' });
    expect(month.dueOn).toBe('2026-04-01');
    const [extended] = extendClock([month], 'mediation', 5);
    // 4, 5 and 6 April 2026 are a weekend and Qingming.
    expect(extended!.dueOn).toBe('2026-04-09');
    // Whatever the term is counted in, what is left is said in working days.
    expect(daysLeftOn(extended!, '2026-04-01')).toBe(5);
    expect(daysLeftOn(extended!, '2026-04-09')).toBe(0);
    expect(daysLeftOn(extended!, '2026-04-10')).toBe(-1);
    const [twice] = extendClock([extended!], 'mediation', 1);
    expect(twice!.dueOn).toBe('2026-04-10');
    const [inWorkingDays] = extendClock([started], 'acceptance', 2);
    expect(inWorkingDays!.dueOn).toBe('2026-03-09');
    expect(daysLeftOn(inWorkingDays!, '2026-03-05')).toBe(2);
  });

  it('never end earlier for an extension or a pause, and have no days left on their last day', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2024-01-02', n));
    fc.assert(
      fc.property(
        day,
        fc.constantFrom('day' as const, 'workingDay' as const, 'month' as const),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 40 }),
        (start, unit, length, more, after, paused) => {
          const clock = startClock('mediation', start, unit === 'month' ? 1 : length, { unit });
          const [extended] = extendClock([clock], 'mediation', more);
          expect(extended!.dueOn > clock.dueOn).toBe(true);
          const from = addDays(start, after);
          const resumed = resumeClock(pauseClock([extended!], 'mediation', from), 'mediation', addDays(from, paused));
          const [later] = resumed;
          expect(later!.dueOn >= extended!.dueOn).toBe(true);
          expect(daysLeftOn(later!, later!.dueOn)).toBe(0);
          expect(daysLeftOn(later!, start)).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('say that a day beyond the published holidays is provisional', () => {
    expect(startClock('inquiry', '2026-12-28', 10).provisional).toBe(true);
    expect(started.provisional).toBe(false);
  });
});
