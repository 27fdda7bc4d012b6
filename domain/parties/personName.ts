import { codePointsOf, isHanziCodePoint, lengthOf } from '../text/characters';
import { accept, refuse, type Checked } from '../text/finding';
import { checkFormalLine } from '../text/plainText';

/** The dot between the parts of a name (Uyghur, Tibetan, Mongolian and translated names), as it is stored. */
const NAME_DOT = '·';
const OTHER_DOTS = /[•・‧∙⋅．.。]/g;
/** Residents' names run to 25 Hanzi at most in practice; foreign names in passports to about 50 letters. */
const MAX_HANZI = 25;
const MAX_LATIN = 50;

/**
 * A person's name: 2 to 25 Hanzi with `·` between parts, or a foreign name in Latin letters. Answers the name with the
 * proper dot and without spaces between Hanzi.
 */
export function checkPersonName(text: string, label = '姓名'): Checked<string> {
  const line = checkFormalLine(text, { label, max: MAX_LATIN });
  if (!line.ok) return line;
  return containsHanzi(line.value) ? checkHanziName(line.value, label) : checkLatinName(line.value, label);
}

function checkHanziName(value: string, label: string): Checked<string> {
  const name = value.replace(/[\s\u3000]+/g, '').replace(OTHER_DOTS, NAME_DOT);
  const strange = [...name].find((sign) => sign !== NAME_DOT && !isHanziCodePoint(sign.codePointAt(0) ?? 0));
  if (strange) return refuse(`${label}里有“${strange}”`, '请只填汉字，名字中间的点用“·”');
  if (name.startsWith(NAME_DOT) || name.endsWith(NAME_DOT) || name.includes(NAME_DOT + NAME_DOT)) {
    return refuse(`${label}里的“·”位置不对`, '“·”只能放在名字的两部分中间');
  }
  const length = lengthOf(name);
  if (length < 2) return refuse(`${label}只有一个字`, '请填身份证上的全名');
  if (length > MAX_HANZI) return refuse(`${label}有${length}个字`, `请填身份证上的名字，最多${MAX_HANZI}个字`);
  return accept(name);
}

function checkLatinName(value: string, label: string): Checked<string> {
  const name = value.replace(/[’‘＇]/g, "'").replace(/\s+/g, ' ');
  const strange = [...name].find((sign) => !isLatinNameSign(sign));
  if (strange) return refuse(`${label}里有“${strange}”`, '请填中文全名，或护照上的外文名');
  if (!/^[^\s'.-].*$/.test(name) || countLetters(name) < 2) {
    return refuse(`${label}不完整`, '请填中文全名，或护照上的外文名');
  }
  return accept(name);
}

/** Letters of Latin-1, Latin Extended-A/B and Vietnamese, and the signs inside names. */
function isLatinNameSign(sign: string): boolean {
  return /^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff' .,-]$/.test(sign);
}

function countLetters(name: string): number {
  return [...name].filter((sign) => !/[' .,-]/.test(sign)).length;
}

function containsHanzi(value: string): boolean {
  return codePointsOf(value).some(isHanziCodePoint);
}
