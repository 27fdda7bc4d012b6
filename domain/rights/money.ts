import { accept, refuse, type Checked } from '../text/finding';
import { tidyCode } from '../text/plainText';

/**
 * Money is a whole number of fen. Ten billion yuan (10^12 fen) is far above any claim before a mediation committee and
 * far below 2^53, so every sum of a case stays exact.
 */
export const MAX_AMOUNT_FEN = 1_000_000_000_000;

/** Yuan as typed ("12,000.5", "3500", "3500元") into fen, digit by digit: no floating point on the way. */
export function yuanToFen(text: string): Checked<number> {
  const typed = tidyCode(text)
    .replace(/^[\u00a5\uffe5]/, '')
    .replace(/元$/, '');
  if (typed === '') return refuse('金额还没有填', '请填写金额，单位是元');
  if (/^[-−负]/.test(typed)) return refuse('金额是负数', '请填写大于0的金额');
  if (/[万亿千百]/.test(typed)) return refuse('金额里有“万”“亿”这样的字', '请换算成元再填，例如3万元填30000');
  if (/,/.test(typed) && !/^\d{1,3}(,\d{3})+(\.\d*)?$/.test(typed)) {
    return refuse('金额里的逗号位置不对', '请去掉逗号，只填数字');
  }
  const match = /^(\d+)(?:\.(\d*))?$/.exec(typed.replace(/,/g, ''));
  if (!match) return refuse('金额不是数字', '请只填数字，单位是元，例如3500或3500.50');
  const yuan = (match[1] ?? '').replace(/^0+(?=\d)/, '');
  const cents = (match[2] ?? '').replace(/0+$/, '');
  if (cents.length > 2) return refuse('金额的小数超过了两位', '请精确到分，最多两位小数');
  if (yuan.length > 11) return tooMuch();
  const fen = Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
  return checkAmountFen(fen);
}

/** A stored or received amount: a whole number of fen, above 0, at most MAX_AMOUNT_FEN. */
export function checkAmountFen(fen: number): Checked<number> {
  if (!Number.isInteger(fen)) return refuse('金额不是整数分', '请重新填写金额，最多两位小数');
  if (fen <= 0) return refuse('金额必须大于0', '请填写大于0的金额；没有金额要求的，不要选这一项');
  if (fen > MAX_AMOUNT_FEN) return tooMuch();
  return accept(fen);
}

/** Fen as yuan for reading, with separators: 1234567 → "12,345.67", 350000 → "3,500". */
export function fenToYuan(fen: number): string {
  const [yuan, cents] = splitFen(fen);
  const grouped = yuan.replace(/\B(?=(\d{3})+$)/g, ',');
  return cents === '' ? grouped : `${grouped}.${cents}`;
}

/** An amount as it was typed, as it is read everywhere: "120000" → "120,000元"; what is no amount stays as it is. */
export function yuanInWords(typed: string): string {
  if (typed.trim() === '') return '';
  const fen = yuanToFen(typed);
  return `${fen.ok ? fenToYuan(fen.value) : typed}元`;
}

/** Fen as a person would type it again: 1234560 → "12345.6". */
export function fenToTypedYuan(fen: number): string {
  const [yuan, cents] = splitFen(fen);
  return cents === '' ? yuan : `${yuan}.${cents.replace(/0$/, '')}`;
}

function splitFen(fen: number): [yuan: string, cents: string] {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError('`fen` must be a whole number of fen, 0 or more');
  const digits = String(fen).padStart(3, '0');
  const cents = digits.slice(-2);
  return [digits.slice(0, -2), cents === '00' ? '' : cents];
}

function tooMuch(): Checked<number> {
  return refuse('金额超过了一百亿元', '请核对金额的位数，单位是元');
}
