import { addDays, startOfDayMs } from '../calendar/day';
import { extendClock, pauseClock, startClock, stopAllClocks } from './caseClocks';
import { remindersBetween, remindersOf } from './clockReminders';
import { NEVER_MS } from './instants';
import { SAMPLE_NOW, SAMPLE_TODAY, sampleMediation } from './sampleMediation';
import { momentOfWakeKey, wakeKey, wakeMoment } from './wake';

const HOUR = 3_600_000;
const eight = (day: string) => startOfDayMs(day) + 8 * HOUR;

describe('the next moment of the clock', () => {
  // Thirty days from 2 March 2026 end on 1 April.
  const record = sampleMediation();

  it('is the next reminder, one after the other, and the step at the end', () => {
    const marks = ['2026-03-17', '2026-03-29', '2026-03-31'];
    expect(remindersOf(record).map(({ event, day }) => [event, day])).toEqual([
      ['mediationHalf', '2026-03-17'],
      ['mediationThreeDays', '2026-03-29'],
      ['mediationOneDay', '2026-03-31'],
      ['mediationOver', '2026-04-02'],
    ]);
    let after = SAMPLE_NOW;
    for (const day of marks) {
      expect(wakeMoment(record, after)).toBe(eight(day));
      after = eight(day);
    }
    expect(wakeMoment(record, after)).toBe(startOfDayMs('2026-04-02'));
    // A step that nobody took stays due, however late it is.
    expect(wakeMoment(record, startOfDayMs('2026-06-01'))).toBe(startOfDayMs('2026-04-02'));
  });

  it('is found again in the key, which has the order of time', () => {
    const key = wakeKey(record, SAMPLE_NOW);
    expect(momentOfWakeKey(key)).toBe(eight('2026-03-17'));
    expect(wakeKey(record, eight('2026-03-17')) > key).toBe(true);
    expect(record.keys.wake).toBe(key);
  });

  it('is never while the term stands still, and when the case is over', () => {
    const paused = {
      ...record,
      stage: 'SUSPENDED' as const,
      clocks: pauseClock(record.clocks, 'mediation', '2026-03-05'),
    };
    expect(wakeMoment(paused, SAMPLE_NOW)).toBe(NEVER_MS);
    const clocks = stopAllClocks(record.clocks, SAMPLE_TODAY);
    expect(wakeMoment({ ...record, stage: 'REJECTED', clocks }, SAMPLE_NOW)).toBe(NEVER_MS);
  });

  it('moves with an extension', () => {
    const clocks = extendClock(record.clocks, 'mediation', 5);
    const [half] = remindersOf({ ...record, clocks });
    expect(half?.event).toBe('mediationHalf');
    expect(half !== undefined && half.day > '2026-03-17').toBe(true);
  });

  it('comes each day while the last day rests on a year without a notice', () => {
    const clocks = [startClock('mediation', '2026-12-20', 30, { unit: 'day' })];
    expect(wakeMoment({ ...record, clocks }, SAMPLE_NOW)).toBe(startOfDayMs(addDays(SAMPLE_TODAY, 1)));
  });

  it('tells of several marks on one day the most pressing', () => {
    const clocks = [startClock('naming', SAMPLE_TODAY, 3)];
    expect(remindersOf({ ...record, stage: 'ASSIGNING', clocks }).map(({ event }) => event)).toEqual([
      'namingOneDay',
      'namingOver',
    ]);
  });

  it('hands over what fell due in between, and nothing twice', () => {
    const until = eight('2026-03-30');
    const some = remindersBetween(record, SAMPLE_NOW, until);
    expect(some.map(({ event }) => event)).toEqual(['mediationHalf', 'mediationThreeDays']);
    expect(remindersBetween(record, until, until)).toEqual([]);
  });
});
