import { dayOf, type Day } from '../calendar/day';
import { deadlineOf } from '../calendar/deadline';
import type { Stage } from '../cases/stages';
import {
  ORDER_PULSES,
  type Actor,
  type Grade,
  type OrderDeed,
  type OrderEntry,
  type OrderReason,
  type OrderVerdict,
  type StepTerm,
  type SupervisionOrder,
} from './order';

/** Where a term ends. */
export function endOf({ from, days, extendedBy }: StepTerm): Day {
  return deadlineOf({ start: from, unit: 'workingDay', length: days + extendedBy }).due;
}

/** The fields of an order whose next step has this term. */
export function withTerm(term: StepTerm): Pick<SupervisionOrder, 'term' | 'stepDueOn' | 'originalDueOn'> {
  return {
    term,
    stepDueOn: endOf(term),
    originalDueOn: term.extendedBy > 0 ? endOf({ ...term, extendedBy: 0 }) : null,
  };
}

function working(from: Day, days: number): Pick<SupervisionOrder, 'term' | 'stepDueOn' | 'originalDueOn'> {
  return withTerm({ from, days, extendedBy: 0 });
}

export function no(message: string): OrderVerdict {
  return { ok: false, message };
}

function entry(actor: Actor, deed: OrderDeed, text: string, at: number): OrderEntry {
  return { at, openid: actor.openid, name: actor.name, unitId: actor.unitId, deed, text };
}

/** The order after a deed: what changes, and its entry. */
export function after(
  order: SupervisionOrder,
  actor: Actor,
  deed: OrderDeed,
  text: string,
  at: number,
  change: Partial<SupervisionOrder>,
): OrderVerdict {
  const added = { ...entry(actor, deed, text, at), dueOn: order.stepDueOn };
  return { ok: true, order: { ...order, ...change, entries: [...order.entries, added] } };
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
    ...working(issuedOn, ORDER_PULSES.sign),
    extensions: [],
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
    ...working(order.issuedOn, ORDER_PULSES.measures),
  });
}

export function notTheOwner(order: SupervisionOrder, actor: Actor): OrderVerdict | null {
  if (order.state !== 'doing') return no('这件督办现在不在办理中，请刷新后再看。');
  return order.owner?.openid === actor.openid ? null : no('这件督办由签收人办理，您可以请他移交给您。');
}

/** The owner tells what is being done. */
export function tellMeasures(order: SupervisionOrder, actor: Actor, text: string, at: number): OrderVerdict {
  const refusal = notTheOwner(order, actor);
  if (refusal) return refusal;
  const next = order.measured ? {} : working(order.issuedOn, ORDER_PULSES.result);
  return after(order, actor, 'measures', text, at, { measured: true, ...next });
}

/**
 * The owner tells the result; it is checked by somebody else. It says more than measures, which are asked for no more, and
 * leaves nothing to decide on more time.
 */
export function answerOrder(order: SupervisionOrder, actor: Actor, text: string, at: number): OrderVerdict {
  const refusal = notTheOwner(order, actor);
  if (refusal) return refusal;
  const extensions = order.extensions.map((each) =>
    each.state === 'asked' ? { ...each, state: 'moot' as const } : each,
  );
  const next = working(dayOf(at), ORDER_PULSES.check);
  return after(order, actor, 'answer', text, at, { state: 'answered', measured: true, extensions, ...next });
}

/** Whether this person had the order in hand, or speaks for the unit that has: then they do not judge it. */
export function isOwn(order: SupervisionOrder, actor: Actor): boolean {
  const deeds: readonly OrderDeed[] = ['sign', 'measures', 'answer', 'askExtension'];
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
  const next = working(dayOf(at), ORDER_PULSES.again);
  return mayNotCheck(order, actor) ?? after(order, actor, 'return', text, at, { state: 'doing', ...next });
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
