import type { AnswersView, MonthView } from '@/contract/overview';
import { meanDays, meanScore, successRate } from '@/domain/overview/overview';

/** A number for everybody, with what it means. */
export interface Figure {
  name: string;
  value: string;
  note: string;
}

const NOTHING = '—';

/** '2026年11月'. */
export function monthName(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;
}

function daysInWords(days: number | null): string {
  return days === 0 ? '当天' : inWords(days, '天');
}

function inWords(value: number | null, unit: string): string {
  return value === null ? NOTHING : `${value}${unit}`;
}

/** Mean hours until a respondent answered, over those who did; null when nobody has. */
function hoursToAnswer(answers: readonly AnswersView[]): number | null {
  let answered = 0;
  let hours = 0;
  for (const month of answers) {
    if (month.hoursToAnswer === null) continue;
    answered += month.answered;
    hours += month.answered * month.hoursToAnswer;
  }
  return answered === 0 ? null : hours / answered;
}

const HOURS_A_DAY = 24;

function timeInWords(hours: number | null): string {
  if (hours === null) return NOTHING;
  return hours < HOURS_A_DAY
    ? `${Math.max(1, Math.round(hours))}小时`
    : `${Math.round((hours / HOURS_A_DAY) * 10) / 10}天`;
}

/** What everybody may know of some months: how content people were, how fast things went, how often it worked. */
export function figuresOf(months: readonly MonthView[], answers: readonly AnswersView[]): Figure[] {
  const scores = months.reduce((sum, month) => sum + month.scores.reduce((one, count) => one + count, 0), 0);
  const ended = months.reduce((sum, { results }) => sum + results.agreed + results.terminated, 0);
  const asked = answers.reduce((sum, month) => sum + month.asked, 0);
  const answered = answers.reduce((sum, month) => sum + month.answered, 0);
  return [
    {
      name: '满意度',
      value: inWords(meanScore(months), '分'),
      note: scores === 0 ? '评价太少' : `满分5分，${scores}个评价`,
    },
    {
      name: '调解成功',
      value: inWords(successRate(months), '%'),
      note: ended === 0 ? '还没有结果' : `共${ended}件有结果`,
    },
    { name: '受理审查', value: daysInWords(meanDays(months, 'acceptance')), note: '从申请到答复，平均' },
    { name: '调解用时', value: daysInWords(meanDays(months, 'mediation')), note: '从开始到结果，平均' },
    {
      name: '对方答复',
      value: timeInWords(hoursToAnswer(answers)),
      note: asked === 0 ? '还没有征询' : `问了${asked}方，答复${answered}方`,
    },
    { name: '收到申请', value: `${months.reduce((sum, { filed }) => sum + filed, 0)}件`, note: '提交的申请' },
  ];
}
