import type { Output } from '@/contract/procedures';

type Month = Output<'inquiry.counts'>['items'][number];
type Counts = Omit<Month, 'month'>;

const HOURS_OF_DAY = 24;

/** '2026-11' as '2026年11月'. */
export function monthText(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${year}年${Number(number)}月`;
}

/** Hours in words: '不到1小时', '18小时', from two days on '2.5天'. */
export function hoursText(hours: number): string {
  if (hours < 1) return '不到1小时';
  return hours < 2 * HOURS_OF_DAY ? `${hours}小时` : `${Math.round((hours / HOURS_OF_DAY) * 10) / 10}天`;
}

/** Months together: sums, the rate of the sums, and the mean time weighted by answers. */
export function over(months: readonly Month[]): Counts {
  const sum = (of: (month: Month) => number) => months.reduce((total, month) => total + of(month), 0);
  const asked = sum((month) => month.asked);
  const answered = sum((month) => month.answered);
  const hours = sum((month) => (month.hoursToAnswer ?? 0) * month.answered);
  return {
    asked,
    answered,
    agreed: sum((month) => month.agreed),
    refused: sum((month) => month.refused),
    silent: sum((month) => month.silent),
    unreachable: sum((month) => month.unreachable),
    byCode: sum((month) => month.byCode),
    withinDay: sum((month) => month.withinDay),
    withinThreeDays: sum((month) => month.withinThreeDays),
    withinSevenDays: sum((month) => month.withinSevenDays),
    later: sum((month) => month.later),
    responseRate: asked === 0 ? null : Math.round((answered / asked) * 100),
    hoursToAnswer: answered === 0 ? null : Math.round((hours / answered) * 10) / 10,
  };
}
