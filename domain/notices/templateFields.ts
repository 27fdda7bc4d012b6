import { dayInWords, dayOf, timeOfDay, type Day } from '../calendar/day';
import { codePointsOf, isHanziCodePoint, lengthOf } from '../text/characters';

/**
 * Kinds of fields of WeChat's templates that we use, each with its limit (subscribeMessage.send, 订阅消息参数值内容限制说明:
 * over the limit or empty is error 47003).
 */
export type FieldKind = 'thing' | 'phrase' | 'character_string' | 'time' | 'date';

/** `thing`: at most 20 characters. */
const THING_LENGTH = 20;
/** `phrase`: at most five, Hanzi only. */
const PHRASE_LENGTH = 5;
/** `character_string`: at most 32 letters, digits and signs, no Hanzi. */
const CHARACTER_STRING_LENGTH = 32;

function notEmpty(text: string, kind: FieldKind): string {
  const value = text.trim();
  if (value === '') throw new RangeError(`a \`${kind}\` field must not be empty`);
  return value;
}

/** Free words in one line; what is too long ends with `…`, so that nobody takes a part for the whole. */
export function thing(text: string): string {
  const value = notEmpty(text.replace(/\s+/g, ' '), 'thing');
  if (lengthOf(value) <= THING_LENGTH) return value;
  return `${String.fromCodePoint(...codePointsOf(value).slice(0, THING_LENGTH - 1))}…`;
}

/** A status. Cut, it would say something else: one that does not fit is refused. */
export function phrase(text: string): string {
  const value = notEmpty(text, 'phrase');
  const points = codePointsOf(value);
  if (points.length > PHRASE_LENGTH || !points.every(isHanziCodePoint)) {
    throw new RangeError(`\`${value}\` does not fit a \`phrase\`: at most ${PHRASE_LENGTH} Hanzi`);
  }
  return value;
}

/**
 * A number of a case without its Hanzi: `天知调〔2026〕12号` becomes `2026-12`. What is too long keeps its end, where the
 * running number stands.
 */
export function characterString(text: string): string {
  const plain = text
    .split(/[^0-9A-Za-z._/-]+/)
    .filter((part) => part !== '')
    .join('-');
  const value = notEmpty(plain, 'character_string');
  return value.length <= CHARACTER_STRING_LENGTH ? value : value.slice(-CHARACTER_STRING_LENGTH);
}

/** A moment in Shanghai: `2026年11月22日 15:04`. */
export function time(at: number): string {
  return `${dayInWords(dayOf(at))} ${timeOfDay(at)}`;
}

/** A day: `2026年11月22日`. */
export function date(day: Day): string {
  return dayInWords(day);
}
