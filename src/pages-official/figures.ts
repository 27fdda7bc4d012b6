import type { FiguresView, GroupView, MonthView } from '@/contract/overview';
import type { ClockKind } from '@/domain/cases/case';
import { isFinal, STAGES } from '@/domain/cases/stages';
import type { FacetKind } from '@/domain/overview/facets';
import { figureInWords, type Figure } from '@/domain/overview/smallNumbers';

/** Steps of a case that have a time limit, as people outside of the committee call them. */
const STEP_NAMES: Readonly<Record<ClockKind, string>> = {
  acceptance: '受理审查',
  supplement: '申请人补正',
  inquiry: '征询对方',
  naming: '确定调解员',
  seat: '调解员答复',
  mediation: '调解',
  signing: '签署协议',
};

const HOURS_OF_DAY = 24;

/** Mean hours in words: '不到1小时', '18小时', from two days on '2.5天'; or that they are not shown. */
export function hoursInWords(figure: Figure): string {
  const { value } = figure;
  if (typeof value !== 'number') return figureInWords(figure, '');
  if (value < 1) return '不到1小时';
  return value < 2 * HOURS_OF_DAY ? `${value}小时` : `${Math.round((value / HOURS_OF_DAY) * 10) / 10}天`;
}

/** Mean calendar days of each step that was done at least once, in the order of the steps. */
export function stepDays(steps: FiguresView['steps']): { name: string; days: string }[] {
  return steps.map(({ kind, days }) => ({ name: STEP_NAMES[kind], days: figureInWords(days, '天') }));
}

/** How many requests ended in a month, however. */
export function endedIn({ results }: MonthView): number {
  return Object.values(results).reduce((sum, count) => sum + count, 0);
}

/** The groups of one kind; stages in the order in which a case goes through them. */
export function groupsByKind(groups: readonly GroupView[], kind: FacetKind): GroupView[] {
  const found = groups.filter((group) => group.kind === kind);
  if (kind !== 'stage') return found;
  const place = ({ value }: GroupView) => STAGES.findIndex((stage) => stage === value);
  return found.sort((one, other) => place(one) - place(other));
}

/** Stages that a case leaves again: those of the funnel. */
export function isUnderWay({ value }: Pick<GroupView, 'value'>): boolean {
  const stage = STAGES.find((each) => each === value);
  return stage !== undefined && !isFinal(stage);
}

/** Whole percents of parts of a whole that together never exceed 100; what is there at all is at least 1. */
export function share(part: number, whole: number): number {
  return part === 0 || whole === 0 ? 0 : Math.max(1, Math.floor((part / whole) * 100));
}
