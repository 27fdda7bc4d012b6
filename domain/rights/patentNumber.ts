import { accept, refuse, type Checked } from '../text/finding';
import { tidyCode } from '../text/plainText';

export type PatentKind = 'invention' | 'utilityModel' | 'design';

export interface PatentNumber {
  /** `ZL202310123456.7`; without ZL when it was typed so (an application that is not granted yet). */
  readonly number: string;
  /** Digits and check character without the prefix: the same right whatever was typed around it. */
  readonly key: string;
  readonly kind: PatentKind;
  /** Year of the application. */
  readonly year: number;
}

export const PATENT_KIND_NAMES: Readonly<Record<PatentKind, string>> = {
  invention: '发明专利',
  utilityModel: '实用新型专利',
  design: '外观设计专利',
};

/** Fifth digit of the number (third of the old ones); 8 and 9 came through the Patent Cooperation Treaty. */
const KIND_BY_DIGIT: Readonly<Record<string, PatentKind>> = {
  '1': 'invention',
  '2': 'utilityModel',
  '3': 'design',
  '8': 'invention',
  '9': 'utilityModel',
};

/** Weights of the check character (ZC 0006-2003); the eight-digit numbers until September 2003 use the first eight. */
const WEIGHTS: readonly number[] = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

const WHERE = '专利号在专利证书上，例如ZL202310123456.7';

/**
 * A Chinese patent number (or application number): `ZL`, four digits of the year, one of the kind, seven in sequence, a
 * dot and a check character; before October 2003 two digits of the year and five in sequence. Kind and year follow from it.
 */
export function readPatentNumber(text: string): Checked<PatentNumber> {
  const typed = tidyCode(text)
    .toUpperCase()
    .replace(/[。．·]/g, '.');
  if (typed === '') return refuse('专利号还没有填', WHERE);
  if (/^CN\d{7,9}[ABCUSY]\d?$/.test(typed)) return refuse('这是公开（公告）号，不是专利号', WHERE);
  const match = /^(ZL|CN|ZL:|NO\.?)?(\d+)(?:\.([0-9X]))?(X)?$/.exec(typed);
  if (!match)
    return refuse(`专利号“${typed.slice(0, 24)}”的写法不对`, `只能有ZL、数字、小数点和最后的校验位。${WHERE}`);
  const [, prefix = '', digits = '', afterDot, trailingX] = match;
  const parts = splitCheck(digits, afterDot ?? trailingX);
  if (!parts.ok) return parts;
  return readDigits(prefix.startsWith('ZL'), parts.value.digits, parts.value.check);
}

/** The check character of 8 or 12 digits: 0 to 9 or X. Throws when there are not as many. */
export function patentCheckCharacter(digits: string): string {
  if (!/^(\d{8}|\d{12})$/.test(digits)) throw new RangeError('`digits` must be 8 or 12 digits');
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (WEIGHTS[place] ?? 0), 0);
  return '0123456789X'.charAt(sum % 11);
}

/** Tells the number from its check character: after a dot, or as the 9th or 13th place without one. */
function splitCheck(digits: string, check: string | undefined): Checked<{ digits: string; check: string }> {
  if (check !== undefined) return accept({ digits, check });
  if (digits.length === 9 || digits.length === 13) {
    return accept({ digits: digits.slice(0, -1), check: digits.slice(-1) });
  }
  if (digits.length === 8 || digits.length === 12) {
    return refuse('专利号缺少最后的校验位', '请补上小数点和后面的一位，例如“.7”');
  }
  return refuse(`专利号的数字有${digits.length}位`, `小数点前应当是12位（2003年10月以前申请的是8位）。${WHERE}`);
}

function readDigits(granted: boolean, digits: string, check: string): Checked<PatentNumber> {
  if (digits.length !== 12 && digits.length !== 8) {
    return refuse(`专利号小数点前有${digits.length}位数字`, '应当是12位（2003年10月以前申请的是8位），请核对');
  }
  const isNew = digits.length === 12;
  const year = isNew ? Number(digits.slice(0, 4)) : yearOfOld(digits);
  if (isNew ? year < 2003 || year > 2099 : year < 1985 || year > 2003) {
    return refuse(`专利号开头的年份“${digits.slice(0, isNew ? 4 : 2)}”不对`, '请照专利证书核对前几位');
  }
  const kindDigit = digits.charAt(isNew ? 4 : 2);
  const kind = KIND_BY_DIGIT[kindDigit];
  if (!kind)
    return refuse(`专利号第${isNew ? 5 : 3}位是“${kindDigit}”，没有这种专利`, '这一位应当是1、2、3、8或9，请核对');
  if (patentCheckCharacter(digits) !== check) {
    return refuse('专利号的校验位不对，有一位填错了', '请照专利证书逐位核对');
  }
  const key = `${digits}.${check}`;
  return accept({ number: granted ? `ZL${key}` : key, key, kind, year });
}

function yearOfOld(digits: string): number {
  const two = Number(digits.slice(0, 2));
  return two >= 85 ? 1900 + two : 2000 + two;
}
