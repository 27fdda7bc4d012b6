import { sampleMediation, SAMPLE_NOW, SAMPLE_TODAY } from '../cases/sampleMediation';
import type { MediationSession } from '../cases/mediation';
import { sessionsOn, todoOf, type WorkbenchCase } from './workbench';

const HOUR = 3_600_000;

function session(id: string, startsAt: number, state: MediationSession['state'] = 'confirmed') {
  const times = [{ id: `${id}-time`, startsAt, minutes: 90 }];
  return {
    id,
    mode: 'onsite' as const,
    place: '二楼',
    state,
    times,
    chosen: state === 'proposed' ? null : `${id}-time`,
  };
}

function bench(changes: Partial<WorkbenchCase['mediation']> = {}, stage: WorkbenchCase['stage'] = 'MEDIATING') {
  const { mediation } = sampleMediation();
  return {
    stage,
    mediation: { mediators: mediation.mediators, sessions: [], agreement: null, reports: [], visits: [], ...changes },
  };
}

const ids = (record: WorkbenchCase, openid = 'mediator') =>
  sessionsOn(record, openid, SAMPLE_TODAY).map((one) => one.session.id);

test('sessions of today are those that are set and on, in the order of their hours', () => {
  const sessions = [
    session('late', SAMPLE_NOW + 5 * HOUR),
    session('early', SAMPLE_NOW - HOUR, 'held'),
    session('tomorrow', SAMPLE_NOW + 24 * HOUR),
    session('off', SAMPLE_NOW, 'cancelled'),
    session('asked', SAMPLE_NOW, 'proposed'),
  ];
  expect(ids(bench({ sessions }))).toEqual(['early', 'late']);
});

test('the day is that of Shanghai: half past midnight there is the day before in Greenwich', () => {
  const sessions = [session('night', Date.parse(`${SAMPLE_TODAY}T00:30:00+08:00`))];
  expect(ids(bench({ sessions }))).toEqual(['night']);
});

test('who has not taken the seat sees no session, and is asked for the answer', () => {
  const [seat] = bench().mediation.mediators;
  const mediators = [{ ...seat!, state: 'named' as const }];
  const asked = bench({ mediators, sessions: [session('one', SAMPLE_NOW)] });
  expect(ids(asked)).toEqual([]);
  expect(todoOf(asked, 'mediator', SAMPLE_NOW)).toBe('答复是否接受这个案件');
  expect(todoOf(asked, 'somebody', SAMPLE_NOW)).toBeNull();
});

test('a session that is over waits for its record; one that is ahead leaves nothing to do', () => {
  const over = bench({ sessions: [session('one', SAMPLE_NOW - 90 * 60_000)] });
  expect(todoOf(over, 'mediator', SAMPLE_NOW)).toBe('补写调解笔录');
  expect(todoOf(over, 'mediator', SAMPLE_NOW - 1)).toBeNull();
  const ahead = bench({ sessions: [session('one', SAMPLE_NOW + HOUR, 'proposed')] });
  expect(todoOf(ahead, 'mediator', SAMPLE_NOW)).toBeNull();
});

test('with no session ahead the next step is to arrange one, while it is being mediated', () => {
  const held = [session('one', SAMPLE_NOW - 24 * HOUR, 'held')];
  expect(todoOf(bench({ sessions: held }), 'mediator', SAMPLE_NOW)).toContain('约定下一次调解会');
  expect(todoOf(bench({ sessions: held }, 'PERFORMING'), 'mediator', SAMPLE_NOW)).toBeNull();
  expect(todoOf(bench({}, 'SUSPENDED'), 'mediator', SAMPLE_NOW)).toContain('恢复');
});

const PAYMENT = {
  no: 1,
  debtor: 'r1' as const,
  creditor: 'applicant' as const,
  amountFen: 5_000_00,
  dueOn: SAMPLE_TODAY,
};

test('a broken promise waits for a word with the parties, then for going on or the end', () => {
  const DAY = 24 * HOUR;
  const at = (days: number, changes: Partial<WorkbenchCase['mediation']> = {}) =>
    todoOf(
      bench({ agreement: { obligations: [PAYMENT], signatures: [] }, ...changes }, 'PERFORMING'),
      'mediator',
      SAMPLE_NOW + days * DAY,
    );
  expect(at(0)).toBeNull();
  expect(at(1)).toContain('登记回访');
  // A visit before the day was missed says nothing of it.
  expect(at(1, { visits: [{ at: SAMPLE_NOW }] })).toContain('登记回访');
  expect(at(2, { visits: [{ at: SAMPLE_NOW + DAY }] })).toContain('结束履行');
  const paid = { no: 1, amountFen: 5_000_00, answer: 'waiting' as const, silentSince: null };
  expect(at(1, { reports: [{ ...paid, answer: 'confirmed' }] })).toBeNull();
  expect(at(1, { reports: [paid] })).toBeNull();
  expect(at(1, { reports: [{ ...paid, silentSince: '2026-03-02' }] })).toContain('核对凭证');
});

test('the lead signs when every side that is bound has signed', () => {
  const obligations = [PAYMENT];
  const signed = (...sides: ('applicant' | 'r1' | 'mediator')[]) =>
    todoOf(
      bench({ agreement: { obligations, signatures: sides.map((side) => ({ side })) } }, 'SIGNING'),
      'mediator',
      SAMPLE_NOW,
    );
  expect(signed('applicant')).toBeNull();
  expect(signed('applicant', 'r1')).toBe('核对协议并签名');
  expect(signed('applicant', 'r1', 'mediator')).toBeNull();
});
