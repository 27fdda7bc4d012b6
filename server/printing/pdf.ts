import path from 'node:path';
import PDFDocument from 'pdfkit';

/**
 * Noto Sans SC (SIL Open Font License 1.1), beside the bundle: cloudfunctions/documents/files.json. pdfkit embeds the
 * glyphs that are used, and their characters, so that the text can be searched and copied.
 */
const FONT = path.join(__dirname, 'fonts', 'NotoSansSC-Regular.ttf');

export type Pdf = InstanceType<typeof PDFDocument>;

/** Points of a millimetre. */
export const MM = 72 / 25.4;

/** A document without pages, in which Chinese can be written; `title` is what a reader program shows. */
export function openPdf(title: string, now: number): Pdf {
  return new PDFDocument({
    autoFirstPage: false,
    font: FONT,
    compress: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: title, CreationDate: new Date(now), ModDate: new Date(now) },
  });
}

/** Ends the document and gives its bytes. */
export function bytesOf(pdf: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    pdf.on('data', (piece: Buffer) => pieces.push(piece));
    pdf.on('end', () => resolve(Buffer.concat(pieces)));
    pdf.on('error', reject);
    pdf.end();
  });
}

export interface Line {
  x: number;
  y: number;
  width: number;
  /** The size when it fits; smaller, down to `least`, when it does not. */
  size: number;
  least?: number;
  colour?: string;
  align?: 'left' | 'center' | 'right';
  bold?: boolean;
}

/** The largest size, from `size` down to `least`, at which a text needs no more than `lines` lines. */
export function sizeToFit(pdf: Pdf, text: string, { width, size, least = 8 }: Line, lines = 1): number {
  for (let tried = size; tried > least; tried -= 1) {
    pdf.fontSize(tried);
    if (pdf.heightOfString(text, { width }) < (lines + 0.5) * pdf.currentLineHeight(true)) return tried;
  }
  return least;
}

/**
 * Writes a text of at most `lines` lines at its place and answers the y below it. Bold is the same font with a stroke:
 * a second weight would be another 10 MB.
 */
export function write(pdf: Pdf, text: string, line: Line, lines = 1): number {
  const { x, y, width, colour = '#1b2430', align = 'left', bold = false } = line;
  const size = sizeToFit(pdf, text, line, lines);
  pdf.fontSize(size).fillColor(colour);
  const options = { width, align, height: pdf.currentLineHeight(true) * (lines + 0.2), ellipsis: '…' };
  if (bold) {
    pdf.strokeColor(colour).lineWidth(size / 40);
    pdf.text(text, x, y, { ...options, stroke: true, fill: true });
  } else pdf.text(text, x, y, options);
  return y + pdf.heightOfString(text, options);
}
