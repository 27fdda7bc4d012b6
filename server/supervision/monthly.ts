import type { Output } from '@/contract/procedures';
import { periodInWords, periodWith } from '@/domain/statistics/period';
import { countsIn, isOfMonth, monthlyReport, monthOnDay, type MonthOnDay } from '@/domain/supervision/monthlyReport';
import { logLook } from '../cases/viewLog';
import type { Context } from '../kernel/context';
import { answering } from '../kernel/handler';
import { badInput } from '../kernel/refusal';
import type { SupervisionDoc } from '../store/documents';
import { list, type Condition } from '../store/queries';
import { notForCourts } from '../units/courts';
import { monthKey, orderShelf } from './orderDocs';
import { withoutOwn } from './ownMatters';
import { viewRow } from './orderView';

/** Documents that the platform gives a function at once. */
const AT_ONCE = 1000;
const PAGE = 30;
/** What a row of a list and a figure of the report are made of; no text. */
const FIELDS = [
  ...['_id', 'committeeId', 'caseId', 'caseNumber', 'reason', 'state', 'unitId', 'unitName', 'owner', 'measured'],
  ...['issuedOn', 'stepDueOn', 'originalDueOn', 'extensions.state', 'keys.due'],
  ...['entries.at', 'entries.deed', 'entries.dueOn'],
];

/** All orders of a shelf that exist for the caller. One read for a thousand, one more where one of them tells of a flag. */
async function shelfOf({ who }: Context, where: Record<string, Condition>): Promise<SupervisionDoc[]> {
  const orders: SupervisionDoc[] = [];
  for (let after = ''; ;) {
    const batch = await list('supervisions', {
      where: { ...where, 'keys.due': { gt: after } },
      orderBy: ['keys.due', 'asc'],
      limit: AT_ONCE,
      fields: FIELDS,
    });
    orders.push(...(await withoutOwn(who, batch)));
    const last = batch[batch.length - 1];
    if (!last || batch.length < AT_ONCE) return orders;
    after = last.keys.due;
  }
}

/**
 * The orders that were open on a day of a month: those that still are, and those that were closed since. Two reads for a
 * thousand orders each, however many cases there are and however long ago the month is. Refuses a month to come.
 */
export async function ordersOfMonth(
  context: Context,
  month: string,
): Promise<{ orders: SupervisionDoc[]; days: MonthOnDay }> {
  const { committeeId, today } = context;
  const days = monthOnDay(month, today);
  if (days.from > today) throw badInput('month', '还没有到这个月', '请选择以前的月份');
  const [open, closed] = await Promise.all([
    shelfOf(context, { 'keys.shelf': orderShelf(committeeId, true) }),
    shelfOf(context, { 'keys.months': monthKey(committeeId, month) }),
  ]);
  return { orders: [...open, ...closed].filter((order) => isOfMonth(order, days)), days };
}

export function monthInWords(month: string): string {
  return periodInWords(periodWith(month, 'month'));
}

/** The report of a month from the orders that exist for the caller. Reads as `ordersOfMonth`. */
export function reportOf(
  orders: readonly SupervisionDoc[],
  month: string,
  days: MonthOnDay,
): Output<'supervision.monthly'> {
  return {
    month: monthInWords(month),
    today: days.today,
    running: days.today <= days.to,
    ...monthlyReport(orders, days),
  };
}

/** The month of supervision by unit. Logged. */
export const getMonthly = answering('supervision.monthly', {
  ...notForCourts,
  async answer(context, { month }) {
    const { orders, days } = await ordersOfMonth(context, month);
    await logLook(context, `看了${monthInWords(month)}督办月报`);
    return reportOf(orders, month, days);
  },
});

/** The orders behind a number of the report: a page of those of which it is true, by unit and reason. Reads as the report. */
export const listMonthly = answering('supervision.monthlyOrders', {
  ...notForCourts,
  async answer(context, { month, unitId, figure, reason, cursor }) {
    const { orders, days } = await ordersOfMonth(context, month);
    await logLook(context, `看了${monthInWords(month)}督办月报里的督办`);
    const behind = orders
      .filter((order) => unitId === null || order.unitId === unitId)
      .filter((order) => reason === null || order.reason === reason)
      .filter((order) => countsIn(figure, order, days))
      .map((order) => ({ order, key: `${order.issuedOn}~${order._id}` }))
      .sort((one, other) => (one.key < other.key ? -1 : 1));
    const rest = behind.filter(({ key }) => cursor === null || key > cursor);
    const rows = rest.slice(0, PAGE);
    const next = rest.length > PAGE ? (rows[rows.length - 1]?.key ?? null) : null;
    return { today: context.today, items: rows.map(({ order }) => viewRow(order, context.today)), next };
  },
});
