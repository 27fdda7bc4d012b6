import dayjs, { type Dayjs } from 'dayjs';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
/** The product's time is that of Asia/Shanghai, which has had one offset since 1991, wherever the phone is. */
const SHANGHAI_OFFSET_MINUTES = 480;

/** An instant (milliseconds) as the clock on the wall in Shanghai shows it. */
function onTheWall(at: number): Dayjs {
  return dayjs(at + (SHANGHAI_OFFSET_MINUTES + new Date(at).getTimezoneOffset()) * 60_000);
}

function nearName(day: Dayjs, today: Dayjs): string | null {
  const apart = day.startOf('day').diff(today.startOf('day'), 'day');
  return apart === 0 ? '今天' : apart === 1 ? '明天' : apart === -1 ? '昨天' : null;
}

function named(day: Dayjs, today: Dayjs): string {
  const near = nearName(day, today);
  if (near) return near;
  const date = day.year() === today.year() ? day.format('M月D日') : day.format('YYYY年M月D日');
  return `${date} ${WEEKDAYS[day.day()]}`;
}

/** '11月22日 周日 15:00', with 今天, 明天, 昨天, and the year when it is another one. */
export function moment(at: number, now: number = Date.now()): string {
  return `${named(onTheWall(at), onTheWall(now))} ${onTheWall(at).format('HH:mm')}`;
}

/** The hour of an instant on the wall in Shanghai: '15:00'. */
export function clock(at: number): string {
  return onTheWall(at).format('HH:mm');
}

/** A day (YYYY-MM-DD) as '11月22日 周日', with 今天 and 明天. */
export function dayName(day: string, now: number = Date.now()): string {
  return named(dayjs(day), onTheWall(now));
}

/** A day as '2026年11月22日 周日', as forms and receipts say it. */
export function dayInFull(day: string): string {
  const date = dayjs(day);
  return date.isValid() ? `${date.format('YYYY年M月D日')} ${WEEKDAYS[date.day()]}` : day;
}

/** Today in Shanghai as YYYY-MM-DD, for the ends of date pickers. */
export function todayInShanghai(now: number = Date.now()): string {
  return onTheWall(now).format('YYYY-MM-DD');
}

/** Working days left, in words: '剩3个工作日', '今天到期', '逾期2个工作日'. */
export function daysLeftText(daysLeft: number): string {
  if (daysLeft === 0) return '今天到期';
  return daysLeft > 0 ? `剩${daysLeft}个工作日` : `逾期${-daysLeft}个工作日`;
}
