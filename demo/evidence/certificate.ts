/** A frame and lines of Latin text on one page; the built-in Helvetica has no Hanzi and needs no font file. */
function pageContent(title: string, lines: readonly string[]): string {
  const frame = '0.75 0.1 0.1 RG 3 w 36 36 523 770 re S 1 w 44 44 507 754 re S';
  const heading = `BT /F1 22 Tf 90 720 Td (${title}) Tj ET`;
  const body = lines.map((line, i) => `BT /F1 12 Tf 90 ${670 - i * 26} Td (${line}) Tj ET`);
  const seal =
    '0.8 0.1 0.1 RG 4 w 430 190 m 430 217 408 240 380 240 c 352 240 330 217 330 190 c 330 162 352 140 380 140 c 408 140 430 162 430 190 c S';
  return [frame, heading, ...body, seal].join('\n');
}

/**
 * A real PDF of one page: a certificate or letter of authority with a red frame and a round seal. Plain ASCII without
 * brackets, as it goes into the page as it is.
 */
export function drawCertificate(title: string, lines: readonly string[]): Buffer {
  const content = pageContent(title, [...lines, '', 'DEMO - invented for demonstration only']);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = text.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
