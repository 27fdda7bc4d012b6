import { dayOf, type Day } from '../calendar/day';
import { deadlineOf } from '../calendar/deadline';
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

export const ORDER_DEEDS = ['issue', 'sign', 'measures', 'answer', 'return', 'close', 'handOver', 'late'] as const;
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
  /** Last day of the step that is next. */
  stepDueOn: Day;
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

export type OrderVerdict = { ok: true; order: SupervisionOrder } | { ok: false; message: string };

function working(from: Day, days: number): Day {
  return deadlineOf({ start: from, unit: 'workingDay', length: days }).due;
}

function no(message: string): OrderVerdict {
  return { ok: false, message };
}

function entry(actor: Actor, deed: OrderDeed, text: string, at: number): OrderEntry {
  return { at, openid: actor.openid, name: actor.name, unitId: actor.unitId, deed, text };
}

function after(
  order: SupervisionOrder,
  actor: Actor,
  deed: OrderDeed,
  text: string,
  at: number,
  change: Partial<SupervisionOrder>,
): OrderVerdict {
  return { ok: true, order: { ...order, ...change, entries: [...order.entries, entry(actor, deed, text, at)] } };
}

export interface OrderMatter {
  caseId: string;
  caseNumber: string;
  stage: Stage;
  dueOn: Day | null;
  reason: OrderReason;
  demand: string;
  unit: { unitId: string; name: string };
}

/** An order as it is issued; its first step is to be taken over within one working day. */
export function issueOrder({ unit, ...matter }: OrderMatter, actor: Actor, at: number): SupervisionOrder {
  const issuedOn = dayOf(at);
  return {
    ...matter,
    unitId: unit.unitId,
    unitName: unit.name,
    state: 'issued',
    owner: null,
    issuedOn,
    stepDueOn: working(issuedOn, ORDER_PULSES.sign),
    lateFor: null,
    measured: false,
    grade: null,
    entries: [entry(actor, 'issue', matter.demand, at)],
  };
}

/** Somebody of the unit takes it over and answers for it from then on. */
export function signOrder(order: SupervisionOrder, actor: Actor, at: number): OrderVerdict {
  if (actor.unitId !== order.unitId) return no('这件督办是给其他单位的。');
  if (order.state !== 'issued') return no('这件督办已经有人签收，请刷新后再看。');
  return after(order, actor, 'sign', '', at, {
    state: 'doing',
    owner: { openid: actor.openid, name: actor.name },
    stepDueOn: working(order.issuedOn, ORDER_PULSES.measures),
  });
}

function notTheOwner(order: SupervisionOrder, actor: Actor): OrderVerdict | null {
  if (order.state !== 'doing') return no('这件督办现在不在办理中，请刷新后再看。');
  return order.owner?.openid === actor.openid ? null : no('这件督办由签收人办理，您可以请他移交给您。');
}

/** The owner tells what is being done. */
export function tellMeasures(order: SupervisionOrder, actor: Actor, text: string, at: number): OrderVerdict {
  const refusal = notTheOwner(order, actor);
  if (refusal) return refusal;
  const stepDueOn = order.measured ? order.stepDueOn : working(order.issuedOn, ORDER_PULSES.result);
  return after(order, actor, 'measures', text, at, { measured: true, stepDueOn });
}

/** The owner tells the result; it is checked by somebody else. */
export function answerOrder(order: SupervisionOrder, actor: Actor, text: string, at: number): OrderVerdict {
  const refusal = notTheOwner(order, actor);
  if (refusal) return refusal;
  const stepDueOn = working(dayOf(at), ORDER_PULSES.check);
  return after(order, actor, 'answer', text, at, { state: 'answered', stepDueOn });
}

/** Whether this person had the order in hand, or speaks for the unit that has: then they do not judge it. */
function isOwn(order: SupervisionOrder, actor: Actor): boolean {
  const deeds: readonly OrderDeed[] = ['sign', 'measures', 'answer'];
  return (
    actor.unitId === order.unitId ||
    order.owner?.openid === actor.openid ||
    order.entries.some(({ openid, deed }) => openid === actor.openid && deeds.includes(deed))
  );
}

function mayNotCheck(order: SupervisionOrder, actor: Actor): OrderVerdict | null {
  if (isOwn(order, actor)) return no('自己办的督办不能自己复核，请由联席会议办公室的其他人办理。');
  return order.state === 'answered' ? null : no('这件督办还没有报结果，不能复核。');
}

/** The office of the joint conference finds the answer good enough and grades it. */
export function closeOrder(
  order: SupervisionOrder,
  actor: Actor,
  { grade, text }: { grade: Grade; text: string },
  at: number,
): OrderVerdict {
  return mayNotCheck(order, actor) ?? after(order, actor, 'close', text, at, { state: 'closed', grade });
}

/** The office sends the answer back, with what is missing. */
export function returnOrder(order: SupervisionOrder, actor: Actor, text: string, at: number): OrderVerdict {
  const stepDueOn = working(dayOf(at), ORDER_PULSES.again);
  return mayNotCheck(order, actor) ?? after(order, actor, 'return', text, at, { state: 'doing', stepDueOn });
}

/** The owner, or the head of the unit, gives it to another person of the unit: it never stands without an owner. */
export function handOrderOver(
  order: SupervisionOrder,
  actor: Actor & { heads: boolean },
  to: { openid: string; name: string },
  at: number,
): OrderVerdict {
  if (order.state === 'closed' || order.owner === null) return no('这件督办现在没有承办人，不用移交。');
  if (order.owner.openid !== actor.openid && !(actor.heads && actor.unitId === order.unitId)) {
    return no('只有承办人和本单位负责人可以移交。');
  }
  if (order.owner.openid === to.openid) return no('他已经是承办人。');
  return after(order, actor, 'handOver', `由${order.owner.name}移交给${to.name}`, at, { owner: to });
}

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
