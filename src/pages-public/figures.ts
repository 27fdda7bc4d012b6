import type { FiguresView } from '@/contract/overview';
import type { ClockKind } from '@/domain/cases/case';
import { figureInWords, type Figure } from '@/domain/overview/smallNumbers';

/** A number for everybody, with what it means. */
export interface PublicFigure {
  name: string;
  value: string;
  note: string;
}

const NOTHING = '—';

/** '2026年11月'. */
export function monthName(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;
}

function daysOf(steps: FiguresView['steps'], kind: ClockKind): string {
  const days = steps.find((step) => step.kind === kind)?.days ?? { value: null, of: 0 };
  return days.value === 0 ? '当天' : figureInWords(days, '天', NOTHING);
}

const HOURS_A_DAY = 24;

function timeInWords(figure: Figure): string {
  const { value } = figure;
  if (typeof value !== 'number') return figureInWords(figure, '', NOTHING);
  return value < HOURS_A_DAY
    ? `${Math.max(1, Math.round(value))}小时`
    : `${Math.round((value / HOURS_A_DAY) * 10) / 10}天`;
}

/** What a figure was made of, where it is shown. */
function madeOf({ value, of }: Figure, words: string, nothing: string): string {
  if (value === null) return nothing;
  return value === 'few' ? '件数太少' : words.replace('{of}', String(of));
}

/** What everybody may know of some months: how content people were, how fast things went, how often it worked. */
export function figuresOf(
  { success, score, responseRate, hoursToAnswer, steps }: FiguresView,
  filed: number,
): PublicFigure[] {
  return [
    {
      name: '满意度',
      value: figureInWords(score, '分', NOTHING),
      note: madeOf(score, '满分5分，{of}个评价', '还没有评价'),
    },
    {
      name: '调解成功',
      value: figureInWords(success, '%', NOTHING),
      note: madeOf(success, '共{of}件有结果', '还没有结果'),
    },
    { name: '受理审查', value: daysOf(steps, 'acceptance'), note: '从申请到答复，平均' },
    { name: '调解用时', value: daysOf(steps, 'mediation'), note: '从开始到结果，平均' },
    { name: '对方答复', value: timeInWords(hoursToAnswer), note: '从征询到答复，平均' },
    {
      name: '答复率',
      value: figureInWords(responseRate, '%', NOTHING),
      note: madeOf(responseRate, '问了{of}方', '还没有征询'),
    },
    { name: '收到申请', value: `${filed}件`, note: '提交的申请' },
  ];
}
