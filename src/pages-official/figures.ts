import type { AnswersView, GroupView, MonthView } from '@/contract/overview';
import type { ClockKind } from '@/domain/cases/case';
import { CLOCK_KINDS } from '@/domain/cases/case';
import { isFinal, STAGES } from '@/domain/cases/stages';
import type { FacetKind } from '@/domain/overview/facets';
import { meanDays } from '@/domain/overview/overview';

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

/** Hours in words: '不到1小时', '18小时', from two days on '2.5天'. */
export function hoursInWords(hours: number): string {
  if (hours < 1) return '不到1小时';
  return hours < 2 * HOURS_OF_DAY ? `${hours}小时` : `${Math.round((hours / HOURS_OF_DAY) * 10) / 10}天`;
}

/** Of all respondents who were asked, how many in a hundred answered, and after how many hours on average. */
export function answering(months: readonly AnswersView[]): { rate: number | null; hours: number | null } {
  const asked = months.reduce((sum, month) => sum + month.asked, 0);
  const answered = months.reduce((sum, month) => sum + month.answered, 0);
  const timed = months.filter((month) => month.hoursToAnswer !== null);
  const times = timed.reduce((sum, month) => sum + month.answered, 0);
  const hours = timed.reduce((sum, month) => sum + (month.hoursToAnswer ?? 0) * month.answered, 0);
  return {
    rate: asked === 0 ? null : Math.round((answered / asked) * 100),
    hours: times === 0 ? null : Math.round((hours / times) * 10) / 10,
  };
}

/** Mean calendar days of each step that was done at least once, in the order of the steps. */
export function stepDays(months: readonly MonthView[]): { name: string; days: number }[] {
  return CLOCK_KINDS.flatMap((kind) => {
    const days = meanDays(months, kind);
    return days === null ? [] : [{ name: STEP_NAMES[kind], days }];
  });
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
