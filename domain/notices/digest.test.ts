import { lengthOf } from '../text/characters';
import { digestDayBy, digestRule } from './digest';
import { noticeText } from './matrix';

const at = (time: string) => Date.parse(`${time}:00+08:00`);

describe('the weekly digest', () => {
  it.each([
    ['an ordinary Monday, before its time', '2026-03-02T08:29', null],
    ['an ordinary Monday', '2026-03-02T08:30', '2026-03-02'],
    ['late in that week', '2026-03-08T23:59', '2026-03-02'],
    ['a Monday in the holidays', '2026-10-05T12:00', null],
    ['the first working day after them', '2026-10-08T08:30', '2026-10-08'],
    ['the make-up Saturday of that week', '2026-10-10T20:00', '2026-10-08'],
    ['a week in which nobody works before its Saturday', '2026-02-16T09:00', null],
    ['the Monday that is still a holiday', '2026-02-23T09:00', null],
    ['the Tuesday after it', '2026-02-24T09:00', '2026-02-24'],
  ])('of %s', (_name, now, day) => {
    expect(digestDayBy(at(now))).toBe(day);
  });

  it('of a week without a working day is left out', () => {
    // 2025-01-27 is the Monday before Spring Festival, 28 January to 4 February: a working day.
    expect(digestDayBy(at('2025-01-31T12:00'))).toBe('2025-01-27');
    // 16 to 22 February 2026: all of it is Spring Festival.
    expect(digestDayBy(at('2026-02-22T12:00'))).toBeNull();
  });

  it('has numbers and nothing else', () => {
    const rule = digestRule('heads', '2026-03-02', { open: 12, soon: 3, overdue: 1 });
    expect(noticeText(rule, { number: null, due: null })).toBe(
      '3月2日（周一）：在办12件，七天内到期3件，已超期1件。请先看超期的案件，督促承办人处理。',
    );
    for (const overdue of [0, 1]) {
      const { title, hint } = digestRule('leaders', '2026-03-02', { open: 1, soon: 0, overdue });
      for (const text of [title, hint]) expect(lengthOf(text)).toBeLessThanOrEqual(20);
    }
  });
});
