import { addDays, addMonths, dayOf, type Day } from '../calendar/day';
import { workingDaysAfter } from '../calendar/workingDays';
import { ORDER_REASONS, type OrderDeed, type OrderReason, type SupervisionOrder } from './order';

/*
 * The month of supervision (督办月报): what came of the orders of each unit. Every figure is a property of a single order,
 * so that the orders behind a number are those of which it is true, and a total is what its units add up to.
 */
export const MONTH_FIGURES = [
  'carried',
  'issued',
  'closed',
  'open',
  'answered',
  'inTime',
  'late',
  'extended',
  'returned',
] as const;
export type MonthFigure = (typeof MONTH_FIGURES)[number];

export const MONTH_FIGURE_NAMES: Readonly<Record<MonthFigure, string>> = {
  carried: '上月结转',
  issued: '本月下发',
  closed: '本月办结',
  open: '月底在办',
  answered: '首次报结果',
  inTime: '按期报结果',
  late: '有过逾期',
  extended: '同意延期',
  returned: '退回补办',
};

/** How a figure is called; in a month that is not over, what is open is open now. */
export function monthFigureName(figure: MonthFigure, running: boolean): string {
  return running && figure === 'open' ? '现在在办' : MONTH_FIGURE_NAMES[figure];
}

/** What each figure counts, for who reads the report. */
export const MONTH_FIGURE_RULES: readonly string[] = [
  '上月结转＋本月下发－本月办结＝月底在办。本月没有结束的，月底在办是现在在办。',
  '按期报结果：本月第一次报结果，并且没有超过当时的最后一天；同意延期的，按延期后的日子算。',
  '有过逾期：本月里有哪一步过了期限，包括签收、报措施、报结果和复核。',
  '报结果用时：从下发到第一次报结果的工作日，取中位数，即从短到长排在正中间的那一件。',
];

/** What is read of an order for it. */
export type MonthlyOrder = Pick<
  SupervisionOrder,
  'unitId' | 'unitName' | 'reason' | 'state' | 'issuedOn' | 'stepDueOn'
> & {
  entries: readonly Pick<SupervisionOrder['entries'][number], 'at' | 'deed' | 'dueOn'>[];
};

/** A month, `2026-07`, as it is looked at on a day. */
export interface MonthOnDay {
  from: Day;
  to: Day;
  today: Day;
}

export function monthOnDay(month: string, today: Day): MonthOnDay {
  const from = `${month}-01`;
  return { from, to: addDays(addMonths(from, 1), -1), today };
}

/** The months, `2026-07`, from the one of a day to that of another, both included. */
export function monthsBetween(first: Day, last: Day): string[] {
  const months: string[] = [];
  for (let at = `${first.slice(0, 7)}-01`; at <= last; at = addMonths(at, 1)) months.push(at.slice(0, 7));
  return months;
}

/** Steps that have a last day. */
const TIMED: readonly OrderDeed[] = ['sign', 'measures', 'answer', 'return', 'close'];

function firstDayOf({ entries }: MonthlyOrder, deed: OrderDeed): Day | null {
  const found = entries.find((entry) => entry.deed === deed);
  return found ? dayOf(found.at) : null;
}

/** Working days from issuing to the first answer; null while there is none. */
export function daysToAnswer(order: MonthlyOrder): number | null {
  const answered = firstDayOf(order, 'answer');
  return answered === null ? null : workingDaysAfter(order.issuedOn, answered);
}

/** Whether the order counts in a figure of the month. */
export function countsIn(figure: MonthFigure, order: MonthlyOrder, { from, to, today }: MonthOnDay): boolean {
  const within = (day: Day | null) => day !== null && day >= from && day <= to;
  const some = (deed: OrderDeed) => order.entries.some((entry) => entry.deed === deed && within(dayOf(entry.at)));
  const closedOn = order.state === 'closed' ? firstDayOf(order, 'close') : null;
  switch (figure) {
    case 'carried':
      return order.issuedOn < from && (closedOn === null || closedOn >= from);
    case 'issued':
      return within(order.issuedOn);
    case 'closed':
      return within(closedOn);
    case 'open':
      return order.issuedOn <= to && (closedOn === null || closedOn > to);
    case 'answered':
      return within(firstDayOf(order, 'answer'));
    case 'inTime': {
      const first = order.entries.find(({ deed }) => deed === 'answer');
      return first !== undefined && within(dayOf(first.at)) && dayOf(first.at) <= (first.dueOn ?? dayOf(first.at));
    }
    case 'late': {
      const until = today < to ? today : to;
      const isLate = ({ at, deed, dueOn }: MonthlyOrder['entries'][number]) =>
        within(dayOf(at)) && (deed === 'late' || (TIMED.includes(deed) && dueOn !== undefined && dayOf(at) > dueOn));
      return (
        order.entries.some(isLate) || (order.state !== 'closed' && order.issuedOn <= until && order.stepDueOn < until)
      );
    }
    case 'extended':
      return some('extend');
    case 'returned':
      return some('return');
  }
}

export interface UnitMonth {
  unitId: string;
  unitName: string;
  counts: Record<MonthFigure, number>;
  /** Of the orders that were first answered in the month; null: none was. */
  medianDays: number | null;
  /** Orders that were issued in the month, by reason. */
  reasons: Record<OrderReason, number>;
}

/** The middle of some numbers; of an even count the mean of the two in the middle. */
function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((one, other) => one - other);
  const below = sorted[Math.floor((sorted.length - 1) / 2)];
  const above = sorted[Math.floor(sorted.length / 2)];
  return below === undefined || above === undefined ? null : (below + above) / 2;
}

function monthOfUnit(unitId: string, unitName: string, orders: readonly MonthlyOrder[], month: MonthOnDay): UnitMonth {
  const count = (is: (order: MonthlyOrder) => boolean) => orders.filter(is).length;
  const issued = (order: MonthlyOrder) => countsIn('issued', order, month);
  const answered = orders.filter((order) => countsIn('answered', order, month));
  return {
    unitId,
    unitName,
    counts: Object.fromEntries(
      MONTH_FIGURES.map((figure) => [figure, count((order) => countsIn(figure, order, month))]),
    ) as UnitMonth['counts'],
    medianDays: medianOf(answered.flatMap((order) => daysToAnswer(order) ?? [])),
    reasons: Object.fromEntries(
      ORDER_REASONS.map((reason) => [reason, count((order) => order.reason === reason && issued(order))]),
    ) as UnitMonth['reasons'],
  };
}

/** Whether the order has anything to do with the month: it was open on a day of it. */
export function isOfMonth(order: MonthlyOrder, month: MonthOnDay): boolean {
  return countsIn('carried', order, month) || countsIn('issued', order, month);
}

/** The month of each unit, by name, and of all together (whose unit has no id and no name). Pure. */
export function monthlyReport(
  orders: readonly MonthlyOrder[],
  month: MonthOnDay,
): { units: UnitMonth[]; total: UnitMonth } {
  const ofMonth = orders.filter((order) => isOfMonth(order, month));
  const names = new Map(ofMonth.map(({ unitId, unitName }) => [unitId, unitName]));
  const units = [...names].map(([unitId, unitName]) =>
    monthOfUnit(
      unitId,
      unitName,
      ofMonth.filter((order) => order.unitId === unitId),
      month,
    ),
  );
  units.sort((one, other) => (one.unitName < other.unitName ? -1 : 1));
  return { units, total: monthOfUnit('', '', ofMonth, month) };
}
