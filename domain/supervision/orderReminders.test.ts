import { addDays, type Day } from '../calendar/day';
import type { Actor, SupervisionOrder } from './order';
import { isLateToTell, markLate, markSoon, soonUntil } from './orderReminders';
import { answerOrder, issueOrder, signOrder, tellMeasures } from './orderSteps';

/** Friday 2026-03-06, ten in the morning. */
const FRIDAY = Date.parse('2026-03-06T10:00:00+08:00');
const CLOCK: Actor = { openid: 'clock', name: '系统', unitId: null };
const OWNER: Actor = { openid: 'owner', name: '联络员甲', unitId: 'justice' };
const noon = (day: Day) => Date.parse(`${day}T12:00:00+08:00`);

const issued = issueOrder(
  {
    ...{
      caseId: 'case-1',
      caseNumber: '示知调〔2026〕1号',
      stage: 'MEDIATING',
      dueOn: '2026-03-01',
      reason: 'overdue',
    },
    ...{ demand: '请督促尽快办结。', unit: { unitId: 'justice', name: '示范市司法局' } },
  },
  CLOCK,
  FRIDAY,
);
const signed = signOrder(issued, OWNER, FRIDAY);
const measured = signed.ok ? tellMeasures(signed.order, OWNER, '已约谈', FRIDAY) : signed;
/** Its result is due on Tuesday 2026-03-17. */
const order: SupervisionOrder = measured.ok ? measured.order : issued;

/** The days from `first` on, `count` of them, on which the clock tells something; a day that is in `missed` has no tick. */
function told(kind: 'soon' | 'late', first: Day, count: number, missed: readonly Day[] = []): Day[] {
  let now = order;
  return Array.from({ length: count }, (_, n) => addDays(first, n)).filter((day) => {
    if (missed.includes(day)) return false;
    const next = kind === 'soon' ? markSoon(now, day) : markLate(now, CLOCK, { today: day, at: noon(day), every: 3 });
    now = next ?? now;
    return next !== null;
  });
}

describe('what the clock tells of an order', () => {
  it('is told once on the working day before its last day, or on the last day where that tick was missed', () => {
    expect(order.stepDueOn).toBe('2026-03-17');
    expect(told('soon', '2026-03-10', 14)).toEqual(['2026-03-16']);
    expect(told('soon', '2026-03-10', 14, ['2026-03-16'])).toEqual(['2026-03-17']);
    // On Friday of what is due on Monday.
    expect(soonUntil('2026-03-06')).toBe('2026-03-09');
    const monday = { ...order, stepDueOn: '2026-03-16' };
    expect(['2026-03-12', '2026-03-13'].map((day) => markSoon(monday, day)?.soonFor ?? null)).toEqual([
      null,
      '2026-03-16',
    ]);
  });

  it('is not told of a step that has only just begun, nor of an order that is closed', () => {
    // Taken over within one working day: who got it on Friday knows that Monday is the last day.
    expect(markSoon(issued, '2026-03-06')).toBeNull();
    expect(markSoon(issued, '2026-03-07')).toBeNull();
    expect(markSoon({ ...order, state: 'closed' }, '2026-03-16')).toBeNull();
  });

  it('is told on the first day that it is late, then every third working day, and never twice', () => {
    expect(told('late', '2026-03-16', 16)).toEqual(['2026-03-18', '2026-03-23', '2026-03-26', '2026-03-31']);
    expect(isLateToTell({ ...order, state: 'closed' }, '2026-03-18', 3)).toBe(false);
    const late = markLate(order, CLOCK, { today: '2026-03-18', at: noon('2026-03-18'), every: 3 });
    expect(late?.entries[late.entries.length - 1]?.text).toBe('报结果已逾期');
    const again = late && markLate(late, CLOCK, { today: '2026-03-23', at: noon('2026-03-23'), every: 3 });
    expect(again?.entries[again.entries.length - 1]?.text).toBe('报结果还没有办，已逾期4个工作日');
  });

  it('keeps its rhythm where ticks are missed: what was missed is told once, and the next on its own day', () => {
    const missed = ['2026-03-18', '2026-03-19', '2026-03-23', '2026-03-24', '2026-03-25'];
    expect(told('late', '2026-03-16', 16, missed)).toEqual(['2026-03-20', '2026-03-26', '2026-03-31']);
  });

  it('begins anew with the next step, and an order of before the rhythm is not told at once again', () => {
    const answered = answerOrder({ ...order, lateFor: '2026-03-17', lateTold: 2 }, OWNER, '已办结', noon('2026-03-24'));
    const check = answered.ok ? answered.order : order;
    expect(check.stepDueOn).toBe('2026-03-26');
    expect(isLateToTell(check, '2026-03-26', 3)).toBe(false);
    expect(isLateToTell(check, '2026-03-27', 3)).toBe(true);
    expect(isLateToTell({ ...order, lateFor: '2026-03-17' }, '2026-03-20', 3)).toBe(false);
  });
});
