import jsQR from 'jsqr';
import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';

/** The bytes behind a link of ten minutes. */
export async function loaded(url: string): Promise<Buffer> {
  const answer = await fetch(encodeURI(url));
  if (!answer.ok) throw new Error(`the link answers ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** A page as it comes out of a printer: its text as it can be copied, and its pixels. */
export interface PrintedPage {
  text: string;
  width: number;
  height: number;
  /** RGBA. */
  pixels: Uint8ClampedArray;
}

function pageOf(document: PDFiumDocument, at: number): string {
  return document.getPage(at).getText();
}

/** Pages of a PDF by a renderer that browsers use (PDFium), one after the other; texts first, as it asks for. */
export async function* printedPages(bytes: Buffer, scale: number): AsyncGenerator<PrintedPage> {
  const library = await PDFiumLibrary.init();
  try {
    const reading = await library.loadDocument(bytes);
    const texts = Array.from({ length: reading.getPageCount() }, (_, at) => pageOf(reading, at));
    reading.destroy();
    const document = await library.loadDocument(bytes);
    for (const page of document.pages()) {
      const { data, width, height } = await page.render({ scale, render: 'bitmap' });
      yield { text: texts[page.number] ?? '', width, height, pixels: new Uint8ClampedArray(data) };
    }
    document.destroy();
  } finally {
    library.destroy();
  }
}

/** What a camera reads on a page, or null. */
export function scannedOn({ pixels, width, height }: PrintedPage): string | null {
  return jsQR(pixels, width, height, { inversionAttempts: 'dontInvert' })?.data ?? null;
}

/** How many pixels carry ink; a page whose glyphs are lost has almost none. */
export function inkOn({ pixels }: PrintedPage, fromRow: number, toRow: number, width: number): number {
  let ink = 0;
  for (let at = fromRow * width * 4; at < toRow * width * 4; at += 4) {
    if ((pixels[at] ?? 255) + (pixels[at + 1] ?? 255) + (pixels[at + 2] ?? 255) < 384) ink += 1;
  }
  return ink;
}
