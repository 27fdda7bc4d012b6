import { POSTER_COLOUR_VALUES, type PosterColour, type PosterPaper } from '@/domain/posters/design';
import { MM, write, type Pdf } from './pdf';

/** Everything that stands on one poster. */
export interface PosterWords {
  title: string;
  line: string;
  colour: PosterColour;
  /** For whom or where: the enterprise's name or the place. */
  holder: string;
  committeeName: string;
  committeePhone: string;
  token: string;
}

interface Sheet {
  width: number;
  height: number;
}

/** ISO 216, in points. */
const SHEETS: Readonly<Record<PosterPaper, Sheet>> = {
  a4: { width: 210 * MM, height: 297 * MM },
  a3: { width: 297 * MM, height: 420 * MM },
  table: { width: 210 * MM, height: 297 * MM },
};

const HOW = '微信扫一扫，申请知识产权纠纷调解。不收费、出于自愿、内容保密。';

/** One side of paper with title, code and words; measures follow the width, so A3 is A4 enlarged. */
function face(pdf: Pdf, words: PosterWords, picture: Buffer, { width, height }: Sheet): void {
  const colour = POSTER_COLOUR_VALUES[words.colour];
  const margin = width * 0.08;
  const inner = width - 2 * margin;
  const unit = Math.min(width, height * 0.9) / 100;
  const box = { x: margin, width: inner, align: 'center' as const };
  pdf.rect(0, 0, width, unit * 4).fill(colour);
  pdf.rect(0, height - unit * 4, width, unit * 4).fill(colour);
  let y = write(pdf, words.title, { ...box, y: unit * 10, size: unit * 8, least: unit * 4, colour, bold: true }, 2);
  if (words.line !== '') y = write(pdf, words.line, { ...box, y: y + unit * 2, size: unit * 4.2, least: unit * 2 }, 2);
  const foot = height - unit * 27;
  const side = Math.min(inner * 0.75, foot - y - unit * 6);
  const top = y + (foot - y - side) / 2;
  pdf.image(picture, (width - side) / 2, top, { width: side, height: side });
  y = write(pdf, words.holder, { ...box, y: foot, size: unit * 4.2, least: unit * 2, bold: true });
  y = write(pdf, HOW, { ...box, y: y + unit, size: unit * 3, least: unit * 1.6 }, 1);
  y = write(pdf, `${words.committeeName}，电话${words.committeePhone}`, {
    ...box,
    y: y + unit,
    size: unit * 2.8,
    least: unit * 1.4,
  });
  write(pdf, `编号${words.token}`, { ...box, y: y + unit * 0.6, size: unit * 2, least: unit * 1.2, colour: '#5b6676' });
}

/** Adds the page of one poster. A table card is folded in the middle and stands: its upper half is upside down. */
export function addPoster(pdf: Pdf, paper: PosterPaper, words: PosterWords, picture: Buffer): void {
  const { width, height } = SHEETS[paper];
  pdf.addPage({ size: [width, height], margin: 0 });
  if (paper !== 'table') {
    face(pdf, words, picture, { width, height });
    return;
  }
  const half = { width, height: height / 2 };
  pdf.save().rotate(180, { origin: [width / 2, height / 4] });
  face(pdf, words, picture, half);
  pdf.restore();
  pdf.save().translate(0, height / 2);
  face(pdf, words, picture, half);
  pdf.restore();
  pdf.save().lineWidth(0.5).dash(4, { space: 4 }).strokeColor('#9aa3af');
  pdf
    .moveTo(0, height / 2)
    .lineTo(width, height / 2)
    .stroke()
    .undash()
    .restore();
}
