import { dayInWords, dayOf, timeOfDay } from '../calendar/day';
import { codePointsOf, isHanziCodePoint, lengthOf } from '../text/characters';

/**
 * WeChat's subscription templates that the product uses, by need. The ids differ by account and come from the function's
 * environment; the fields are the same everywhere: pick templates with these fields in the account's console.
 */
export const TEMPLATE_NEEDS = ['progress', 'todo'] as const;
export type TemplateNeed = (typeof TEMPLATE_NEEDS)[number];

/** Kinds of fields that we use, each with its limit (subscribeMessage.send: over the limit or empty is error 47003). */
export type FieldKind = 'thing' | 'phrase' | 'character_string' | 'time';

export interface TemplateField {
  /** Key in the template: its kind and its number there. */
  readonly key: `${FieldKind}${number}`;
  readonly kind: FieldKind;
  /** Label that stands before the value. */
  readonly label: string;
}

export const TEMPLATES: Readonly<
  Record<TemplateNeed, { readonly title: string; readonly fields: readonly TemplateField[] }>
> = {
  progress: {
    title: '进度变更提醒',
    fields: [
      { key: 'character_string1', kind: 'character_string', label: '编号' },
      { key: 'phrase2', kind: 'phrase', label: '状态' },
      { key: 'time3', kind: 'time', label: '时间' },
      { key: 'thing4', kind: 'thing', label: '下一步' },
    ],
  },
  todo: {
    title: '待办提醒',
    fields: [
      { key: 'thing1', kind: 'thing', label: '事项' },
      { key: 'phrase2', kind: 'phrase', label: '状态' },
      { key: 'time3', kind: 'time', label: '时间' },
      { key: 'thing4', kind: 'thing', label: '备注' },
    ],
  },
};

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

/** Values of the template `progress` by the keys of its fields. Throws RangeError for an empty value. */
export function progressMessage(fields: {
  number: string;
  status: string;
  at: number;
  next: string;
}): Record<string, string> {
  return {
    character_string1: characterString(fields.number),
    phrase2: phrase(fields.status),
    time3: time(fields.at),
    thing4: thing(fields.next),
  };
}

/** Values of the template `todo` by the keys of its fields. Throws RangeError for an empty value. */
export function todoMessage(fields: {
  matter: string;
  status: string;
  at: number;
  note: string;
}): Record<string, string> {
  return {
    thing1: thing(fields.matter),
    phrase2: phrase(fields.status),
    time3: time(fields.at),
    thing4: thing(fields.note),
  };
}
