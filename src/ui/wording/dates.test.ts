import { clock, dayInFull, dayName, daysLeftText, moment, todayInShanghai } from './dates';

const at = (text: string) => Date.parse(`${text}+08:00`);
const now = at('2026-11-22T15:00:00');

test('days near are named, others have date and weekday, other years their year', () => {
  expect(moment(at('2026-11-22T09:05:00'), now)).toBe('今天 09:05');
  expect(moment(at('2026-11-21T23:59:00'), now)).toBe('昨天 23:59');
  expect(moment(at('2026-11-23T00:00:00'), now)).toBe('明天 00:00');
  expect(moment(at('2026-11-29T15:00:00'), now)).toBe('11月29日 周日 15:00');
  expect(moment(at('2027-01-01T08:00:00'), now)).toBe('2027年1月1日 周五 08:00');
});

test('the day is that of Shanghai, also when it is another one in Greenwich', () => {
  expect(todayInShanghai(Date.parse('2026-11-22T16:30:00Z'))).toBe('2026-11-23');
  expect(dayName('2026-11-23', Date.parse('2026-11-22T16:30:00Z'))).toBe('今天');
  expect(dayName('2026-11-24', Date.parse('2026-11-22T16:30:00Z'))).toBe('明天');
});

test('an hour is that of Shanghai', () => {
  expect(clock(Date.parse('2026-11-22T16:05:00Z'))).toBe('00:05');
});

test('forms say the year; what is no day stays as it is', () => {
  expect(dayInFull('2026-11-22')).toBe('2026年11月22日 周日');
  expect(dayInFull('去年')).toBe('去年');
});

test('working days left', () => {
  expect([3, 0, -2].map(daysLeftText)).toEqual(['剩3个工作日', '今天到期', '逾期2个工作日']);
});
