import * as fc from 'fast-check';
import { ORDER_STATES, type Actor, type OrderVerdict, type SupervisionOrder } from './order';
import { askExtension, decideExtension, EXTENSION_TIMES } from './orderExtension';
import { markLate } from './orderReminders';
import {
  answerOrder,
  closeOrder,
  endOf,
  handOrderOver,
  issueOrder,
  returnOrder,
  signOrder,
  tellMeasures,
} from './orderSteps';

/** Friday 2026-03-06, ten in the morning. */
const FRIDAY = Date.parse('2026-03-06T10:00:00+08:00');
const DAY = 86_400_000;
const CLOCK: Actor = { openid: 'clock', name: '系统', unitId: null };
const OWNER: Actor = { openid: 'owner', name: '联络员甲', unitId: 'justice' };
const OTHER: Actor = { openid: 'other', name: '联络员乙', unitId: 'justice' };
const OFFICE: Actor = { openid: 'office', name: '联络员丙', unitId: 'market' };

const issued = issueOrder(
  {
    caseId: 'case-1',
    caseNumber: '示知调〔2026〕1号',
    stage: 'MEDIATING',
    dueOn: '2026-03-01',
    reason: 'overdue',
    demand: '请了解逾期原因，督促尽快办结。',
    unit: { unitId: 'justice', name: '示范市司法局' },
  },
  CLOCK,
  FRIDAY,
);

function done(verdict: OrderVerdict): SupervisionOrder {
  if (!verdict.ok) throw new Error(verdict.message);
  return verdict.order;
}

describe('a supervision order', () => {
  it('has its pulses: one working day, three, seven, then two for the check', () => {
    expect(issued.stepDueOn).toBe('2026-03-09');
    const signed = done(signOrder(issued, OWNER, FRIDAY + 3 * DAY));
    expect([signed.state, signed.stepDueOn]).toEqual(['doing', '2026-03-11']);
    const measured = done(tellMeasures(signed, OWNER, '已约谈', FRIDAY + 4 * DAY));
    expect(measured.stepDueOn).toBe('2026-03-17');
    const answered = done(answerOrder(measured, OWNER, '已办结', FRIDAY + 6 * DAY));
    expect([answered.state, answered.stepDueOn]).toEqual(['answered', '2026-03-16']);
    const returned = done(returnOrder(answered, OFFICE, '请补充', FRIDAY + 7 * DAY));
    expect([returned.state, returned.stepDueOn]).toEqual(['doing', '2026-03-18']);
    const again = done(answerOrder(returned, OWNER, '已补充', FRIDAY + 10 * DAY));
    expect(done(closeOrder(again, OFFICE, { grade: 'good', text: '' }, FRIDAY + 11 * DAY)).state).toBe('closed');
  });

  it('is closed by nobody who had it in hand, whatever the way there', () => {
    const people = [OWNER, OTHER, OFFICE, { ...OWNER, unitId: 'market' }];
    const step = fc.tuple(fc.constantFrom(...people), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let order = issued;
        let at = FRIDAY;
        for (const [actor, deed, days] of steps) {
          at += days * DAY;
          const verdict: OrderVerdict = [
            () => signOrder(order, actor, at),
            () => tellMeasures(order, actor, '措施', at),
            () => answerOrder(order, actor, '结果', at),
            () => returnOrder(order, actor, '退回', at),
            () => closeOrder(order, actor, { grade: 'passed', text: '' }, at),
            () => handOrderOver(order, { ...actor, heads: true }, OTHER, at),
            () => askExtension(order, actor, { days: 3, reason: '送检' }, 5, at),
            () => decideExtension(order, actor, { days: 2, text: '' }, 5, at),
            () =>
              ({ ok: true, order: markLate(order, CLOCK, { today: '2027-01-01', at, every: 3 }) ?? order }) as const,
          ][deed]!();
          if (!verdict.ok) {
            expect(verdict.message).toMatch(/。$/);
            continue;
          }
          // Entries are only ever added, and who has it in hand is one person.
          expect(verdict.order.entries.slice(0, order.entries.length)).toEqual(order.entries);
          expect(ORDER_STATES).toContain(verdict.order.state);
          expect(verdict.order.owner === null).toBe(verdict.order.state === 'issued');
          // The last day is where its term ends, and what was granted is beside the day that it was.
          const { term, stepDueOn, originalDueOn } = verdict.order;
          expect(stepDueOn).toBe(endOf(term));
          expect(originalDueOn === null).toBe(term.extendedBy === 0);
          expect(verdict.order.extensions.length).toBeLessThanOrEqual(EXTENSION_TIMES);
          order = verdict.order;
        }
        const closer = order.entries.find(({ deed }) => deed === 'close');
        const hands = order.entries.filter(({ deed }) => ['sign', 'measures', 'answer', 'askExtension'].includes(deed));
        const granted = order.entries.filter(({ deed }) => deed === 'extend');
        expect(granted.map(({ unitId }) => unitId)).not.toContain(order.unitId);
        if (closer) {
          expect(closer.unitId).not.toBe(order.unitId);
          expect(hands.map(({ openid }) => openid)).not.toContain(closer.openid);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('goes from hand to hand only inside its unit', () => {
    const signed = done(signOrder(issued, OWNER, FRIDAY));
    expect(handOrderOver(signed, { ...OFFICE, heads: true }, OTHER, FRIDAY).ok).toBe(false);
    expect(done(handOrderOver(signed, { ...OTHER, heads: true }, OTHER, FRIDAY)).owner?.openid).toBe('other');
    expect(handOrderOver(signed, { ...OTHER, heads: false }, OTHER, FRIDAY).ok).toBe(false);
  });
});
