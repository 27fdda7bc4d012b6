import { dayOf, isDay, type Day } from '../calendar/day';
import { characterString, date, phrase, thing, time, type FieldKind } from './templateFields';

/**
 * WeChat's subscription templates that the product uses, by need. The ids differ by account and come from the function's
 * environment; the fields are the same everywhere: pick templates with these fields in the account's console. Only
 * `progress` and `todo` are needed to begin with: a message whose own template has no id goes by one of them.
 */
export const TEMPLATE_NEEDS = [
  'progress',
  'todo',
  'intake',
  'session',
  'willingness',
  'performance',
  'supervision',
] as const;
export type TemplateNeed = (typeof TEMPLATE_NEEDS)[number];

/** What a message may say. There is no field for a name, a fact or an amount, so that none can get onto a locked screen. */
export interface MessageMatter {
  /** Number of the case; null for what is about none. */
  readonly number: string | null;
  /** Stage or state, at most five Hanzi. */
  readonly status: string;
  /** When it happened, in milliseconds. */
  readonly at: number;
  readonly title: string;
  /** What to do now. */
  readonly hint: string;
  /** Last day of what runs now. */
  readonly due: Day | null;
  /** When the next session begins, and how it is held. */
  readonly session: { readonly startsAt: number; readonly way: string } | null;
}

/** From which part of the matter a field is filled. */
type FieldSource = 'number' | 'status' | 'moment' | 'day' | 'title' | 'hint' | 'due' | 'sessionTime' | 'sessionWay';

export interface TemplateField {
  /** Key in the template: its kind and its number there. */
  readonly key: `${FieldKind}${number}`;
  /** Label that stands before the value. */
  readonly label: string;
  readonly from: FieldSource;
}

export interface Template {
  readonly title: string;
  readonly fields: readonly TemplateField[];
}

export const TEMPLATES: Readonly<Record<TemplateNeed, Template>> = {
  progress: {
    title: '进度变更提醒',
    fields: [
      { key: 'character_string1', label: '编号', from: 'number' },
      { key: 'phrase2', label: '状态', from: 'status' },
      { key: 'time3', label: '时间', from: 'moment' },
      { key: 'thing4', label: '下一步', from: 'hint' },
    ],
  },
  todo: {
    title: '待办提醒',
    fields: [
      { key: 'thing1', label: '事项', from: 'title' },
      { key: 'phrase2', label: '状态', from: 'status' },
      { key: 'time3', label: '时间', from: 'moment' },
      { key: 'thing4', label: '备注', from: 'hint' },
    ],
  },
  intake: {
    title: '案件受理结果通知',
    fields: [
      { key: 'character_string1', label: '编号', from: 'number' },
      { key: 'phrase2', label: '状态', from: 'status' },
      { key: 'date3', label: '时间', from: 'day' },
      { key: 'thing4', label: '说明', from: 'hint' },
    ],
  },
  session: {
    title: '调解安排通知',
    fields: [
      { key: 'character_string1', label: '编号', from: 'number' },
      { key: 'time2', label: '时间', from: 'sessionTime' },
      { key: 'thing3', label: '方式', from: 'sessionWay' },
      { key: 'thing4', label: '温馨提示', from: 'hint' },
    ],
  },
  willingness: {
    title: '意愿征询通知',
    fields: [
      { key: 'character_string1', label: '编号', from: 'number' },
      { key: 'thing2', label: '事项', from: 'title' },
      { key: 'date3', label: '答复截止', from: 'due' },
      { key: 'thing4', label: '提示', from: 'hint' },
    ],
  },
  performance: {
    title: '履行提醒',
    fields: [
      { key: 'character_string1', label: '编号', from: 'number' },
      { key: 'thing2', label: '事项', from: 'title' },
      { key: 'date3', label: '期限', from: 'due' },
      { key: 'thing4', label: '备注', from: 'hint' },
    ],
  },
  supervision: {
    title: '任务督办提醒',
    fields: [
      { key: 'thing1', label: '任务', from: 'title' },
      { key: 'phrase2', label: '状态', from: 'status' },
      { key: 'date3', label: '截止', from: 'due' },
      { key: 'thing4', label: '提示', from: 'hint' },
    ],
  },
};

/** The kind of a field: its key without the number. */
export function kindOf(field: TemplateField): FieldKind {
  return field.key.replace(/\d+$/, '') as FieldKind;
}

/** The field as WeChat takes it; null when there is nothing to say in it. */
function valueOf(field: TemplateField, matter: MessageMatter): string | null {
  switch (field.from) {
    case 'number':
      return matter.number === null ? null : characterString(matter.number);
    case 'status':
      return phrase(matter.status);
    case 'moment':
      return time(matter.at);
    case 'day':
      return date(dayOf(matter.at));
    case 'title':
      return thing(matter.title);
    case 'hint':
      return thing(matter.hint);
    case 'due':
      return matter.due !== null && isDay(matter.due) ? date(matter.due) : null;
    case 'sessionTime':
      return matter.session && time(matter.session.startsAt);
    case 'sessionWay':
      return matter.session && thing(matter.session.way);
  }
}

/**
 * Values of a template by the keys of its fields, each cut to its limit; null when the matter has nothing for one of
 * them (no day, no session), so that no empty field is ever sent.
 * @throws RangeError for an empty text, and for a status that does not fit
 */
export function messageFor(need: TemplateNeed, matter: MessageMatter): Record<string, string> | null {
  const values: Record<string, string> = {};
  for (const field of TEMPLATES[need].fields) {
    const value = valueOf(field, matter);
    if (value === null) return null;
    values[field.key] = value;
  }
  return values;
}
