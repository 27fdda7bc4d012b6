import { type Pdf } from './pdf';

export interface Column {
  title: string;
  width: number;
  align?: 'left' | 'right';
}

export interface Place {
  x: number;
  y: number;
}

const SIZE = 10;
const PAD = 4;
const LINE = '#c9d1dc';
const INK = '#1b2430';

function row(pdf: Pdf, columns: readonly Column[], cells: readonly string[], { x, y }: Place, head: boolean): number {
  pdf.fontSize(SIZE);
  const height =
    Math.max(...cells.map((text, at) => pdf.heightOfString(text, { width: (columns[at]?.width ?? 0) - 2 * PAD }))) +
    2 * PAD;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  if (head) pdf.rect(x, y, width, height).fill('#eaf0fb');
  let left = x;
  cells.forEach((text, at) => {
    const column = columns[at];
    if (!column) return;
    pdf
      .fillColor(INK)
      .text(text, left + PAD, y + PAD, { width: column.width - 2 * PAD, align: column.align ?? 'left' });
    left += column.width;
  });
  pdf
    .lineWidth(0.5)
    .strokeColor(LINE)
    .moveTo(x, y + height)
    .lineTo(x + width, y + height)
    .stroke();
  return y + height;
}

/** A table that goes on over as many pages as it needs, its heading on each. Answers the y below it. */
export function addTable(
  pdf: Pdf,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  place: Place,
  bottom: number,
  newPage: () => number,
): number {
  const titles = columns.map(({ title }) => title);
  let y = row(pdf, columns, titles, place, true);
  for (const cells of rows) {
    if (y + 3 * SIZE > bottom) y = row(pdf, columns, titles, { x: place.x, y: newPage() }, true);
    y = row(pdf, columns, cells, { x: place.x, y }, false);
  }
  return y;
}
