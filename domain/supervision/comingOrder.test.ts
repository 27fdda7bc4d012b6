import { startOfDayMs, type Day } from '../calendar/day';
import type { CaseClock } from '../cases/case';
import { startClock } from '../cases/caseClocks';
import { NEVER_MS } from '../cases/instants';
import {
  afterFailure,
  comingForFlag,
  comingForOverdue,
  dueOnNow,
  flagSettledBy,
  issuedComing,
  judgeComing,
  lookAgain,
  ORDER_PAUSES,
  overdueSince,
  type CaseTerm,
  type ComingFacts,
  type ComingOrder,
} from './comingOrder';

const at = (day: string, time = '10:00') => Date.parse(`${day}T${time}:00+08:00`);
/** Monday. */
const RAISED = at('2026-03-02');

function facts(changes: Partial<NonNullable<ComingFacts['record']>>, flag: ComingFacts['flag'] = null): ComingFacts {
  const record = { stage: 'ASSIGNING', mediation: {}, clocks: [until('2026-03-02')], changedAt: RAISED, ...changes };
  return { record: record as NonNullable<ComingFacts['record']>, flag };
}

/** A clock that ends on a day. */
function until(dueOn: Day): CaseClock {
  return { ...startClock('naming', '2026-02-24', 3), dueOn };
}

describe('an order for a flag', () => {
  const coming = comingForFlag('case-1', { id: 'f1', at: RAISED });
  const open = { at: RAISED, settled: null };

  it('falls due on the first working day after three working days', () => {
    expect([flagSettledBy(RAISED), coming.nextAt]).toEqual(['2026-03-05', startOfDayMs('2026-03-06')]);
    // Raised on Tuesday, its last day is Friday: nobody is asked on a Saturday.
    expect(comingForFlag('c', { id: 'f', at: at('2026-03-03') }).nextAt).toBe(startOfDayMs('2026-03-09'));
    // Across the spring holiday, 15 to 23 February, with a working Saturday on the 14th.
    expect(flagSettledBy(at('2026-02-13'))).toBe('2026-02-25');
  });

  it('is made when nobody has settled it, not before, and whether or not the case goes on', () => {
    expect(judgeComing(coming, facts({}, open), coming.nextAt - 1)).toEqual({ kind: 'early', until: coming.nextAt });
    expect(judgeComing(coming, facts({}, open), coming.nextAt)).toEqual({ kind: 'issue' });
    expect(judgeComing(coming, facts({ stage: 'TERMINATED' }, open), at('2026-04-01'))).toEqual({ kind: 'issue' });
    expect(judgeComing(coming, facts({}, { ...open, settled: {} }), coming.nextAt)).toEqual({ kind: 'needless' });
    expect(judgeComing(coming, { record: null, flag: open }, coming.nextAt)).toEqual({ kind: 'needless' });
  });
});

describe('an order for a case that is overdue', () => {
  const coming = comingForOverdue('case-1', '2026-03-02', at('2026-03-06'));

  it('is due when the last day lies before the last three working days', () => {
    // Monday was the last day: Tuesday, Wednesday and Thursday went by.
    expect(['2026-03-05', '2026-03-06'].map((today) => '2026-03-02' < overdueSince(today))).toEqual([false, true]);
  });

  it('is made while the case waits for the committee with the same last day', () => {
    expect(judgeComing(coming, facts({}), coming.nextAt)).toEqual({ kind: 'issue' });
    expect(judgeComing(coming, facts({ stage: 'PERFORMING' }), coming.nextAt)).toEqual({ kind: 'needless' });
    expect(judgeComing(coming, facts({ stage: 'ARCHIVED' }), coming.nextAt)).toEqual({ kind: 'needless' });
    expect(judgeComing(coming, facts({ clocks: [until('2026-03-20')] }), coming.nextAt)).toEqual({ kind: 'needless' });
    expect(judgeComing(coming, facts({ clocks: [] }), coming.nextAt)).toEqual({ kind: 'needless' });
  });
});

describe('an order for a case whose last day a holiday notice has moved', () => {
  // Beyond the published notices: 29, 30 and 31 December, 4 and 5 January. It was written as if New Year were no holiday.
  const counted = startClock('naming', '2026-12-28', 5);
  const written = { ...counted, dueOn: '2027-01-04' };
  const case1 = (clock: CaseClock) => facts({ clocks: [clock] });

  it('is judged by the day that holds now', () => {
    expect(counted).toMatchObject({ provisional: true, dueOn: '2027-01-05' });
    expect(dueOnNow(case1(written).record as CaseTerm)).toBe('2027-01-05');
    const [early, late] = ['2027-01-04', '2027-01-05'].map((day) => comingForOverdue('case-1', day, at('2027-01-08')));
    expect(judgeComing(early as ComingOrder, case1(written), at('2027-01-08'))).toEqual({ kind: 'needless' });
    expect(judgeComing(late as ComingOrder, case1(written), at('2027-01-11'))).toEqual({ kind: 'issue' });
    // What rests on published days stays as it was written.
    expect(dueOnNow(case1({ ...written, provisional: false }).record as CaseTerm)).toBe('2027-01-04');
  });
});

describe('what keeps an order from being made', () => {
  const coming = comingForOverdue('case-1', '2026-03-02', at('2026-03-06'));

  it('is waited for from day to day when people will bring it, without end and without being counted', () => {
    let waiting: ComingOrder = coming;
    for (let n = 0; n < 100; n += 1) waiting = lookAgain(waiting, 'no unit', waiting.nextAt);
    expect(waiting).toMatchObject({ state: 'waiting', tries: 0, nextAt: startOfDayMs('2026-06-14') });
  });

  it('is tried again with growing pauses when it failed, and given up after the last', () => {
    let tried: ComingOrder = coming;
    const pauses: number[] = [];
    while (tried.state === 'waiting') {
      const next = afterFailure(tried, 'system error', tried.nextAt);
      pauses.push(next.nextAt - tried.nextAt);
      tried = next;
    }
    expect(pauses.slice(0, -1)).toEqual([...ORDER_PAUSES]);
    expect(tried).toMatchObject({ state: 'gaveUp', nextAt: NEVER_MS, tries: ORDER_PAUSES.length + 1 });
    expect(issuedComing(coming)).toMatchObject({ state: 'issued', nextAt: NEVER_MS });
  });
});
