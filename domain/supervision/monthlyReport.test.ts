import * as fc from 'fast-check';
import { addDays, dayOf, type Day } from '../calendar/day';
import {
  countsIn,
  daysToAnswer,
  isOfMonth,
  MONTH_FIGURES,
  monthlyReport,
  monthOnDay,
  monthsBetween,
  type MonthlyOrder,
} from './monthlyReport';
import type { Actor, OrderVerdict, SupervisionOrder } from './order';
import { askExtension, decideExtension } from './orderExtension';
import { markLate } from './orderReminders';
import { answerOrder, closeOrder, issueOrder, returnOrder, signOrder, tellMeasures } from './orderSteps';

const noon = (day: Day) => Date.parse(`${day}T12:00:00+08:00`);
const CLOCK: Actor = { openid: 'clock', name: '系统', unitId: null };
const OWNER: Actor = { openid: 'owner', name: '联络员甲', unitId: 'justice' };
const OFFICE: Actor = { openid: 'office', name: '联络员丙', unitId: 'market' };

function done(verdict: OrderVerdict): SupervisionOrder {
  if (!verdict.ok) throw new Error(verdict.message);
  return verdict.order;
}

function issuedOn(day: Day, unitId = 'justice', reason: SupervisionOrder['reason'] = 'overdue'): SupervisionOrder {
  const matter = {
    caseId: 'c',
    caseNumber: '1号',
    stage: 'MEDIATING',
    dueOn: null,
    reason,
    demand: '请督促。',
  } as const;
  return issueOrder({ ...matter, unit: { unitId, name: `单位${unitId}` } }, OFFICE, noon(day));
}
const measuredOn = (order: SupervisionOrder, day: Day) =>
  done(tellMeasures(done(signOrder(order, { ...OWNER, unitId: order.unitId }, noon(day))), OWNER, '措施', noon(day)));
const answeredOn = (order: SupervisionOrder, day: Day) => done(answerOrder(order, OWNER, '结果', noon(day)));
const closedOn = (order: SupervisionOrder, day: Day) =>
  done(closeOrder(order, OFFICE, { grade: 'good', text: '' }, noon(day)));
const figuresOf = (order: MonthlyOrder, month: string, today: Day = '2026-12-31') =>
  MONTH_FIGURES.filter((figure) => countsIn(figure, order, monthOnDay(month, today)));

describe('the month of supervision', () => {
  it('counts an order where it was open, answered, late, extended, returned and closed', () => {
    // Issued on Friday 27 March, its result is due on Wednesday 8 April (the 6th is a day off).
    const order = measuredOn(issuedOn('2026-03-27'), '2026-03-30');
    expect(order.stepDueOn).toBe('2026-04-08');
    const punctual = closedOn(answeredOn(order, '2026-04-08'), '2026-04-09');
    expect(figuresOf(punctual, '2026-03')).toEqual(['issued', 'open']);
    expect(figuresOf(punctual, '2026-04')).toEqual(['carried', 'closed', 'answered', 'inTime']);
    expect([figuresOf(punctual, '2026-02'), figuresOf(punctual, '2026-05')]).toEqual([[], []]);
    expect(daysToAnswer(punctual)).toBe(7);

    const late = answeredOn(order, '2026-04-09');
    expect(figuresOf(late, '2026-04')).toEqual(['carried', 'open', 'answered', 'late']);
    const asked = done(askExtension(order, OWNER, { days: 2, reason: '送检' }, 5, noon('2026-04-08')));
    const extended = done(decideExtension(asked, OFFICE, { days: 2, text: '' }, 5, noon('2026-04-08')));
    const returned = done(returnOrder(answeredOn(extended, '2026-04-09'), OFFICE, '补', noon('2026-04-10')));
    expect(figuresOf(returned, '2026-04', '2026-04-12')).toEqual([
      ...['carried', 'open', 'answered', 'inTime', 'extended', 'returned'],
    ]);
    // Nobody has done anything since: it is late by the day alone, and where the clock has told of it.
    expect(figuresOf(returned, '2026-04', '2026-04-30')).toContain('late');
    const told = markLate(issuedOn('2026-03-27'), CLOCK, { today: '2026-03-31', at: noon('2026-03-31'), every: 3 });
    expect(told && figuresOf(told, '2026-03')).toEqual(['issued', 'open', 'late']);
  });

  it('tells the middle of the times to answer, and the reasons of what was issued', () => {
    const answered = ['2026-03-04', '2026-03-05', '2026-03-10'].map((day) =>
      answeredOn(measuredOn(issuedOn('2026-03-02'), '2026-03-03'), day),
    );
    const others = [issuedOn('2026-03-20', 'court', 'other'), issuedOn('2026-02-20', 'court', 'flag')];
    const { units, total } = monthlyReport([...answered, ...others], monthOnDay('2026-03', '2026-04-01'));
    expect(units.map(({ unitId, medianDays, reasons }) => [unitId, medianDays, reasons])).toEqual([
      ['court', null, { overdue: 0, flag: 0, other: 1 }],
      ['justice', 3, { overdue: 3, flag: 0, other: 0 }],
    ]);
    expect(monthlyReport(answered.slice(0, 2), monthOnDay('2026-03', '2026-04-01')).total.medianDays).toBe(2.5);
    expect(total.counts).toMatchObject({ carried: 1, issued: 4, closed: 0, open: 5, answered: 3 });
  });

  it('adds up: over units to the total, and from one month to the next', () => {
    const life = fc.record({
      start: fc.integer({ min: 0, max: 120 }),
      steps: fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 4 }),
      unitId: fc.constantFrom('justice', 'court', 'market2'),
    });
    const today = '2026-12-31';
    const months = monthsBetween('2026-01-15', '2026-10-01');
    fc.assert(
      fc.property(fc.array(life, { maxLength: 12 }), (lives) => {
        const orders = lives.map(({ start, steps, unitId }) => {
          let order = issuedOn(addDays('2026-01-05', start), unitId);
          let at = noon(order.issuedOn);
          const owner = { ...OWNER, unitId };
          for (const [n, days] of steps.entries()) {
            at += days * 86_400_000;
            const made: OrderVerdict = [
              () => signOrder(order, owner, at),
              () => tellMeasures(order, owner, '措施', at),
              () => answerOrder(order, owner, '结果', at),
              () => closeOrder(order, OFFICE, { grade: 'good', text: '' }, at),
            ][n]!();
            order = done(made);
          }
          return order;
        });
        let carried = 0;
        for (const month of months) {
          const { units, total } = monthlyReport(orders, monthOnDay(month, today));
          expect(total.counts.carried).toBe(carried);
          expect(total.counts.carried + total.counts.issued - total.counts.closed).toBe(total.counts.open);
          expect(total.counts.inTime).toBeLessThanOrEqual(total.counts.answered);
          for (const figure of MONTH_FIGURES) {
            expect(units.reduce((sum, { counts }) => sum + counts[figure], 0)).toBe(total.counts[figure]);
          }
          carried = total.counts.open;
        }
        // An order is of the months from its issue to its end, by which it is found once it is closed, and of no other.
        for (const order of orders) {
          const last = order.state === 'closed' ? dayOf(order.entries[order.entries.length - 1]!.at) : today;
          const found = months.filter((month) => isOfMonth(order, monthOnDay(month, today)));
          expect(found).toEqual(monthsBetween(order.issuedOn, last).filter((month) => months.includes(month)));
        }
      }),
      { numRuns: 60 },
    );
  });
});
