/** Checks the value of one kind of template field. */
type FieldRule = (value: string) => boolean;

const HAN = '\\p{Script=Han}';
const CLOCK = '(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?';
const DAY = '\\d{4}(?:年\\d{1,2}月\\d{1,2}日|-\\d{1,2}-\\d{1,2}|/\\d{1,2}/\\d{1,2})';
const span = (one: string) => new RegExp(`^${one}(?:~${one})?$`);

/** Characters as a person counts them: an emoji or a Hanzi is one. */
const length = (value: string) => [...value].length;
const matches =
  (pattern: RegExp): FieldRule =>
  (value) =>
    pattern.test(value);

/**
 * Limits of template fields by kind (subscribeMessage.send, "订阅消息参数值内容限制说明"). The kind is the field's name
 * without its number: `thing1` is a `thing`.
 */
const RULES = new Map<string, FieldRule>(
  Object.entries<FieldRule>({
    thing: (value) => length(value) <= 20,
    number: (value) => value.length <= 32 && /^-?\d+(\.\d+)?$/.test(value),
    letter: matches(/^[A-Za-z]{1,32}$/),
    symbol: matches(/^[^\p{L}\p{N}\s]{1,5}$/u),
    character_string: matches(new RegExp(`^[^${HAN}]{1,32}$`, 'u')),
    time: matches(span(`(?:${DAY} ?)?${CLOCK}`)),
    date: matches(span(`${DAY}(?: ?${CLOCK})?`)),
    amount: matches(/^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/),
    phone_number: matches(/^[\d+\-() ]{1,17}$/),
    car_number: matches(new RegExp(`^(?:${HAN}|[A-Za-z0-9])[A-Za-z0-9]{0,6}(?:${HAN}|[A-Za-z0-9])$`, 'u')),
    name: (value) =>
      (new RegExp(HAN, 'u').test(value) ? length(value) <= 10 : length(value) <= 20) && !/\d/.test(value),
    phrase: matches(new RegExp(`^${HAN}{1,5}$`, 'u')),
  }),
);

/** What is wrong with a field's value, or null: `empty`, `invalid`, or `unknown` for a kind that does not exist. */
export function wrongWithField(key: string, value: unknown): 'empty' | 'invalid' | 'unknown' | null {
  const kind = /^([a-z_]+?)\d+$/.exec(key)?.[1];
  const rule = kind ? RULES.get(kind) : undefined;
  if (!rule) return 'unknown';
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return 'invalid';
  if (text.trim() === '') return 'empty';
  return rule(text) ? null : 'invalid';
}
