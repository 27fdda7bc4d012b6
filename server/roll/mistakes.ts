import { COLUMNS } from '@/domain/enterprises/importRows';
import { answering, noRecord } from '../kernel/handler';
import { keepFile } from '../printing/madeFile';
import { writeWorkbook } from '../sheets/writeWorkbook';
import { readUploaded } from './uploadedSheet';

/** The rows with mistakes alone, with the headings of the template: mended, the file can be taken in as it is. */
export const makeMistakes = answering('enterprise.mistakes', {
  ...noRecord,
  async answer(context, input) {
    const { wrong } = await readUploaded(context, input.fileId);
    const bytes = await writeWorkbook([
      {
        name: '要修改的企业',
        notes: [],
        heading: [...COLUMNS.map(({ title, must }) => (must ? `${title}*` : title)), '要修改的地方', '原表行号'],
        rows: wrong.map(({ row, cells, findings }) => [
          ...cells,
          findings.map(({ column, problem, remedy }) => `${column}：${problem}。${remedy}。`).join('\n'),
          row,
        ]),
        widths: [36, 24, 22, 28, 26, 12, 18, 70, 10],
      },
    ]);
    return keepFile(context, 'enterprises-to-mend.xlsx', bytes);
  },
});
