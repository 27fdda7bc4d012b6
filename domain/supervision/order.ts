import type { Day } from '../calendar/day';
import type { Stage } from '../cases/stages';

/*
 * Supervision (督办): a case that is late, or that somebody flagged, is put to the unit that guides the committee. The
 * pulses follow the practice of "13710": taken over within one working day, measures within three, a result within seven,
 * then checked. Nobody closes their own.
 */

export const ORDER_STATES = ['issued', 'doing', 'answered', 'closed'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

export const ORDER_STATE_NAMES: Readonly<Record<OrderState, string>> = {
  issued: '待签收',
  doing: '办理中',
  answered: '待复核',
  closed: '已办结',
};

export const ORDER_REASONS = ['overdue', 'flag', 'other'] as const;
export type OrderReason = (typeof ORDER_REASONS)[number];

export const ORDER_REASON_NAMES: Readonly<Record<OrderReason, string>> = {
  overdue: '案件逾期',
  flag: '上报的情况没有按时处理',
  other: '其他',
};

/** What is asked for by reason: by the clock as it stands, by the office to begin with. */
export const ORDER_DEMANDS: Readonly<Record<OrderReason, string>> = {
  overdue: '这个案件已经超过期限。请了解原因，督促调委会尽快办理，并报告措施和结果。',
  flag: '这个案件有一项上报给调委会主任的情况，超过期限没有处理。请督促调委会依法处理并记下结果，报告措施和结果。具体情况请当面了解，不要写在督办里。',
  other: '',
};

export const GRADES = ['excellent', 'good', 'passed', 'failed'] as const;
export type Grade = (typeof GRADES)[number];
export const GRADE_NAMES: Readonly<Record<Grade, string>> = {
  excellent: '优',
  good: '良',
  passed: '合格',
  failed: '不合格',
};

/** Working days from one pulse to the next. */
export const ORDER_PULSES = {
  /** From issuing to taking over. */
  sign: 1,
  /** From issuing to telling the measures. */
  measures: 3,
  /** From issuing to the result. */
  result: 7,
  /** From the answer to its check. */
  check: 2,
  /** From the return of an answer to the next one. */
  again: 3,
} as const;

/** Working days that a case may be overdue before its unit is asked about it: the head has been told on the first of them. */
export const OVERDUE_BEFORE_ORDER = 3;

/**
 * Working days in which the head settles a flag before the unit that guides the committee is asked about it. As many as
 * for a case that is overdue.
 */
export const FLAG_BEFORE_ORDER = 3;

export const ORDER_DEEDS = [
  'issue',
  'sign',
  'measures',
  'answer',
  'return',
  'close',
  'handOver',
  'late',
  'askExtension',
  'extend',
  'refuseExtension',
  'recount',
] as const;
export type OrderDeed = (typeof ORDER_DEEDS)[number];

export const ORDER_DEED_NAMES: Readonly<Record<OrderDeed, string>> = {
  issue: '下发',
  sign: '签收',
  measures: '报措施',
  answer: '报结果',
  return: '退回',
  close: '办结',
  handOver: '移交',
  late: '逾期',
  askExtension: '申请延期',
  extend: '同意延期',
  refuseExtension: '不同意延期',
  recount: '期限重新计算',
};

/** One step in the life of an order; nothing is ever taken out. */
export interface OrderEntry {
  at: number;
  /** 'clock' for the system. */
  openid: string;
  name: string;
  unitId: string | null;
  deed: OrderDeed;
  text: string;
  /** Last day of the step that stood open when it was done, as it was then; left out where none did. */
  dueOn?: Day;
}

/** The term of a step: so many working days from a day on, and those that were granted behind them. */
export interface StepTerm {
  from: Day;
  days: number;
  extendedBy: number;
}

/** More time for the result, as it was asked for, and what became of it; `moot`: the result came before it was decided. */
export interface OrderExtension {
  /** Working days. */
  days: number;
  reason: string;
  state: 'asked' | 'granted' | 'refused' | 'moot';
}

export interface SupervisionOrder {
  /** The case; told to nobody. There is one open order for a case at a time. */
  caseId: string;
  /** Number of the case; all that an order says of it, with its stage and last day. */
  caseNumber: string;
  /** `stage` and `dueOn` as they stood when it was issued. */
  stage: Stage;
  dueOn: Day | null;
  reason: OrderReason;
  /** What is asked for, in plain words. */
  demand: string;
  /** The unit that has to see to it. */
  unitId: string;
  unitName: string;
  state: OrderState;
  /** The one person who answers for it; null until somebody of the unit has taken it over. */
  owner: { openid: string; name: string } | null;
  issuedOn: Day;
  term: StepTerm;
  /** Last day of the step that is next: where `term` ends. */
  stepDueOn: Day;
  /** The last day as it was before more time was granted; null where none was granted to the step that is next. */
  originalDueOn: Day | null;
  extensions: OrderExtension[];
  /** The last day of which lateness was recorded. */
  lateFor: Day | null;
  /** How often people were told that it is late for that day; left out by orders older than the rhythm: once. */
  lateTold?: number;
  /** The last day of which people were reminded on the working day before. */
  soonFor?: Day | null;
  measured: boolean;
  grade: Grade | null;
  entries: OrderEntry[];
}

/** Who does something to an order: a person with the unit that they speak for, or the clock. */
export interface Actor {
  openid: string;
  name: string;
  unitId: string | null;
}

/** A refusal says why, and where it is a field that is wrong, which, and what to do. */
export type OrderVerdict =
  | { ok: true; order: SupervisionOrder }
  | { ok: false; message: string; finding?: { field: string; problem: string; remedy: string } };

/** What has to happen next, in words. */
export function nextStepOfOrder({ state, measured }: Pick<SupervisionOrder, 'state' | 'measured'>): string {
  switch (state) {
    case 'issued':
      return '签收';
    case 'doing':
      return measured ? '报结果' : '报措施';
    case 'answered':
      return '复核';
    case 'closed':
      return '';
  }
}
