import { accept, refuse, type Checked } from '../text/finding';
import { tidyCode } from '../text/plainText';

/** The 31 characters of GB 32100-2015, in the order of their values: digits and letters without I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORBIDDEN_LETTERS = 'IOSVZ';
const LENGTH = 18;
/** Weights of places 1 to 17: powers of 3 modulo 31. */
const WEIGHTS: readonly number[] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * A unified social credit code (GB 32100-2015): 18 characters, the last one computed from the others. Answers the code in
 * capitals and half width. The check finds slips of the pen, not codes that were never given.
 */
export function checkCreditCode(text: string): Checked<string> {
  const code = tidyCode(text).toUpperCase();
  if (code === '') return refuse('统一社会信用代码还没有填', '请照营业执照填写18位代码');
  const forbidden = [...code].find((sign) => FORBIDDEN_LETTERS.includes(sign));
  if (forbidden && /^[0-9A-Z]+$/.test(code)) {
    return refuse(`统一社会信用代码里不会有字母“${forbidden}”`, adviceFor(forbidden));
  }
  const strange = [...code].find((sign) => !ALPHABET.includes(sign));
  if (strange) return refuse(`统一社会信用代码里有“${strange}”`, '请只填数字和大写字母，照营业执照逐位核对');
  if (code.length !== LENGTH) {
    return refuse(`统一社会信用代码应当是18位，现在是${code.length}位`, lengthAdvice(code.length));
  }
  if (!/^[0-9A-Z]{2}\d{6}/.test(code)) {
    return refuse('统一社会信用代码的第3到8位应当都是数字', '请照营业执照逐位核对这6位');
  }
  if (checkCharacterOf(code.slice(0, LENGTH - 1)) !== code.charAt(LENGTH - 1)) {
    return refuse('统一社会信用代码的校验位不对，有一位填错了', '请照营业执照逐位核对，留意0和字母D、8和字母B');
  }
  return accept(code);
}

/** The 18th character for the first 17. Throws when they are not 17 characters of the code's alphabet. */
export function checkCharacterOf(first17: string): string {
  if (first17.length !== LENGTH - 1) throw new RangeError('`first17` must have 17 characters');
  const sum = [...first17].reduce((total, sign, place) => {
    const value = ALPHABET.indexOf(sign);
    if (value < 0) throw new RangeError('`first17` must be of the alphabet of GB 32100-2015');
    return total + value * (WEIGHTS[place] ?? 0);
  }, 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

function adviceFor(letter: string): string {
  const digit: Readonly<Record<string, string>> = { I: '数字1', O: '数字0', S: '数字5', Z: '数字2', V: '字母U或Y' };
  return `请照营业执照核对，这一位可能是${digit[letter] ?? '别的字'}`;
}

function lengthAdvice(length: number): string {
  if (length === 15) return '15位的是旧的工商注册号，请填新营业执照上的18位代码';
  if (length === 9) return '9位的是组织机构代码，请填营业执照上的18位代码';
  return length < LENGTH ? `还差${LENGTH - length}位，请照营业执照补全` : `多了${length - LENGTH}位，请照营业执照核对`;
}
