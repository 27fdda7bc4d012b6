import { yearOf, type Day } from '../calendar/day';
import { accept, refuse, type Checked } from '../text/finding';
import { checkFormalLine } from '../text/plainText';

/**
 * The text of a number (case, notice, agreement) from a template that the committee sets: `{地区}知调〔{年份}〕{序号}号`.
 * The sequence `n` runs from 1 for each committee and year, without gaps; it is counted by the server.
 */
export const USUAL_CASE_TEMPLATE = '{地区}知调〔{年份}〕{序号}号';

const MAX_TEMPLATE = 60;
const MAX_REGION = 12;
/** Digits that `{序号:4}` may pad to. */
const MAX_WIDTH = 6;
const PLACE = /\{(地区|年份|序号)(?::(\d+))?\}/g;

export interface NumberParts {
  readonly region: string;
  /** Day of the event in Shanghai; its year is the number's year. */
  readonly day: Day;
  /** Place in the year's sequence, from 1. */
  readonly sequence: number;
}

/** Whether a template can number cases: it needs `{年份}` and `{序号}`, and has no other braces. */
export function checkNumberTemplate(text: string): Checked<string> {
  const bare = text.replace(PLACE, '号');
  const line = checkFormalLine(bare, { label: '编号格式', max: MAX_TEMPLATE });
  if (!line.ok) return line;
  const template = text.trim();
  for (const place of ['年份', '序号'] as const) {
    const times = template.split(new RegExp(`\\{${place}(?::\\d+)?\\}`)).length - 1;
    if (times !== 1) {
      return refuse(`编号格式里的{${place}}应当出现一次，现在是${times}次`, `请照这个样子写：${USUAL_CASE_TEMPLATE}`);
    }
  }
  const width = /\{序号:(\d+)\}/.exec(template)?.[1];
  if (width !== undefined && (Number(width) < 1 || Number(width) > MAX_WIDTH)) {
    return refuse(`编号格式里的位数“${width}”不对`, `请填1到${MAX_WIDTH}，例如{序号:4}会写成0001`);
  }
  if (/\{(地区|年份):/.test(template)) return refuse('只有{序号}可以写位数', '请去掉{地区}、{年份}里的冒号和数字');
  return accept(template);
}

/** The short name of a place in numbers: one line of Hanzi, letters or digits. */
export function checkRegion(text: string): Checked<string> {
  return checkFormalLine(text, { label: '地区简称', max: MAX_REGION });
}

/** The number as it is printed: `天知调〔2026〕17号`. Throws on a template or a sequence that cannot be. */
export function formatNumber(template: string, parts: NumberParts): string {
  if (!checkNumberTemplate(template).ok) throw new RangeError('`template` must be a template of numbers');
  if (!Number.isInteger(parts.sequence) || parts.sequence < 1)
    throw new RangeError('`sequence` must be a whole number from 1');
  return template.replace(PLACE, (_, place: string, width: string | undefined) => {
    if (place === '地区') return parts.region;
    if (place === '年份') return String(yearOf(parts.day));
    return String(parts.sequence).padStart(Number(width ?? 1), '0');
  });
}
