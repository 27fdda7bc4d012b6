import { MM, write, type Pdf } from './pdf';
import { addTable, type Column } from './table';

const PAGE = { width: 210 * MM, height: 297 * MM, margin: 18 * MM };
const INNER = PAGE.width - 2 * PAGE.margin;
const BOTTOM = PAGE.height - PAGE.margin;

/** Points: the margin of a page on each side, and the width between them. */
export const REPORT_PAGE = { margin: PAGE.margin, inner: INNER };

/** A report on A4 pages, written from above; keeps track of how far down the page is written. */
export class Report {
  y: number = PAGE.margin;

  constructor(readonly pdf: Pdf) {
    this.newPage();
  }

  newPage = (): number => {
    this.pdf.addPage({ size: [PAGE.width, PAGE.height], margin: 0 });
    this.y = PAGE.margin;
    return this.y;
  };

  line(text: string, size: number, bold = false): void {
    this.y = write(this.pdf, text, { x: PAGE.margin, y: this.y, width: INNER, size, least: size - 3, bold }, 2) + 4;
  }

  /** A heading that stays with what stands below it. */
  heading(text: string, room: number): void {
    if (this.y + room > BOTTOM) this.newPage();
    this.y += 8;
    this.line(text, 14, true);
  }

  table(columns: readonly Omit<Column, 'width'>[], rows: readonly (readonly string[])[]): void {
    const first = INNER * (columns.length > 5 ? 0.24 : columns.length > 2 ? 0.36 : 0.7);
    const rest = (INNER - first) / (columns.length - 1);
    const sized = columns.map((column, at) => ({ ...column, width: at === 0 ? first : rest }));
    this.y = addTable(this.pdf, sized, rows, { x: PAGE.margin, y: this.y }, BOTTOM, this.newPage) + 6;
  }
}
