import { dayInWords, dayOf } from '../calendar/day';
import type { Actor, OrderExtension, OrderVerdict, SupervisionOrder } from './order';
import { after, endOf, isOwn, no, notTheOwner, withTerm } from './orderSteps';

/*
 * More time for the result of an order (申请延期): its owner asks with a reason before the term ends, the office of the joint
 * conference grants it or does not, and the original last day stays beside the new one. No rule of the state governs these
 * orders: how many working days at once is a limit of the committee (`orderExtension`), how often is the number below.
 */

/** How often more time may be asked for in one order, whatever was answered. */
export const EXTENSION_TIMES = 2;

/** The request that waits for the office; null: none. */
export function askedExtension({ state, extensions }: SupervisionOrder): OrderExtension | null {
  return (state === 'doing' && extensions.find((each) => each.state === 'asked')) || null;
}

/** How often more time may still be asked for. */
export function extensionsLeft({ extensions }: Pick<SupervisionOrder, 'extensions'>): number {
  return Math.max(0, EXTENSION_TIMES - extensions.length);
}

/** Why more time cannot be asked for on the day of `at`, whoever asks; null: it can. */
export function whyNoExtension(order: SupervisionOrder, at: number): string | null {
  if (order.state !== 'doing') return '这件督办现在不在办理中，请刷新后再看。';
  if (!order.measured) return '请先报措施，再申请延期报结果。';
  if (askedExtension(order)) return '已经申请过延期，请等联席会议办公室答复。';
  if (extensionsLeft(order) === 0) return `一件督办最多申请${EXTENSION_TIMES}次延期，请尽快报结果。`;
  if (dayOf(at) > order.stepDueOn) return '期限已经过了，不能再申请延期，请尽快报结果。';
  return null;
}

function beyond(most: number): OrderVerdict {
  const finding = { field: 'days', problem: `一次最多延期${most}个工作日`, remedy: '请改小' };
  return { ok: false, message: `${finding.problem}。`, finding };
}

/**
 * The owner asks for more time for the result.
 * @param asked.days working days behind the last day as it is
 * @param most working days that may be granted at once
 */
export function askExtension(
  order: SupervisionOrder,
  actor: Actor,
  { days, reason }: { days: number; reason: string },
  most: number,
  at: number,
): OrderVerdict {
  const refusal = notTheOwner(order, actor);
  if (refusal) return refusal;
  const why = whyNoExtension(order, at);
  if (why !== null) return no(why);
  if (days > most) return beyond(most);
  const extensions = [...order.extensions, { days, reason, state: 'asked' as const }];
  return after(order, actor, 'askExtension', `延期${days}个工作日。${reason}`, at, { extensions });
}

/**
 * The office grants more time, as much as was asked for or not, or says why it does not. Nobody decides on what they have in
 * hand. The last day moves with the grant alone: what is not answered in time is late.
 * @param answer.days working days that are granted; null: none
 * @param most working days that may be granted at once
 */
export function decideExtension(
  order: SupervisionOrder,
  actor: Actor,
  { days, text }: { days: number | null; text: string },
  most: number,
  at: number,
): OrderVerdict {
  if (isOwn(order, actor)) return no('自己办的督办不能自己同意延期，请由联席会议办公室的其他人办理。');
  if (!askedExtension(order)) return no('这件督办没有等答复的延期申请，请刷新后再看。');
  const settle = (state: 'granted' | 'refused') =>
    order.extensions.map((each) => (each.state === 'asked' ? { ...each, state } : each));
  if (days === null && text.trim() === '') {
    const finding = { field: 'text', problem: '没有写不同意的理由', remedy: '请写明理由，承办单位会看到' };
    return { ok: false, message: `${finding.problem}。`, finding };
  }
  if (days === null) return after(order, actor, 'refuseExtension', text, at, { extensions: settle('refused') });
  if (days > most) return beyond(most);
  const term = { ...order.term, extendedBy: order.term.extendedBy + days };
  const dueOn = endOf(term);
  if (dueOn < dayOf(at)) {
    const finding = { field: 'days', problem: '延期后的最后一天已经过了', remedy: '请多延几天，或者不同意' };
    return { ok: false, message: `${finding.problem}。`, finding };
  }
  const told = `报结果的最后一天由${dayInWords(order.stepDueOn)}改为${dayInWords(dueOn)}。${text}`;
  return after(order, actor, 'extend', told, at, { extensions: settle('granted'), ...withTerm(term) });
}
