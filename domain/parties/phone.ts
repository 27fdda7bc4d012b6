import { accept, refuse, type Checked } from '../text/finding';
import { tidyCode } from '../text/plainText';

export type PhoneKind = 'mobile' | 'landline' | 'service';

export interface Phone {
  readonly kind: PhoneKind;
  /** For storing and calling: `13800138000`, `0728-5223456`, `0728-5223456-801`, `400-123-4567`. */
  readonly number: string;
}

const ADVICE = '请填11位手机号，或带区号的固定电话，例如0728-5223456';

/**
 * A telephone number of the mainland: mobile (11 digits from 13 to 19), landline with area code and extension, or a 400 or
 * 800 number. `+86` in front is dropped.
 */
export function checkPhone(text: string): Checked<Phone> {
  const typed = tidyCode(text).replace(/[—–－‐_]/g, '-');
  if (typed === '') return refuse('电话还没有填', ADVICE);
  const odd = /[^0-9+()\-转]/.exec(typed);
  if (odd) return refuse(`电话里有“${odd[0]}”`, '请只填数字，固定电话用横线隔开区号');
  const [main = '', extension, ...more] = typed
    .replace(/^(\+|00)86-?/, '')
    .replace(/^\((0\d{2,3})\)/, '$1-')
    .split(/转/);
  if (more.length > 0) return refuse('电话里有两个“转”字', '一个框请只填一个电话');
  if (/[()+]/.test(main)) return refuse('电话的格式不对', ADVICE);
  return checkMain(main, extension);
}

/** A mobile number only: what a text message can reach. */
export function checkMobile(text: string): Checked<string> {
  const checked = checkPhone(text);
  if (!checked.ok) return checked;
  if (checked.value.kind !== 'mobile') return refuse('这里要填手机号，收短信用', '请填11位手机号');
  return accept(checked.value.number);
}

function checkMain(main: string, extension: string | undefined): Checked<Phone> {
  const digits = main.replace(/-/g, '');
  if (/^1/.test(digits) && !/^1\d{2}-?\d{4}-?\d{4}$/.test(main)) {
    const length = digits.length;
    return length === 11
      ? refuse('手机号里的横线位置不对', '请去掉横线，只填11位数字')
      : refuse(`手机号应当是11位，现在是${length}位`, length < 11 ? '请补全手机号' : '请核对手机号，多了几位');
  }
  if (/^1/.test(digits)) {
    if (!/^1[3-9]/.test(digits)) return refuse(`手机号不会以“${digits.slice(0, 2)}”开头`, '请核对手机号');
    if (extension !== undefined) return refuse('手机号没有分机', '请删去“转”和后面的数字');
    return accept({ kind: 'mobile', number: digits });
  }
  if (/^[48]00/.test(digits)) {
    if (digits.length !== 10)
      return refuse(`${digits.slice(0, 3)}电话应当是10位，现在是${digits.length}位`, '请核对号码');
    return accept({ kind: 'service', number: `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}` });
  }
  return checkLandline(main, extension);
}

/** Area codes: 010 and 02x have three digits, all others four; numbers have seven or eight. */
function checkLandline(main: string, extension: string | undefined): Checked<Phone> {
  if (!/^0/.test(main)) return refuse('固定电话前面没有区号', '请加上区号，例如0728-5223456');
  const match = /^(010|02\d|0[3-9]\d{2})-?([2-9]\d{6,7})(?:-(\d{1,6}))?$/.exec(main);
  if (!match) return refuse('固定电话的格式不对', '区号3到4位，号码7到8位，例如0728-5223456');
  const further = extension ?? match[3];
  if (further !== undefined && !/^\d{1,6}$/.test(further)) return refuse('分机号不对', '分机号请填1到6位数字');
  const number = `${match[1]}-${match[2]}`;
  return accept({ kind: 'landline', number: further === undefined ? number : `${number}-${further}` });
}
