import type { Output } from '@/contract/procedures';
import type { UnitMonthView } from '@/contract/supervision';
import { dayInWords } from '@/domain/calendar/day';
import {
  daysToAnswer,
  MONTH_FIGURE_RULES,
  MONTH_FIGURES,
  monthFigureName,
  countsIn,
  type MonthOnDay,
} from '@/domain/supervision/monthlyReport';
import { ORDER_REASON_NAMES, ORDER_REASONS, ORDER_STATE_NAMES } from '@/domain/supervision/order';
import { logLook } from '../cases/viewLog';
import { committeeIn } from '../committee/committeeView';
import { answering } from '../kernel/handler';
import { keepFile } from '../printing/madeFile';
import { bytesOf, openPdf } from '../printing/pdf';
import { Report } from '../printing/report';
import { csvOf } from '../sheets/csv';
import { writeWorkbook, type Sheet } from '../sheets/writeWorkbook';
import type { SupervisionDoc } from '../store/documents';
import { notForCourts } from '../units/courts';
import { monthInWords, ordersOfMonth, reportOf } from './monthly';

type Monthly = Output<'supervision.monthly'>;
type Row = (string | number)[];

const MEDIAN = '报结果用时中位数（工作日）';
const NONE = '没有';

/** The figures of a unit, each with its name: one line of the table, or one column on paper. */
function figuresOf({ counts, medianDays, reasons }: UnitMonthView, running: boolean): [string, number | string][] {
  return [
    ...MONTH_FIGURES.map((figure): [string, number] => [`${monthFigureName(figure, running)}（件）`, counts[figure]]),
    [MEDIAN, medianDays ?? NONE],
    ...ORDER_REASONS.map((reason): [string, number] => [`下发原因：${ORDER_REASON_NAMES[reason]}`, reasons[reason]]),
  ];
}

function table({ units, total, running }: Monthly): Row[] {
  const line = (name: string, unit: UnitMonthView): Row => [
    name,
    ...figuresOf(unit, running).map(([, value]) => value),
  ];
  const heading = figuresOf(total, running).map(([name]) => name);
  return [['承办单位', ...heading], ...units.map((unit) => line(unit.unitName, unit)), line('合计', total)];
}

const ORDERS_HEADING = [
  '案件编号',
  '承办单位',
  '督办原因',
  '下发日期',
  '现在的状态',
  '原定期限',
  '现在的期限',
  '报结果用时（工作日）',
  '有过逾期',
];

function orderLine(order: SupervisionDoc, days: MonthOnDay): Row {
  const open = order.state !== 'closed';
  return [
    order.caseNumber,
    order.unitName,
    ORDER_REASON_NAMES[order.reason],
    order.issuedOn,
    ORDER_STATE_NAMES[order.state],
    open ? (order.originalDueOn ?? '') : '',
    open ? order.stepDueOn : '',
    daysToAnswer(order) ?? '',
    countsIn('late', order, days) ? '是' : '',
  ];
}

function sheetsOf(monthly: Monthly, orders: readonly SupervisionDoc[], days: MonthOnDay, name: string): Sheet[] {
  const state = monthly.running ? `，本月未结束，截至${dayInWords(monthly.today)}` : '';
  const notes = [`${name}督办月报（${monthly.month}${state}）`];
  const [heading = [], ...rows] = table(monthly);
  return [
    {
      ...{ name: '按单位', notes: [...notes, ...MONTH_FIGURE_RULES], heading: heading.map(String), rows },
      widths: [28, ...heading.slice(1).map(() => 14)],
    },
    {
      ...{ name: '督办清单', notes, heading: ORDERS_HEADING, rows: orders.map((order) => orderLine(order, days)) },
      widths: [24, 28, 24, 14, 14, 14, 14, 20, 12],
    },
  ];
}

/** Units that stand beside each other in a table on paper. */
const BESIDE = 3;

/** On paper a figure is a line, and a unit a column: all together first, then so many units at a time. */
async function pdfOf({ month, today, running, units, total }: Monthly, name: string, now: number): Promise<Uint8Array> {
  const title = `督办月报（${month}）`;
  const report = new Report(openPdf(title, now));
  report.line(title, 22, true);
  report.line(`${name}，截至${dayInWords(today)}${running ? '，本月未结束' : ''}`, 11);
  for (let at = 0; at === 0 || at < units.length; at += BESIDE) {
    const columns = [{ ...total, unitName: '合计' }, ...units.slice(at, at + BESIDE)];
    const values = columns.map((unit) => figuresOf(unit, running));
    const rows = figuresOf(total, running).map(([figure], line) => [
      figure,
      ...values.map((each) => String(each[line]?.[1] ?? '')),
    ]);
    report.heading(at === 0 ? '按承办单位' : '按承办单位（续）', 320);
    report.table(
      [{ title: '指标' }, ...columns.map(({ unitName }) => ({ title: unitName, align: 'right' as const }))],
      rows,
    );
  }
  report.heading('口径', 120);
  for (const rule of MONTH_FIGURE_RULES) report.line(rule, 10);
  report.line('本报告只有数量，不含案件编号、当事人和案情。', 9);
  return bytesOf(report.pdf);
}

/** The month of supervision as a file: numbers to send on, or the numbers with the list of the orders. Logged. */
export const exportMonthly = answering('supervision.export', {
  ...notForCourts,
  async answer(context, { month, format }) {
    const { orders, days } = await ordersOfMonth(context, month);
    const monthly = reportOf(orders, month, days);
    const { name } = committeeIn(context).settings;
    const made = {
      pdf: () => pdfOf(monthly, name, context.now),
      csv: () => Promise.resolve(csvOf(table(monthly))),
      xlsx: () => writeWorkbook(sheetsOf(monthly, orders, days, name)),
    };
    const bytes = await made[format]();
    await logLook(context, `导出了${monthInWords(month)}督办月报`);
    return keepFile(context, `supervision-${month}.${format}`, bytes);
  },
});
