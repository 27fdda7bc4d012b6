import writeExcelFile, { type Cell as SheetCell, type Sheet as WrittenSheet } from 'write-excel-file/node';

export interface Sheet {
  name: string;
  /** Above the heading: what this is, of when. */
  notes: readonly string[];
  heading: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  /** Widths of the columns in characters. */
  widths: readonly number[];
}

function written({ name, notes, heading, rows, widths }: Sheet): WrittenSheet<never> {
  const head: SheetCell[] = heading.map((value) => ({
    value,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#eaf0fb',
    wrap: true,
    alignVertical: 'center',
  }));
  return {
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: notes.length + 1,
    data: [
      ...notes.map((value, at): SheetCell[] => [{ value, type: String, ...(at === 0 ? { fontWeight: 'bold' } : {}) }]),
      head,
      ...rows.map((row) =>
        row.map((value): SheetCell => (typeof value === 'number' ? { value, type: Number } : { value, type: String })),
      ),
    ],
  };
}

/** The bytes of an XLSX file. */
export function writeWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeExcelFile(sheets.map(written)).toBuffer();
}
