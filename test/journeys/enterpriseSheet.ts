import writeExcelFile from 'write-excel-file/node';
import { COLUMNS } from '@/domain/enterprises/importRows';
import { creditCode } from './city';

export type SheetRow = (string | number | null)[];

const PARKS = ['高新技术产业园', '岳口工业园', '创新创业园'];

/** An invented enterprise, all in order. */
export function enterpriseRow(n: number): SheetRow {
  return [
    `示范${n}号科技有限公司`,
    creditCode(5000 + n),
    PARKS[n % PARKS.length] ?? '',
    n % 4 === 0 ? '' : '制造业',
    n % 5 === 0 ? '高新技术企业、专精特新' : '',
    n % 2 === 0 ? '王小明' : '',
    n % 2 === 0 ? `138${String(n).padStart(8, '0')}` : '',
  ];
}

/** Nine kinds of mistakes that people make in such lists; each row is wrong in one way, at one column. */
export const WRONG_ROWS: readonly { column: string; row: SheetRow }[] = [
  { column: '企业名称', row: withCell(201, 0, '') },
  { column: '统一社会信用代码', row: withCell(202, 1, '') },
  { column: '统一社会信用代码', row: withCell(203, 1, '91429006MA') },
  { column: '统一社会信用代码', row: withCell(204, 1, slip(creditCode(5204))) },
  { column: '统一社会信用代码', row: withCell(205, 1, creditCode(5001)) },
  { column: '所在园区', row: withCell(206, 2, '') },
  { column: '行业门类', row: withCell(207, 3, '造东西') },
  { column: '标签', row: withCell(208, 4, '高新技术企业、老字号') },
  { column: '联系电话', row: withCell(210, 6, '12345') },
];

function withCell(n: number, at: number, value: string | number): SheetRow {
  return enterpriseRow(n).map((cell, column) => (column === at ? value : cell));
}

/** The last sign is another one: the check of the code finds it. */
function slip(code: string): string {
  return `${code.slice(0, 17)}${code.endsWith('1') ? '2' : '1'}`;
}

/** An XLSX file as somebody fills the template in. */
export function enterpriseSheet(rows: readonly SheetRow[]): Promise<Buffer> {
  const heading = COLUMNS.map(({ title, must }) => (must ? `${title}*` : title));
  return writeExcelFile([heading, ...rows.map((row) => [...row])]).toBuffer();
}
