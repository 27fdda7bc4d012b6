import { countByYears } from '../calendar/workingDays';
import type { Actor, OrderVerdict, SupervisionOrder } from './order';
import { askedExtension, askExtension, decideExtension, extensionsLeft } from './orderExtension';
import { markLate, markSoon } from './orderReminders';
import { answerOrder, issueOrder, returnOrder, signOrder, tellMeasures } from './orderSteps';
import { recountOrder } from './recountOrder';

const noon = (day: string) => Date.parse(`${day}T12:00:00+08:00`);
const CLOCK: Actor = { openid: 'clock', name: '系统', unitId: null };
const OWNER: Actor = { openid: 'owner', name: '联络员甲', unitId: 'justice' };
const OFFICE: Actor = { openid: 'office', name: '联络员丙', unitId: 'market' };
const MOST = 5;

function done(verdict: OrderVerdict): SupervisionOrder {
  if (!verdict.ok) throw new Error(verdict.message);
  return verdict.order;
}
function refused(verdict: OrderVerdict): string {
  if (verdict.ok) throw new Error('not refused');
  return verdict.message;
}
const ask = (order: SupervisionOrder, day: string, days = 3, actor = OWNER) =>
  askExtension(order, actor, { days, reason: '样品送检。' }, MOST, noon(day));
const answer = (order: SupervisionOrder, day: string, days: number | null, actor = OFFICE) =>
  decideExtension(order, actor, { days, text: days === null ? '时间够用。' : '' }, MOST, noon(day));

/** Issued on Friday 2026-03-06 and taken over; with measures told its result is due on Tuesday 2026-03-17. */
const signed = done(
  signOrder(
    issueOrder(
      {
        ...{ caseId: 'case-1', caseNumber: '示知调〔2026〕1号', stage: 'MEDIATING', dueOn: '2026-03-01' },
        ...{ reason: 'overdue', demand: '请督促尽快办结。', unit: { unitId: 'justice', name: '示范市司法局' } },
      },
      CLOCK,
      noon('2026-03-06'),
    ),
    OWNER,
    noon('2026-03-06'),
  ),
);
const order = done(tellMeasures(signed, OWNER, '已约谈', noon('2026-03-09')));

describe('more time for the result of an order', () => {
  it('moves the last day when it is granted, not before, and keeps the day that it was', () => {
    const asked = done(ask(order, '2026-03-17'));
    expect([asked.stepDueOn, asked.originalDueOn, askedExtension(asked)?.days]).toEqual(['2026-03-17', null, 3]);
    const granted = done(answer(asked, '2026-03-17', 2));
    expect(granted).toMatchObject({ stepDueOn: '2026-03-19', originalDueOn: '2026-03-17' });
    expect(askedExtension(granted)).toBeNull();
    expect(granted.entries.slice(-2).map(({ deed, text }) => [deed, text])).toEqual([
      ['askExtension', '延期3个工作日。样品送检。'],
      ['extend', '报结果的最后一天由2026年3月17日改为2026年3月19日。'],
    ]);
    // A second time it goes on from there, and the first day of all stays.
    const again = done(answer(done(ask(granted, '2026-03-19', 1)), '2026-03-19', 1));
    expect(again).toMatchObject({ stepDueOn: '2026-03-20', originalDueOn: '2026-03-17' });
    expect(refused(ask(again, '2026-03-20'))).toContain('最多申请2次');
  });

  it('is asked for by the owner, after the measures, in time, once at a time and within the limit', () => {
    expect(refused(ask(order, '2026-03-10', 3, { ...OWNER, openid: 'other' }))).toContain('由签收人办理');
    expect(refused(ask(signed, '2026-03-09'))).toContain('先报措施');
    expect(refused(ask(order, '2026-03-18'))).toContain('期限已经过了');
    expect(refused(ask(order, '2026-03-10', 6))).toContain('最多延期5个工作日');
    expect(refused(ask(done(ask(order, '2026-03-10')), '2026-03-11'))).toContain('已经申请过');
    expect(refused(ask(done(answerOrder(order, OWNER, '办结', noon('2026-03-10'))), '2026-03-11'))).toContain(
      '不在办理中',
    );
  });

  it('is answered by somebody else, and a refusal counts as a time that was asked', () => {
    const asked = done(ask(order, '2026-03-16'));
    for (const own of [OWNER, { ...OFFICE, unitId: 'justice' }, { ...OFFICE, openid: 'owner' }]) {
      expect(refused(answer(asked, '2026-03-16', 2, own))).toContain('自己办的督办不能自己同意延期');
    }
    expect(refused(answer(asked, '2026-03-16', 6))).toContain('最多延期5个工作日');
    const wordless = decideExtension(asked, OFFICE, { days: null, text: ' ' }, MOST, noon('2026-03-16'));
    expect(wordless).toMatchObject({ ok: false, finding: { field: 'text', problem: '没有写不同意的理由' } });
    const kept = done(answer(asked, '2026-03-16', null));
    expect(kept).toMatchObject({ stepDueOn: '2026-03-17', originalDueOn: null });
    expect(extensionsLeft(kept)).toBe(1);
    expect(refused(answer(kept, '2026-03-16', 2))).toContain('没有等答复');
  });

  it('may be granted when the day has passed that it was asked for in time, but for no day that is over', () => {
    const asked = done(ask(order, '2026-03-17'));
    expect(answer(asked, '2026-03-20', 2)).toMatchObject({ ok: false, finding: { field: 'days' } });
    expect(done(answer(asked, '2026-03-20', 3)).stepDueOn).toBe('2026-03-20');
  });

  it('is of no use any more with the result; a return begins a term of its own', () => {
    const answered = done(answerOrder(done(ask(order, '2026-03-16')), OWNER, '办结', noon('2026-03-17')));
    expect(answered.extensions.map(({ state }) => state)).toEqual(['moot']);
    expect(refused(answer(answered, '2026-03-17', 2))).toContain('没有等答复');
    const extended = done(answer(done(ask(order, '2026-03-16')), '2026-03-16', 2));
    const returned = done(
      returnOrder(done(answerOrder(extended, OWNER, '办结', noon('2026-03-18'))), OFFICE, '补', noon('2026-03-19')),
    );
    expect(returned).toMatchObject({ stepDueOn: '2026-03-24', originalDueOn: null, measured: true });
  });

  it('is what reminders and lateness go by', () => {
    const granted = done(answer(done(ask(order, '2026-03-12')), '2026-03-12', 3));
    expect(markSoon(granted, '2026-03-16')).toBeNull();
    expect(markSoon(granted, '2026-03-19')?.soonFor).toBe('2026-03-20');
    expect(markLate(granted, CLOCK, { today: '2026-03-18', at: 0, every: 3 })).toBeNull();
    expect(markLate(granted, CLOCK, { today: '2026-03-21', at: 0, every: 3 })?.lateFor).toBe('2026-03-20');
  });
});

describe('an order after the holidays were written down', () => {
  afterEach(() => countByYears([]));
  /** A day off that nobody knew of, on Monday 2026-03-16. */
  const changed = {
    ...{ year: 2026, notice: '国办发明电〔2026〕1号', publishedOn: '2026-03-10', workingWeekends: [] },
    daysOff: [{ from: '2026-03-16', to: '2026-03-16' }],
  };

  it('has its last day counted anew, with the one before more time was granted, and says so in its history', () => {
    const granted = done(answer(done(ask(order, '2026-03-12')), '2026-03-12', 2));
    expect(recountOrder(granted, CLOCK, noon('2026-03-13'))).toBeNull();
    countByYears([changed]);
    const after = recountOrder(granted, CLOCK, noon('2026-03-13'));
    expect(after).toMatchObject({ stepDueOn: '2026-03-20', originalDueOn: '2026-03-18' });
    const [last] = after?.entries.slice(-1) ?? [];
    expect([last?.deed, last?.text]).toEqual([
      'recount',
      '放假安排有变，报结果的最后一天由2026年3月19日改为2026年3月20日',
    ]);
    expect(after && recountOrder(after, CLOCK, noon('2026-03-13'))).toBeNull();
    expect(recountOrder({ ...granted, state: 'closed' }, CLOCK, noon('2026-03-13'))).toBeNull();
    // It is no step of anybody: who was to be reminded still is.
    const moved = recountOrder(order, CLOCK, noon('2026-03-17'));
    expect(moved && markSoon(moved, '2026-03-17')?.soonFor).toBe('2026-03-18');
  });
});
