/**
 * Single characters, told apart by code point. Written as ranges because `\p{…}` in regular expressions is missing from
 * the oldest engines that the mini-program runs on (iOS 12.2).
 */

/** First and last code point of pairs, ascending: characters that are shown as a picture unless text is asked for. */
const PICTURES_BELOW_U10000: readonly number[] = [
  0x231a, 0x231b, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3, 0x25fd, 0x25fe, 0x2614, 0x2615, 0x2648, 0x2653,
  0x267f, 0x267f, 0x2693, 0x2693, 0x26a1, 0x26a1, 0x26aa, 0x26ab, 0x26bd, 0x26be, 0x26c4, 0x26c5, 0x26ce, 0x26ce,
  0x26d4, 0x26d4, 0x26ea, 0x26ea, 0x26f2, 0x26f3, 0x26f5, 0x26f5, 0x26fa, 0x26fa, 0x26fd, 0x26fd, 0x2705, 0x2705,
  0x270a, 0x270b, 0x2728, 0x2728, 0x274c, 0x274c, 0x274e, 0x274e, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
  0x27b0, 0x27b0, 0x27bf, 0x27bf, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2b55, 0x2b55,
];

/** Turns the character before it into a picture (U+FE0F) or into a key cap (U+20E3). */
const MAKES_A_PICTURE: readonly number[] = [0xfe0f, 0x20e3];

/** Hanzi: the unified ideographs with all extensions, the compatibility ideographs, and the signs 〇 and 々. */
const HANZI: readonly number[] = [
  0x3005, 0x3005, 0x3007, 0x3007, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xf900, 0xfaff, 0x20000, 0x2fa1f, 0x30000, 0x33fff,
];

/**
 * Signs that show nothing and mean nothing in a filed text: soft hyphen, zero-width spaces and joiners, marks and
 * overrides of direction, byte order marks, and the request for a text form (U+FE0E).
 */
const INVISIBLE: readonly number[] = [
  0x00ad, 0x00ad, 0x034f, 0x034f, 0x061c, 0x061c, 0x180e, 0x180e, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x206f,
  0xfe0e, 0xfe0e, 0xfeff, 0xfeff, 0xfff9, 0xfffb, 0xe0000, 0xe007f,
];

function isWithin(ranges: readonly number[], codePoint: number): boolean {
  for (let i = 0; i + 1 < ranges.length; i += 2) {
    const first = ranges[i];
    const last = ranges[i + 1];
    if (first !== undefined && last !== undefined && codePoint >= first && codePoint <= last) return true;
  }
  return false;
}

/** Pictures: the emoji planes, what is shown as a picture by default below them, and the makers of pictures. */
export function isEmojiCodePoint(codePoint: number): boolean {
  if (codePoint >= 0x1f000 && codePoint <= 0x1fbff) return true;
  return isWithin(PICTURES_BELOW_U10000, codePoint) || MAKES_A_PICTURE.includes(codePoint);
}

export function isHanziCodePoint(codePoint: number): boolean {
  return isWithin(HANZI, codePoint);
}

export function isInvisibleCodePoint(codePoint: number): boolean {
  return isWithin(INVISIBLE, codePoint);
}

/** Control characters that a line of text cannot hold; the line feed and the tab are judged by the field. */
export function isControlCodePoint(codePoint: number): boolean {
  return codePoint < 0x20 || (codePoint >= 0x7f && codePoint <= 0x9f);
}

/** Half of a pair that lost its other half: what a cut in the middle of a rare character leaves. */
export function isSurrogate(codePoint: number): boolean {
  return codePoint >= 0xd800 && codePoint <= 0xdfff;
}

/**
 * No character of the standard: private use (where old systems kept rare Hanzi), noncharacters, and U+FFFD, which stands
 * for something that was already lost.
 */
export function isUnprintableCodePoint(codePoint: number): boolean {
  if (codePoint >= 0xe000 && codePoint <= 0xf8ff) return true;
  if (codePoint >= 0xfdd0 && codePoint <= 0xfdef) return true;
  if ((codePoint & 0xfffe) === 0xfffe || codePoint === 0xfffd) return true;
  return codePoint >= 0xf0000;
}

/** The code points of a text; a lone half of a pair stays as it is, so that it can be found. */
export function codePointsOf(text: string): number[] {
  const points: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const point = text.codePointAt(i) ?? 0;
    points.push(point);
    if (point > 0xffff) i += 1;
  }
  return points;
}

/** Length as a person counts it: a rare Hanzi is one, not two. */
export function lengthOf(text: string): number {
  return codePointsOf(text).length;
}

/** Full-width letters, digits, signs and spaces (as Chinese keyboards give them) as plain ASCII; for codes and numbers. */
export function toHalfWidth(text: string): string {
  return codePointsOf(text)
    .map((point) => {
      if (point === 0x3000 || point === 0xa0) return ' ';
      if (point >= 0xff01 && point <= 0xff5e) return String.fromCharCode(point - 0xfee0);
      return String.fromCodePoint(point);
    })
    .join('');
}
