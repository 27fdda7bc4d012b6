import { codePointsOf, isHanziCodePoint, lengthOf } from '../text/characters';
import { accept, refuse, type Checked } from '../text/finding';
import { checkFormalLine } from '../text/plainText';

/** Longest registered names are far below this; foreign names in Latin letters need the room. */
const MAX_LENGTH = 100;

/**
 * An enterprise's or organisation's name as on its licence. Brackets become the full-width ones that registered names use,
 * spaces between Hanzi go. A name of only digits or signs is refused.
 */
export function checkEnterpriseName(text: string, label = '单位名称'): Checked<string> {
  const line = checkFormalLine(text, { label, max: MAX_LENGTH });
  if (!line.ok) return line;
  const name = containsHanzi(line.value) ? chineseForm(line.value) : line.value.replace(/\s+/g, ' ');
  if (!/[A-Za-z\u00c0-\u024f]/.test(name) && !containsHanzi(name)) {
    return refuse(`${label}里没有文字`, '请照营业执照填写全称');
  }
  if (lengthOf(name) < (containsHanzi(name) ? 4 : 2)) {
    return refuse(`${label}太短`, '请照营业执照填写全称，不要用简称');
  }
  return accept(name);
}

/**
 * A shop, stall or online seller of which only the sign or account name is known: for respondents, whose full name may
 * still be open.
 */
export function checkRespondentName(text: string, label = '对方名称'): Checked<string> {
  const line = checkFormalLine(text, { label, max: MAX_LENGTH });
  if (!line.ok) return line;
  const name = containsHanzi(line.value) ? chineseForm(line.value) : line.value;
  if (lengthOf(name) < 2) return refuse(`${label}只有一个字`, '请填店名、网店名、公司名或姓名');
  return accept(name);
}

function chineseForm(name: string): string {
  return name
    .replace(/\s+(?=[^A-Za-z0-9]|$)|([^A-Za-z0-9])\s+/g, '$1')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）');
}

function containsHanzi(value: string): boolean {
  return codePointsOf(value).some(isHanziCodePoint);
}
