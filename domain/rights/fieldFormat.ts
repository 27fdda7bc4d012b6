import { isDay, type Day } from '../calendar/day';
import { codePointsOf, isHanziCodePoint, lengthOf, toHalfWidth } from '../text/characters';
import { accept, refuse, type Checked } from '../text/finding';
import { checkFormalLine, tidyCode } from '../text/plainText';
import type { FieldFormat } from './fieldSpec';
import { readPatentNumber } from './patentNumber';

/** Greatest class of the Nice classification. */
const LAST_CLASS = 45;
const EARLIEST_DAY = '1950-01-01';
const LATEST_DAY = '2199-12-31';

/**
 * Reads a value by its format and answers its one written form, so that the same right is found again however it was
 * typed. `today` makes days of the past be of the past; without it they are only checked to exist.
 */
export function readFormat(format: FieldFormat, text: string, label: string, today?: Day): Checked<string> {
  switch (format) {
    case 'patentNumber':
      return readPatentField(text, today);
    case 'trademarkNumber':
      return readTrademarkNumber(text);
    case 'trademarkClasses':
      return readTrademarkClasses(text);
    case 'domainName':
      return readDomainName(text);
    case 'registrationNumber':
      return readRegistrationNumber(text, label);
    case 'day':
      return readDay(text, label, LATEST_DAY);
    case 'pastDay':
      return readDay(text, label, today ?? LATEST_DAY);
  }
}

/** A registration number of a Chinese mark (up to 8 digits, a letter behind for a part) or an international one (G). */
export function readTrademarkNumber(text: string): Checked<string> {
  const typed = tidyCode(text)
    .toUpperCase()
    .replace(/^(第|NO\.?)/, '')
    .replace(/号$/, '');
  if (typed === '') return refuse('商标注册号还没有填', '注册号在商标注册证上，例如12345678');
  if (/^G?\d{9,}/.test(typed)) return refuse('商标注册号的数字超过了8位', '请照商标注册证核对');
  if (!/^(\d{1,8}[A-Z]?|G\d{6,7}[A-Z]?)$/.test(typed)) {
    return refuse(
      `商标注册号“${typed.slice(0, 24)}”的写法不对`,
      '一般是1到8位数字，国际注册的以G开头，请照商标注册证核对',
    );
  }
  if (/^G?0+[A-Z]?$/.test(typed)) return refuse('商标注册号不会全是0', '请照商标注册证核对');
  return accept(typed);
}

/** Classes 1 to 45, in order and once each: `30、35`. */
export function readTrademarkClasses(text: string): Checked<string> {
  const typed = toHalfWidth(text)
    .split(/[^0-9]*(?:[、,;/\s]|和|类|第)[^0-9]*/)
    .filter((part) => part !== '');
  if (typed.length === 0) return refuse('商标类别还没有填', '请填1到45的数字，多个用顿号隔开，例如30、35');
  const wrong = typed.find((part) => !/^0?\d{1,2}$/.test(part) || Number(part) < 1 || Number(part) > LAST_CLASS);
  if (wrong !== undefined) {
    return refuse(`没有“${wrong.slice(0, 12)}”这个商标类别`, '请填1到45的数字，多个用顿号隔开，例如30、35');
  }
  const classes = typed.map(Number).sort((one, other) => one - other);
  return accept(classes.filter((each, i) => each !== classes[i - 1]).join('、'));
}

/** A domain name in small letters; what stands before and behind it in a link is dropped. Chinese names pass. */
export function readDomainName(text: string): Checked<string> {
  const typed = tidyCode(text)
    .toLowerCase()
    .replace(/[。．]/g, '.')
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/:\d+$/, '')
    .replace(/\.$/, '');
  if (typed === '') return refuse('域名还没有填', '例如example.cn');
  const labels = typed.split('.');
  if (labels.length < 2) return refuse('域名里没有点', '请填完整的域名，例如example.cn');
  const wrong = labels.find((label) => !isDomainLabel(label));
  if (wrong !== undefined || lengthOf(typed) > 253) {
    return refuse(`域名里的“${(wrong ?? typed).slice(0, 20)}”不对`, '域名只有字母、数字、汉字和横线，例如example.cn');
  }
  if (/^\d+$/.test(labels[labels.length - 1] ?? ''))
    return refuse('这是一个网络地址，不是域名', '请填域名，例如example.cn');
  return accept(typed);
}

function isDomainLabel(label: string): boolean {
  if (label === '' || lengthOf(label) > 63 || label.startsWith('-') || label.endsWith('-')) return false;
  return codePointsOf(label).every(
    (point) => isHanziCodePoint(point) || /^[a-z0-9-]$/.test(String.fromCodePoint(point)),
  );
}

/** Numbers of other registers: no fixed form, so only what cannot be part of one is refused. */
function readRegistrationNumber(text: string, label: string): Checked<string> {
  const checked = checkFormalLine(toHalfWidth(text), { label, max: 40 });
  if (!checked.ok) return checked;
  const number = checked.value.replace(/\s+/g, '').toUpperCase();
  if (!/[0-9]/.test(number)) return refuse(`${label}里没有数字`, '请照证书填写');
  const strange = /[^0-9A-Z一-鿿().\-/_〔〕【】[\]]/.exec(number);
  if (strange) return refuse(`${label}里有“${strange[0]}”`, '请照证书填写，只填号码');
  return accept(number);
}

function readPatentField(text: string, today: Day | undefined): Checked<string> {
  const checked = readPatentNumber(text);
  if (!checked.ok) return checked;
  if (today !== undefined && checked.value.year > Number(today.slice(0, 4))) {
    return refuse(`专利号开头的年份${checked.value.year}还没有到`, '请照专利证书核对前四位');
  }
  return accept(checked.value.number);
}

function readDay(text: string, label: string, latest: Day): Checked<string> {
  const day = tidyCode(text)
    .replace(/[/.年月]/g, '-')
    .replace(/日$/, '');
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(day);
  const value = match ? `${match[1]}-${(match[2] ?? '').padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}` : day;
  if (!isDay(value)) return refuse(`${label}不是一个日期`, '请选择日期，例如2026-03-01');
  if (value < EARLIEST_DAY) return refuse(`${label}太早了`, '请核对年份');
  if (value > latest) return refuse(`${label}还没有到`, '请选择今天或以前的日期');
  return accept(value);
}
