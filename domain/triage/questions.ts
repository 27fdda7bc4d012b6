import { RIGHT_KINDS, type RightKind } from '../rights/kinds';

/** What is asked before filing, in this order: four questions at most. */
export const QUESTION_IDS = ['right', 'matter', 'elsewhere', 'wish'] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];

export type Matter = 'infringement' | 'deal' | 'ownership' | 'validity' | 'crime' | 'monopoly' | 'unsure';
export type Elsewhere = 'no' | 'court' | 'referred' | 'arbitration' | 'arbitrationClause' | 'administrative' | 'police';
export type Wish = 'settle' | 'penalty' | 'judgment' | 'punish' | 'unsure';

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

export interface Question {
  readonly id: QuestionId;
  readonly text: string;
  readonly hint: string;
  readonly options: readonly Option[];
}

/** Rights that an office grants or registers: only these can be declared invalid. */
export const GRANTED_KINDS: readonly RightKind[] = [
  'trademark',
  'patent',
  'geographicalIndication',
  'plantVariety',
  'layoutDesign',
  'other',
];

const MATTERS: readonly Option<Matter>[] = [
  { value: 'infringement', label: '对方没经同意就用了', hint: '仿冒、抄袭、销售、传播、泄密等' },
  { value: 'deal', label: '合同、许可或报酬没谈拢', hint: '许可费、转让款、发明人奖励等' },
  { value: 'ownership', label: '权利到底归谁', hint: '争专利、商标、作品是谁的' },
  { value: 'validity', label: '该不该授权或注册', hint: '想让对方的专利、商标作废，或自己的申请被驳回' },
  { value: 'crime', label: '可能是犯罪', hint: '大量造假售假、盗窃商业秘密等' },
  { value: 'monopoly', label: '对方垄断', hint: '滥用市场地位、联合抬价等' },
  { value: 'unsure', label: '说不清楚' },
];

export const ELSEWHERE: readonly Option<Elsewhere>[] = [
  { value: 'no', label: '还没有' },
  { value: 'court', label: '法院已经立案' },
  { value: 'referred', label: '是法院让来调解的', hint: '法院委派、委托，或建议先来调解' },
  { value: 'arbitration', label: '仲裁机构已经受理' },
  { value: 'arbitrationClause', label: '合同约定了仲裁，还没有申请' },
  { value: 'administrative', label: '已经向行政机关投诉' },
  { value: 'police', label: '已经报案' },
];

export const WISHES: readonly Option<Wish>[] = [
  { value: 'settle', label: '和对方谈妥', hint: '停止、赔偿、道歉、付费使用等' },
  { value: 'penalty', label: '请行政机关查处、罚款' },
  { value: 'judgment', label: '请法院判决，或马上禁止对方' },
  { value: 'punish', label: '追究刑事责任' },
  { value: 'unsure', label: '还没想好' },
];

/** A question with the options that make sense after what was answered before it. */
export function questionFor(id: QuestionId, right: RightKind | null): Question {
  switch (id) {
    case 'right':
      return {
        id,
        text: '纠纷和哪种权利有关？',
        hint: '拿不准就选最后一项',
        options: RIGHT_KINDS.map(({ kind, label, hint }) => ({ value: kind, label, hint })),
      };
    case 'matter':
      return { id, text: '主要在争什么？', hint: '选最主要的一项', options: mattersFor(right) };
    case 'elsewhere':
      return { id, text: '有没有在别处处理？', hint: '如实选，选错了以后也能改', options: ELSEWHERE };
    case 'wish':
      return { id, text: '最希望怎样解决？', hint: '以后还可以改变主意', options: WISHES };
  }
}

/** Copyright, secrets and names come from no office, so nobody can declare them invalid. */
export function mattersFor(right: RightKind | null): readonly Option<Matter>[] {
  if (right === null || GRANTED_KINDS.includes(right)) return MATTERS;
  return MATTERS.filter((option) => option.value !== 'validity');
}
