import type { AuditRow } from '@/contract/audit';
import { dayOf, timeOfDay } from '@/domain/calendar/day';
import { STAGE_NAMES } from '@/domain/cases/stages';
import { logLook } from '../cases/viewLog';
import { committeeIn } from '../committee/committeeView';
import { answering, noRecord } from '../kernel/handler';
import { keepFile } from '../printing/madeFile';
import { csvOf } from '../sheets/csv';
import { writeWorkbook } from '../sheets/writeWorkbook';
import { auditRows } from './listAudit';

/** Rows of one file; whoever needs older ones asks for one case or one person. */
const MOST_ROWS = 5000;

const HEADING = ['时间', '姓名', '身份', '案号', '内容', '原阶段', '后阶段'];
const WIDTHS = [18, 14, 14, 26, 48, 14, 14];
const TITLES = { looks: '谁看过', changes: '谁改过' } as const;

function cells({ at, name, role, what, caseNumber, from, to }: AuditRow): string[] {
  const stage = (each: AuditRow['from']) => (each === null ? '' : STAGE_NAMES[each]);
  return [`${dayOf(at)} ${timeOfDay(at)}`, name, role, caseNumber ?? '', what, stage(from), stage(to)];
}

/** Who looked or who changed, as a spreadsheet or CSV. Nothing leaves before it is logged. */
export const exportAudit = answering('audit.export', {
  ...noRecord,
  async answer(context, { about, name, caseNumber, format }) {
    const found = await auditRows(context, { about, name, caseNumber, cursor: null }, MOST_ROWS);
    const rows = found.rows.map(cells);
    const notes = [
      `${committeeIn(context).settings.name}审计记录：${TITLES[about]}`,
      `导出日期：${context.today}。${found.next !== null ? `只有最近${rows.length}条，更早的请按案号或姓名导出。` : ''}`,
    ];
    const sheet = { name: TITLES[about], notes, heading: HEADING, rows, widths: WIDTHS };
    const bytes = format === 'csv' ? csvOf([HEADING, ...rows]) : await writeWorkbook([sheet]);
    await logLook(context, `导出了审计记录（${TITLES[about]}）`);
    return keepFile(context, `audit-${about}-${context.today}.${format}`, bytes);
  },
});
