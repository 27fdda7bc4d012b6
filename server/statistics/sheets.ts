import type { StatisticsRowView, StatisticsView } from '@/contract/statistics';
import { RESULT_NAMES, RESULTS } from '@/domain/overview/contribution';
import { SOURCE_NAMES, SOURCES } from '@/domain/overview/facets';
import { TOO_FEW_REASON, TOO_FEW_WORDS } from '@/domain/overview/smallNumbers';
import { LAYOUT_NOTE } from '@/domain/statistics/statistics';
import { fenToTypedYuan } from '@/domain/rights/money';
import { isRightKind, rightKind } from '@/domain/rights/kinds';
import type { Sheet } from '../sheets/writeWorkbook';

export function rightInWords(right: string): string {
  return isRightKind(right) ? rightKind(right).label : '未填写';
}

/** Yuan as a number: a spreadsheet adds it up; in words where it is withheld. */
function yuan(fen: number | null): number | string {
  return fen === null ? TOO_FEW_WORDS : Number(fenToTypedYuan(fen));
}

const TABLE_HEADING = [
  '纠纷类型',
  '收到申请（件）',
  ...SOURCES.map((source) => `来源：${SOURCE_NAMES[source]}`),
  '有结果（件）',
  ...RESULTS.map((result) => `结果：${RESULT_NAMES[result]}`),
  '书面协议（件）',
  '口头协议（件）',
  '请求金额（元）',
  '协议金额（元）',
];

function tableRow(name: string, row: StatisticsRowView): (string | number)[] {
  return [
    name,
    row.filed,
    ...SOURCES.map((source) => row.filedBySource[source]),
    row.ended,
    ...RESULTS.map((result) => row.endedByResult[result]),
    row.written,
    row.oral,
    yuan(row.claimedFen),
    yuan(row.agreedFen),
  ];
}

const CELL_HEADING = ['纠纷类型', '案件来源', '调解结果', '件数', '请求金额（元）', '协议金额（元）'];

function cellRows({ cells }: StatisticsView): (string | number)[][] {
  return cells.map((cell) => [
    rightInWords(cell.right),
    SOURCE_NAMES[cell.source],
    RESULT_NAMES[cell.result],
    cell.cases,
    yuan(cell.claimedFen),
    yuan(cell.agreedFen),
  ]);
}

/** The table with its total, as rows of a file. */
export function tableRows(statistics: StatisticsView): (string | number)[][] {
  return [
    TABLE_HEADING,
    ...statistics.rows.map((row) => tableRow(rightInWords(row.right), row)),
    tableRow('合计', statistics.total),
  ];
}

/** The workbook: the table, each combination of type, source and result, and for the committee the workload. */
export function sheetsOf(statistics: StatisticsView, committeeName: string): Sheet[] {
  const notes = [
    `${committeeName}知识产权纠纷调解统计表（${statistics.period}）`,
    `统计时间：${statistics.from}至${statistics.to}${statistics.running ? '，本期未结束' : ''}。收到申请按提交月份计，结果按产生结果的月份计。`,
    LAYOUT_NOTE,
    ...(statistics.withheld ? [TOO_FEW_REASON] : []),
  ];
  const [heading = [], ...rows] = tableRows(statistics);
  const sheets: Sheet[] = [
    {
      name: '统计总表',
      notes,
      heading: heading.map(String),
      rows,
      widths: [22, ...TABLE_HEADING.slice(1).map(() => 14)],
    },
    {
      name: '类型来源结果金额',
      notes,
      heading: CELL_HEADING,
      rows: cellRows(statistics),
      widths: [22, 22, 22, 10, 18, 18],
    },
  ];
  if (statistics.work) {
    sheets.push({
      name: '调解员工作量',
      notes,
      heading: ['调解员', '所在组织', '接手案件', '主持或参加调解会', '主办达成协议', '主办未达成协议'],
      rows: statistics.work.map((each) => [
        each.name,
        each.organisation,
        each.accepted,
        each.sessions,
        each.agreed,
        each.terminated,
      ]),
      widths: [14, 36, 12, 18, 14, 16],
    });
  }
  return sheets;
}
