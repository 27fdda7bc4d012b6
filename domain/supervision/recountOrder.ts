import { dayInWords } from '../calendar/day';
import { nextStepOfOrder, type Actor, type SupervisionOrder } from './order';
import { after, withTerm } from './orderSteps';

/**
 * The order with the last day of its next step counted anew, after the holidays of a year were written down or changed; so
 * is the day that it had before more time was granted. Null: it is closed, or nothing has moved.
 */
export function recountOrder(order: SupervisionOrder, clock: Actor, at: number): SupervisionOrder | null {
  const counted = withTerm(order.term);
  if (order.state === 'closed') return null;
  if (counted.stepDueOn === order.stepDueOn && counted.originalDueOn === order.originalDueOn) return null;
  const step = nextStepOfOrder(order);
  const moved = `由${dayInWords(order.stepDueOn)}改为${dayInWords(counted.stepDueOn)}`;
  const text = `放假安排有变，${step}的最后一天${counted.stepDueOn === order.stepDueOn ? '不变，原定的日子重新计算' : moved}`;
  const verdict = after(order, clock, 'recount', text, at, counted);
  return verdict.ok ? verdict.order : null;
}
