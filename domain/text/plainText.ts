import {
  codePointsOf,
  isControlCodePoint,
  isEmojiCodePoint,
  isInvisibleCodePoint,
  isSurrogate,
  isUnprintableCodePoint,
  lengthOf,
  toHalfWidth,
} from './characters';
import { accept, refuse, type Checked, type Refusal } from './finding';

export interface TextLimits {
  /** How the field is called in a sentence: “事实经过”. */
  readonly label: string;
  /** Characters at least once it is filled (default 1). A field that may stay empty sets `optional`. */
  readonly min?: number;
  /** Characters at most. */
  readonly max: number;
  /** An empty text passes as ''. */
  readonly optional?: boolean;
}

const LINE_FEED = 0x0a;
const TAB = 0x09;
const ZERO_WIDTH_JOINER = 0x200d;

/** Signs that templates, query languages and markup give a meaning; a formal line (a name, a number) has no need of them. */
const FORMAL_LINE_REFUSES = '${}<>`\\';

/** Names that every object carries; as a whole text they are an attack or an accident, never a name. */
const INHERITED_NAMES: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/**
 * Long text (facts, reasons, answers): lines are kept, invisible signs are dropped, the ends are trimmed. Refuses what
 * the printed documents cannot show: pictures, halves of characters, control signs, and characters outside the standard.
 */
export function checkLongText(text: string, limits: TextLimits): Checked<string> {
  return checkText(withPlainLineEnds(text), limits, true);
}

/** One line of free text (a caption, a place): as long text, without line breaks. */
export function checkLine(text: string, limits: TextLimits): Checked<string> {
  return checkText(text, limits, false);
}

/** One line that goes into documents, numbers and searches (a name, an address, a registration number). */
export function checkFormalLine(text: string, limits: TextLimits): Checked<string> {
  const checked = checkLine(text, limits);
  if (!checked.ok) return checked;
  for (const sign of checked.value) {
    if (FORMAL_LINE_REFUSES.includes(sign)) {
      return refuse(`${limits.label}里有特殊符号“${sign}”`, '请删去这个符号后再填');
    }
  }
  return checked;
}

/** Trimmed by what people see as space (U+3000 included) and without signs that show nothing. */
export function tidy(text: string): string {
  return codePointsOf(text)
    .filter((point) => !isInvisibleCodePoint(point))
    .map((point) => (isSurrogate(point) ? String.fromCharCode(point) : String.fromCodePoint(point)))
    .join('')
    .trim();
}

/** A code or number as a person means it: half-width, without any space. Letters keep their case. */
export function tidyCode(text: string): string {
  return toHalfWidth(tidy(text)).replace(/\s+/g, '');
}

function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n');
}

function checkText(text: string, limits: TextLimits, lines: boolean): Checked<string> {
  const flaw = firstFlaw(text, limits.label, lines);
  if (flaw) return flaw;
  const value = tidy(text);
  if (value === '') {
    return limits.optional ? accept('') : refuse(`${limits.label}还没有填`, `请填写${limits.label}`);
  }
  const length = lengthOf(value);
  const min = limits.min ?? 1;
  if (length < min) {
    return refuse(`${limits.label}只有${length}个字`, `请至少写${min}个字`);
  }
  if (length > limits.max) {
    return refuse(`${limits.label}有${length}个字，超过了${limits.max}个字`, `请删去${length - limits.max}个字`);
  }
  if (readsAsOperator(value)) {
    return refuse(`${limits.label}里是程序用的符号“${beginningOf(value)}”`, '请改用普通的文字填写');
  }
  return accept(value);
}

/** The first character that cannot be filed, named by its place so that it can be found even when it shows nothing. */
function firstFlaw(text: string, label: string, lines: boolean): Refusal | null {
  const points = codePointsOf(text.trim());
  for (let i = 0; i < points.length; i += 1) {
    const point = points[i] ?? 0;
    if (isEmojiCodePoint(point)) {
      return refuse(`${label}里有表情符号“${pictureAt(points, i)}”`, '请删去后再填，正式文书里印不出表情');
    }
    if (isSurrogate(point)) {
      return refuse(`${label}的第${i + 1}个字是残缺的字符`, '请删去这个字，重新输入');
    }
    if (point === LINE_FEED || point === 0x0d || point === 0x2028 || point === 0x2029) {
      if (lines) continue;
      return refuse(`${label}里有换行`, '请写成一行');
    }
    if (point === TAB) continue;
    if (isControlCodePoint(point)) {
      return refuse(`${label}的第${i + 1}个字是看不见的控制字符`, '请删去这一处前后的内容，重新输入');
    }
    if (isUnprintableCodePoint(point)) {
      return refuse(
        `${label}的第${i + 1}个字不是标准汉字，打印不出来`,
        '请换一个输入法重新输入，或者改用同音字并在说明里写明',
      );
    }
  }
  return null;
}

/** The whole picture that stands at `index`, with the sign before it when the maker of a picture follows a plain sign. */
function pictureAt(points: readonly number[], index: number): string {
  const point = points[index] ?? 0;
  const makesPicture = point === 0xfe0f || point === 0x20e3;
  let end = index + 1;
  while (end < points.length && end - index < 12) {
    const next = points[end] ?? 0;
    const joined = points[end - 1] === ZERO_WIDTH_JOINER;
    const belongs = next === ZERO_WIDTH_JOINER || next === 0xfe0f || next === 0x20e3 || isSkinOrFlag(point, next);
    if (!joined && !belongs) break;
    end += 1;
  }
  const start = makesPicture && index > 0 ? index - 1 : index;
  return String.fromCodePoint(...points.slice(start, end).filter((each) => !isSurrogate(each)));
}

function isSkinOrFlag(first: number, next: number): boolean {
  const skin = next >= 0x1f3fb && next <= 0x1f3ff;
  const flag = first >= 0x1f1e6 && first <= 0x1f1ff && next >= 0x1f1e6 && next <= 0x1f1ff;
  return skin || flag;
}

/**
 * A text that is nothing but an operator of the database or a name that every object inherits, or that holds an object
 * literal with such a key. Stored values are never run; this only keeps probes out of the files of a case. “$5,000” and
 * “constructor” inside a sentence pass.
 */
function readsAsOperator(value: string): boolean {
  const bare = toHalfWidth(value).trim();
  if (INHERITED_NAMES.includes(bare) || /^\$[A-Za-z_]+$/.test(bare)) return true;
  return /\{\s*["']?(\$[A-Za-z]+|__proto__)["']?\s*:/.test(bare);
}

function beginningOf(value: string): string {
  const points = codePointsOf(value);
  return points.length <= 12 ? value : `${String.fromCodePoint(...points.slice(0, 12))}…`;
}
