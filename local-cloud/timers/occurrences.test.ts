import { occurrencesBetween, readCron, RUN_EACH_LIMIT, RUN_MOST } from './occurrences';

const at = (text: string) => Date.parse(text);
const between = (cron: string, from: string, to: string) =>
  occurrencesBetween(readCron(cron), at(from), at(to)).map((time) => new Date(time).toISOString());

describe('occurrences of a timer', () => {
  it('follow the time of China', () => {
    expect(between('0 30 8 * * * *', '2026-11-22T00:00:00Z', '2026-11-24T00:00:00Z')).toEqual([
      '2026-11-22T00:30:00.000Z',
      '2026-11-23T00:30:00.000Z',
    ]);
  });

  it('leave the start out and take the end in', () => {
    expect(between('0 */10 * * * * *', '2026-11-22T00:00:00Z', '2026-11-22T00:20:00Z')).toEqual([
      '2026-11-22T00:10:00.000Z',
      '2026-11-22T00:20:00.000Z',
    ]);
    expect(between('0 */10 * * * * *', '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z')).toEqual([]);
  });

  it('join day and weekday by "or", and know years', () => {
    expect(between('0 0 2 1 * MON 2027', '2026-11-22T00:00:00Z', '2027-01-11T00:00:00Z')).toEqual([
      '2026-12-31T18:00:00.000Z',
      '2027-01-03T18:00:00.000Z',
      '2027-01-10T18:00:00.000Z',
    ]);
  });

  it('of more than 48, the last of each day of China, the end included', () => {
    const minutes = between('0 * * * * * *', '2026-11-20T00:00:30Z', '2026-11-22T00:00:00.500Z');
    expect(minutes).toEqual(['2026-11-20T15:59:00.000Z', '2026-11-21T15:59:00.000Z', '2026-11-22T00:00:00.000Z']);
    expect(between('0 * * * * * *', '2026-11-20T00:00:00Z', '2026-11-20T00:48:00Z')).toHaveLength(RUN_EACH_LIMIT);
  });

  it('of many years, the latest 400 days', () => {
    const found = between('0 * * * * * *', '2020-01-01T00:00:00Z', '2026-01-01T00:00:00Z');
    expect(found).toHaveLength(RUN_MOST);
    expect(found.at(-1)).toBe('2026-01-01T00:00:00.000Z');
  });

  it.each(['* * * * *', '0 0 0 * * *', '0 60 * * * * *', 'a b c d e f g', ''])('%j is refused', (cron) =>
    expect(() => readCron(cron)).toThrow(),
  );
});
