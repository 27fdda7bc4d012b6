import { codePointsOf } from '../text/characters';

/**
 * Masked forms for lists, notices and public pages: enough to recognise one's own, not enough to use. The full value is
 * on the form itself, for the roles that sign it (PIPL 6: no more than the purpose needs).
 */

/** Only the first sign stays, with one star for each that is hidden, four at most: `张*`, `欧**`, `阿****`. */
export function maskName(name: string): string {
  const points = codePointsOf(name.trim());
  const first = points[0];
  if (first === undefined) return '';
  return String.fromCodePoint(first) + '*'.repeat(Math.min(Math.max(points.length - 1, 1), 4));
}

/** Whom a notice was sent to, for a page that anybody with its code sees: `示范****公司`; of short names the first sign. */
export function maskRespondent(name: string): string {
  const points = codePointsOf(name.trim());
  if (points.length < 6) return maskName(name);
  return `${String.fromCodePoint(...points.slice(0, 2))}****${String.fromCodePoint(...points.slice(-2))}`;
}

/** `138****8000`, `0728-***3456`; what is too short to be a number is all stars. */
export function maskPhone(number: string): string {
  if (/^\d{11}$/.test(number)) return `${number.slice(0, 3)}****${number.slice(-4)}`;
  const [area = '', local = ''] = number.split('-');
  if (local === '') return '*'.repeat(Math.max(codePointsOf(number).length, 4));
  // A landline's third part is an extension; a 400 number's belongs to the number.
  const digits = area.startsWith('0') ? local : number.slice(area.length + 1).replace(/-/g, '');
  return `${area}-${'*'.repeat(Math.max(digits.length - 4, 3))}${digits.slice(-4)}`;
}

/** A credit code or another number: first and last four, at most half of it shown. */
export function maskCode(code: string): string {
  const points = codePointsOf(code.trim());
  const shown = Math.min(4, Math.floor(points.length / 4));
  const head = String.fromCodePoint(...points.slice(0, shown));
  const tail = shown === 0 ? '' : String.fromCodePoint(...points.slice(-shown));
  return `${head}${'*'.repeat(Math.max(points.length - shown * 2, points.length === 0 ? 0 : 4))}${tail}`;
}
