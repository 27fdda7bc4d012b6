import type { Finding } from '../text/finding';
import { checkEntry, type RollEntry, type TypedEntry } from './rollEntry';

/** The columns of the template, in its order. */
export const COLUMNS = [
  { field: 'name', title: '企业名称', must: true },
  { field: 'creditCode', title: '统一社会信用代码', must: true },
  { field: 'park', title: '所在园区', must: true },
  { field: 'industry', title: '行业门类', must: false },
  { field: 'labels', title: '标签', must: false },
  { field: 'contactName', title: '联系人', must: false },
  { field: 'contactPhone', title: '联系电话', must: false },
] as const satisfies readonly { field: keyof RollEntry; title: string; must: boolean }[];

/** Enterprises of one file: as many as one call takes in within its time. */
export const MOST_ROWS = 500;
/** Empty rows in between are passed over; behind so many rows nothing is read. */
const LAST_ROW = 2000;
/** Wrong places that are named; the file has to be looked at anyway when there are more. */
const MOST_FINDINGS = 300;

/** A place in the file that is wrong: the row as the program counts it (1 is the heading), and the column's title. */
export interface RowFinding {
  row: number;
  column: string;
  problem: string;
  remedy: string;
}

/** A row that cannot be taken in, to be given back to who has filled it in. */
export interface WrongRow {
  row: number;
  /** What stands in its cells, as text, by COLUMNS. */
  cells: string[];
  findings: RowFinding[];
}

export interface ReadRows {
  /** Rows that say something. */
  rows: number;
  good: RollEntry[];
  findings: RowFinding[];
  /** Rows with something wrong in them. */
  bad: number;
  wrong: WrongRow[];
}

/** A cell as the file has it. Empty ones are null. */
export type Cell = string | number | boolean | Date | null;

/** What is wrong with the file as a whole; nothing of it can be taken in. */
export type FileProblem = Pick<Finding, 'problem' | 'remedy'>;

function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell.trim() : cell === null || cell === undefined ? '' : String(cell);
}

/** A number that lost digits on its way: the program keeps 15, a credit code has 18 and a phone up to 12. */
function lostDigits(cell: Cell | undefined): boolean {
  return typeof cell === 'number' && (!Number.isSafeInteger(cell) || cell > 999_999_999_999_999);
}

function headingOf(row: readonly Cell[]): Map<string, number> {
  return new Map(row.map((cell, at) => [textOf(cell).replace(/[*＊\s]/g, ''), at]));
}

function missingColumns(heading: Map<string, number>): string[] {
  return COLUMNS.filter(({ title }) => !heading.has(title)).map(({ title }) => title);
}

function typedFrom(row: readonly Cell[], heading: Map<string, number>): TypedEntry {
  const at = (title: string) => textOf(row[heading.get(title) ?? -1]);
  return {
    name: at('企业名称'),
    creditCode: at('统一社会信用代码'),
    park: at('所在园区'),
    industry: at('行业门类'),
    labels: at('标签')
      .split(/[、，,;；]/)
      .filter((label) => label.trim() !== ''),
    contactName: at('联系人'),
    contactPhone: at('联系电话'),
  };
}

function titleOf(field: string): string {
  return COLUMNS.find((column) => column.field === field)?.title ?? '';
}

/** What is wrong with cells before they are read as text. */
function damaged(row: readonly Cell[], heading: Map<string, number>): Finding[] {
  return COLUMNS.filter(({ title }) => lostDigits(row[heading.get(title) ?? -1])).map(({ field }) => ({
    field,
    problem: '被表格软件当成了数字，后几位已经丢失',
    remedy: '请把这一列设成“文本”格式，重新填写',
  }));
}

/**
 * Reads a sheet row by row. Rows that are right are taken, the others are told of with place, problem and remedy; the
 * second row with the same credit code is wrong, whatever it says.
 */
export function readRows(sheet: readonly (readonly Cell[])[]): ReadRows | FileProblem {
  const headingAt = sheet.findIndex((row) => headingOf(row).has('统一社会信用代码'));
  if (headingAt < 0) {
    return { problem: '没有找到表头“统一社会信用代码”', remedy: '请下载模板，把企业填进模板的第一张表' };
  }
  const heading = headingOf(sheet[headingAt] ?? []);
  const missing = missingColumns(heading);
  if (missing.length > 0) {
    return { problem: `表头缺少“${missing.join('”“')}”`, remedy: '请用模板的表头，不用的列可以空着，但不要删' };
  }
  const found: ReadRows = { rows: 0, good: [], findings: [], bad: 0, wrong: [] };
  const firstRowOf = new Map<string, number>();
  for (let at = headingAt + 1; at < Math.min(sheet.length, LAST_ROW); at += 1) {
    const row = sheet[at] ?? [];
    if (COLUMNS.every(({ title }) => textOf(row[heading.get(title) ?? -1]) === '')) continue;
    found.rows += 1;
    const checked = checkEntry(typedFrom(row, heading));
    const broken = damaged(row, heading);
    const findings = [
      ...broken,
      ...(checked.ok ? [] : checked.findings.filter(({ field }) => !broken.some((each) => each.field === field))),
    ];
    if (checked.ok) {
      const first = firstRowOf.get(checked.entry.creditCode);
      if (first !== undefined) {
        findings.push({ field: 'creditCode', problem: `与第${first}行重复`, remedy: '同一家企业只留一行' });
      } else firstRowOf.set(checked.entry.creditCode, at + 1);
      if (findings.length === 0) found.good.push(checked.entry);
    }
    if (findings.length === 0) continue;
    const placed = findings.map(({ field, problem, remedy }) => ({
      row: at + 1,
      column: titleOf(field),
      problem,
      remedy,
    }));
    found.bad += 1;
    found.findings.push(...placed);
    found.wrong.push({
      row: at + 1,
      cells: COLUMNS.map(({ title }) => textOf(row[heading.get(title) ?? -1])),
      findings: placed,
    });
  }
  if (found.rows === 0) return { problem: '表里没有企业', remedy: '请从表头下面一行开始填写' };
  if (found.rows > MOST_ROWS) {
    return { problem: `有${found.rows}行，超过了${MOST_ROWS}行`, remedy: `请分成几个文件，每个不超过${MOST_ROWS}行` };
  }
  return { ...found, findings: found.findings.slice(0, MOST_FINDINGS) };
}
