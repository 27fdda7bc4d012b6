const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A number as articles are numbered: 一百二十条 has 120, 12条 has 12. Null for what is no number up to 9,999. */
export function numberOf(text: string): number | null {
  const plain = text.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
  if (/^\d{1,4}$/.test(plain)) return Number(plain);
  let total = 0;
  let digit: number | null = null;
  for (const sign of plain.replace(/〇/g, '零').replace(/两/g, '二')) {
    const unit = UNITS[sign];
    if (unit === undefined) {
      const found = DIGITS.indexOf(sign);
      // Two digits side by side are no number of this kind, but for a zero, which only fills a place.
      if (found < 0 || (digit !== null && digit !== 0)) return null;
      digit = found;
    } else {
      total += (digit === null || digit === 0 ? 1 : digit) * unit;
      digit = null;
    }
  }
  const number = total + (digit ?? 0);
  return number > 0 ? number : null;
}

/** 1 to 9,999 as it is written in an article's name: 10 is 十, 120 is 一百二十, 1005 is 一千零五. */
export function inChinese(number: number): string {
  let words = '';
  let gap = false;
  for (const [unit, size] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(number / size) % 10;
    if (digit === 0) {
      gap = words !== '';
      continue;
    }
    words += `${gap ? '零' : ''}${DIGITS.charAt(digit)}${unit}`;
    gap = false;
  }
  return words.replace(/^一十/, '十');
}
