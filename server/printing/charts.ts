import type { Pdf } from './pdf';

export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A part of a bar. Colour never alone: the number stands in it, and the legend names the pattern. */
export interface Part {
  name: string;
  value: number;
  colour: string;
}

const INK = '#1b2430';
const GREY = '#c9d1dc';
const SMALL = 9;

function legend(pdf: Pdf, parts: readonly Pick<Part, 'name' | 'colour'>[], x: number, y: number): void {
  let left = x;
  pdf.fontSize(SMALL);
  for (const { name, colour } of parts) {
    pdf.rect(left, y + 2, 10, 8).fill(colour);
    pdf.fillColor(INK).text(name, left + 14, y, { lineBreak: false });
    left += 30 + pdf.widthOfString(name);
  }
}

/** Lying bars, one a row, of parts one behind the other, with the number in each part. Answers the y below. */
export function addStackedBars(
  pdf: Pdf,
  rows: readonly { name: string; parts: readonly Part[] }[],
  { x, y, width }: Omit<Frame, 'height'>,
): number {
  const label = Math.min(150, width * 0.32);
  const rowHeight = 22;
  const most = Math.max(1, ...rows.map(({ parts }) => parts.reduce((sum, part) => sum + part.value, 0)));
  const scale = (width - label) / most;
  legend(pdf, rows[0]?.parts ?? [], x + label, y);
  let top = y + 18;
  for (const { name, parts } of rows) {
    pdf.fontSize(SMALL + 1).fillColor(INK);
    pdf.text(name, x, top + 3, { width: label - 8, height: rowHeight - 4, ellipsis: '…', lineBreak: false });
    let left = x + label;
    for (const { value, colour } of parts) {
      const length = value * scale;
      if (value > 0) {
        pdf.rect(left, top, length, rowHeight - 6).fill(colour);
        if (length > 12)
          pdf
            .fontSize(SMALL)
            .fillColor('#ffffff')
            .text(String(value), left, top + 3, { width: length, align: 'center', lineBreak: false });
      }
      left += length;
    }
    top += rowHeight;
  }
  return top + 4;
}

/** Standing bars by month, one beside the other for each series. Answers the y below. */
export function addMonthBars(
  pdf: Pdf,
  months: readonly { label: string; values: readonly number[] }[],
  series: readonly Pick<Part, 'name' | 'colour'>[],
  { x, y, width, height }: Frame,
): number {
  legend(pdf, series, x, y);
  const top = y + 20;
  const floor = y + height - 16;
  const most = Math.max(1, ...months.flatMap(({ values }) => values));
  const slot = width / Math.max(1, months.length);
  const bar = Math.min(14, (slot * 0.8) / Math.max(1, series.length));
  pdf
    .lineWidth(0.75)
    .strokeColor(GREY)
    .moveTo(x, floor)
    .lineTo(x + width, floor)
    .stroke();
  months.forEach(({ label, values }, at) => {
    const left = x + at * slot + (slot - bar * values.length) / 2;
    values.forEach((value, which) => {
      const length = ((floor - top - 10) * value) / most;
      if (value > 0) pdf.rect(left + which * bar, floor - length, bar - 1, length).fill(series[which]?.colour ?? INK);
      pdf
        .fontSize(7)
        .fillColor(INK)
        .text(String(value), left + which * bar - 4, floor - length - 10, {
          width: bar + 7,
          align: 'center',
          lineBreak: false,
        });
    });
    pdf
      .fontSize(8)
      .fillColor(INK)
      .text(label, x + at * slot, floor + 4, { width: slot, align: 'center', lineBreak: false });
  });
  return y + height + 6;
}
