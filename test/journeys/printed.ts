import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The bytes behind a link of ten minutes. */
export async function loaded(url: string): Promise<Buffer> {
  const answer = await fetch(encodeURI(url));
  if (!answer.ok) throw new Error(`the link answers ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** A page as it comes out of a printer. */
export interface PrintedPage {
  /** As it can be searched and copied. */
  text: string;
  width: number;
  height: number;
  /** What a camera reads on it, and on its upper and lower half. */
  code: string | null;
  halves: [string | null, string | null];
  /** Dark pixels in each fiftieth of its height: a page whose glyphs are lost has almost none. */
  ink: number[];
}

/** The pages of a PDF, drawn by the renderer that browsers use (PDFium), `pixelsWide` pixels wide. */
export function printedPages(bytes: Buffer, pixelsWide = 500): PrintedPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'zhihe-pdf-'));
  try {
    const file = join(folder, 'printed.pdf');
    writeFileSync(file, bytes);
    const script = join(__dirname, 'readPdf.mjs');
    const run = spawnSync(process.execPath, [script, file, String(pixelsWide)], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    if (run.status !== 0) throw new Error(`the PDF cannot be read: ${run.stderr}`);
    return run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as PrintedPage);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
