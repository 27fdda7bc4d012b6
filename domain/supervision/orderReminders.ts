import { addDays, dayOf, type Day } from '../calendar/day';
import { workingDayFrom, workingDaysAfter, workingDaysBefore } from '../calendar/workingDays';
import { nextStepOfOrder, type Actor, type SupervisionOrder } from './order';

/*
 * What the clock tells of an order: on the working day before the last day of its next step, on the first day after it, and
 * again in a fixed rhythm while it stays late. The days follow from the last day alone: a tick that was missed, or came
 * twice, moves none of them.
 */

/** The last day of those steps that people are reminded of today: the next working day. */
export function soonUntil(today: Day): Day {
  return workingDayFrom(addDays(today, 1));
}

/** When the step that is next began: with the last thing that somebody did, and not the clock. */
function beganOn({ entries, issuedOn }: SupervisionOrder): Day {
  const deeds = entries.filter(({ deed }) => deed !== 'late' && deed !== 'recount');
  const last = deeds[deeds.length - 1];
  return last ? dayOf(last.at) : issuedOn;
}

/**
 * The order as it is once its people were reminded that tomorrow is the last day. Null: it is not time, they were, or the
 * step began only on that day or later, so that they have just been told of it.
 */
export function markSoon(order: SupervisionOrder, today: Day): SupervisionOrder | null {
  const { state, stepDueOn, soonFor } = order;
  const dayBefore = workingDaysBefore(stepDueOn, 1);
  if (state === 'closed' || stepDueOn < today || today < dayBefore || soonFor === stepDueOn) return null;
  return beganOn(order) < dayBefore ? { ...order, soonFor: stepDueOn } : null;
}

/** How often people are to have been told by today that the step is late: first on the day after, then every `every` working days. */
function timesBy({ stepDueOn }: SupervisionOrder, today: Day, every: number): number {
  return 1 + Math.max(0, Math.floor((workingDaysAfter(stepDueOn, today) - 1) / every));
}

/** How often they were told. */
function timesTold({ lateFor, lateTold, stepDueOn }: SupervisionOrder): number {
  return lateFor === stepDueOn ? (lateTold ?? 1) : 0;
}

/** Whether people are to be told today that the step is late, for the first time or again. */
export function isLateToTell(order: SupervisionOrder, today: Day, every: number): boolean {
  return order.state !== 'closed' && order.stepDueOn < today && timesBy(order, today, every) > timesTold(order);
}

/**
 * The order once its lateness was written down, or once more where it goes on; what ticks have missed is told once. Null: there
 * is nothing to tell today.
 * @param every working days from one telling to the next
 */
export function markLate(
  order: SupervisionOrder,
  { openid, name, unitId }: Actor,
  { today, at, every }: { today: Day; at: number; every: number },
): SupervisionOrder | null {
  if (!isLateToTell(order, today, every)) return null;
  const step = nextStepOfOrder(order);
  const days = workingDaysAfter(order.stepDueOn, today);
  const text = timesTold(order) === 0 ? `${step}已逾期` : `${step}还没有办，已逾期${days}个工作日`;
  return {
    ...order,
    lateFor: order.stepDueOn,
    lateTold: timesBy(order, today, every),
    entries: [...order.entries, { at, openid, name, unitId, deed: 'late', text }],
  };
}
