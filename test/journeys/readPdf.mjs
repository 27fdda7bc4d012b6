// Reads a PDF as a person with a printer and a phone does: `node readPdf.mjs <file> <pixels a page is wide>` writes one line of JSON a page:
// its text as it can be copied, its shape, the codes that a camera reads on it, and how much ink its rows carry.
// A program of its own, as the test environment slows such loops down many times.
import { readFileSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import jsQR from 'jsqr';

const BANDS = 50;
const read = jsQR.default ?? jsQR;

/** What a camera reads in these rows; it steps back when it is too near, as one does with a phone. */
function codeIn(pixels, width, height) {
  for (let step = 1; step <= 2; step += 1) {
    const [w, h] = [Math.floor(width / step), Math.floor(height / step)];
    const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
    const seen = new Uint32Array(w * h);
    for (let y = 0; y < h; y += 1)
      for (let x = 0; x < w; x += 1) seen[y * w + x] = colours[y * step * width + x * step];
    const found = read(new Uint8ClampedArray(seen.buffer), w, h, { inversionAttempts: 'dontInvert' });
    if (found) return found.data;
  }
  return null;
}

/** Dark pixels in each fiftieth of the page's height. */
function inkIn(pixels, width, height) {
  const bands = new Array(BANDS).fill(0);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      if (pixels[at] + pixels[at + 1] + pixels[at + 2] < 384) bands[Math.floor((y * BANDS) / height)] += 1;
    }
  }
  return bands;
}

const [file, pixelsWide] = process.argv.slice(2);
const bytes = readFileSync(file);
const library = await PDFiumLibrary.init();
// PDFium loses its way when a page is drawn before its text is asked for.
const reading = await library.loadDocument(bytes);
const texts = Array.from({ length: reading.getPageCount() }, (_, at) => reading.getPage(at).getText());
reading.destroy();
const document = await library.loadDocument(bytes);
for (const page of document.pages()) {
  const scale = Number(pixelsWide) / page.getOriginalSize().originalWidth;
  const { data, width, height } = await page.render({ scale, render: 'bitmap' });
  const pixels = new Uint8ClampedArray(data);
  const half = Math.floor(height / 2);
  const upper = pixels.slice(0, half * width * 4);
  const lower = pixels.slice(half * width * 4);
  console.log(
    JSON.stringify({
      text: texts[page.number],
      width,
      height,
      code: codeIn(pixels, width, height),
      // Of a single page only: looking for what is not there takes longest.
      halves: texts.length > 1 ? [null, null] : [codeIn(upper, width, half), codeIn(lower, width, height - half)],
      ink: inkIn(pixels, width, height),
    }),
  );
}
document.destroy();
library.destroy();
