import { currentClock, daysLeftOn, isPaused, pauseClock, resumeClock, startClock, stopClock } from './caseClocks';

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

  it('say that a day beyond the published holidays is provisional', () => {
    expect(startClock('inquiry', '2026-12-28', 10).provisional).toBe(true);
    expect(started.provisional).toBe(false);
  });
});
