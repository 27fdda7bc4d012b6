/** A field that a spreadsheet program would take for a formula. */
const LIKE_A_FORMULA = /^[=+\-@\t\r]/;

function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = LIKE_A_FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
}

/** RFC 4180, with the mark by which Chinese spreadsheet programs know UTF-8. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): Buffer {
  return Buffer.from(`\ufeff${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`, 'utf8');
}
