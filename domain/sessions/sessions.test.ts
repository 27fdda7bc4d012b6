import fc from 'fast-check';
import { after, refusedAt, taken } from '../cases/decisionInTests';
import { SAMPLE_NOW, sampleMediation } from '../cases/sampleMediation';
import type { MediationCase } from '../cases/case';
import type { Agreement, MediationSession, SessionTold } from '../cases/mediation';
import type { Side } from '../parties/side';
import { answerSession, commonTime } from './answer';
import { checkIn } from './attend';
import { calendarEntryOf } from './calendarEntry';
import { cancelSession, changeSession, type SessionChange } from './change';
import { unsigned } from '../agreement/draftAgreement';
import { takeEffect } from '../agreement/takeEffect';
import { suspend } from '../course/suspension';
import { endCase } from '../ending/leave';
import { confirmRecord, isToRecord, recordSession, type RecordInput } from './keepRecord';
import { cancelAhead } from './openSession';
import { proposeSession, type SessionProposal } from './propose';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CALL = { now: SAMPLE_NOW, token: 'tokenofthesession00001' };

const proposal: SessionProposal = {
  mode: 'onsite',
  place: '示范路1号二楼调解室',
  agenda: '听取各方意见',
  times: [
    { startsAt: SAMPLE_NOW + 3 * DAY, minutes: 90 },
    { startsAt: SAMPLE_NOW + 2 * DAY, minutes: 90 },
  ],
  allAgreed: false,
};
const two: Side[] = ['applicant', 'r1'];
const AGREEMENT: Agreement = {
  ...{ ...unsigned(null), obligations: [], terms: '', claims: [], noOwnership: true, severable: false },
};

function proposed(record = sampleMediation(), changes: Partial<SessionProposal> = {}): MediationCase {
  return after(record, proposeSession(record, { ...proposal, ...changes }, CALL));
}

function answered(record: MediationCase, side: Side, ...timeIds: string[]): MediationCase {
  return after(record, answerSession(record, { sessionId: 'session-1', timeIds }, side, SAMPLE_NOW));
}

function first(record: MediationCase): MediationSession {
  return record.mediation.sessions[0]!;
}

const confirmed = () => answered(answered(proposed(), 'applicant', 'time-1', 'time-2'), 'r1', 'time-1', 'time-2');

describe('proposing a session', () => {
  it('offers up to three times with a place and a matter', () => {
    expect(first(proposed())).toMatchObject({
      id: 'session-1',
      state: 'proposed',
      times: [{ id: 'time-1' }, { id: 'time-2' }],
      token: CALL.token,
    });
  });

  it.each<[string, Partial<SessionProposal>, string]>([
    ['no time', { times: [] }, 'times'],
    [
      'four times',
      { times: Array.from({ length: 4 }, (_, i) => ({ startsAt: SAMPLE_NOW + (2 + i) * DAY, minutes: 60 })) },
      'times',
    ],
    ['the past', { times: [{ startsAt: SAMPLE_NOW, minutes: 60 }] }, 'times.0.startsAt'],
    ['less than a day ahead', { times: [{ startsAt: SAMPLE_NOW + DAY - 1, minutes: 60 }] }, 'times.0.startsAt'],
    ['a year ahead', { times: [{ startsAt: SAMPLE_NOW + 365 * DAY, minutes: 60 }] }, 'times.0.startsAt'],
    [
      'the same time twice',
      { times: [proposal.times[0]!, { ...proposal.times[0]!, minutes: 30 }] },
      'times.1.startsAt',
    ],
    ['five minutes', { times: [{ startsAt: SAMPLE_NOW + 2 * DAY, minutes: 5 }] }, 'times.0.minutes'],
    ['nowhere to come to', { place: ' ' }, 'place'],
    ['no matter', { agenda: '' }, 'agenda'],
  ])('refuses %s, at its field', (_what, changes, field) => {
    const record = sampleMediation();
    expect(refusedAt(proposeSession(record, { ...proposal, ...changes }, CALL))).toBe(field);
  });

  it('takes less notice when every side was asked at once, and no place online', () => {
    const soon = [{ startsAt: SAMPLE_NOW + HOUR, minutes: 60 }];
    expect(first(proposed(sampleMediation(), { times: soon, allAgreed: true })).state).toBe('proposed');
    expect(first(proposed(sampleMediation(), { mode: 'online', place: '' })).place).toBe('');
  });

  it('keeps to three sessions ahead at once', () => {
    const third = proposed(proposed(proposed()));
    expect(refusedAt(proposeSession(third, proposal, CALL))).toContain('还没有开');
  });
});

describe('answering', () => {
  it('settles the earliest time that suits every side, once all have answered', () => {
    const one = answered(proposed(), 'applicant', 'time-1', 'time-2');
    expect(first(one).state).toBe('proposed');
    const step = taken(answerSession(one, { sessionId: 'session-1', timeIds: ['time-1', 'time-2'] }, 'r1', SAMPLE_NOW));
    expect(step.event).toBe('sessionConfirmed');
    expect(step.fields.mediation?.sessions[0]).toMatchObject({ state: 'confirmed', chosen: 'time-2' });
  });

  it('leaves it to the mediator when no time suits all; a second thought may still settle it', () => {
    const none = answered(answered(proposed(), 'applicant', 'time-1'), 'r1', 'time-2');
    expect(first(none)).toMatchObject({ state: 'proposed', chosen: null });
    expect(first(answered(none, 'applicant', 'time-2'))).toMatchObject({ state: 'confirmed', chosen: 'time-2' });
    expect(first(answered(none, 'r1'))).toMatchObject({ state: 'proposed' });
  });

  it('waits for those alone who take part', () => {
    const record = sampleMediation(['agreed', 'refused', 'silent']);
    expect(first(answered(answered(proposed(record), 'applicant', 'time-1'), 'r1', 'time-1')).state).toBe('confirmed');
    const three = sampleMediation(['agreed', 'agreed']);
    expect(first(answered(answered(proposed(three), 'applicant', 'time-1'), 'r1', 'time-1')).state).toBe('proposed');
  });

  it('knows no other times and no settled session', () => {
    expect(refusedAt(answerSession(proposed(), { sessionId: 'session-1', timeIds: ['time-9'] }, 'r1', 0))).toBe(
      'timeIds.0',
    );
    expect(refusedAt(answerSession(proposed(), { sessionId: 'session-9', timeIds: [] }, 'r1', 0))).toContain(
      '没有找到',
    );
    expect(refusedAt(answerSession(confirmed(), { sessionId: 'session-1', timeIds: [] }, 'r1', 0))).toContain(
      '已经确定',
    );
  });

  it('never settles a time that somebody did not choose, nor one that is over', () => {
    const sides: Side[] = ['applicant', 'r1', 'r2'];
    const times = [1, 2, 3, 4].map((n) => ({ id: `time-${n}`, startsAt: n * HOUR, minutes: 60 }));
    const chosen = fc.array(fc.subarray(times.map((time) => time.id)), { minLength: 0, maxLength: 3 });
    fc.assert(
      fc.property(chosen, fc.integer({ min: 0, max: 5 }), (choices, hour) => {
        const answers = choices.map((timeIds, index) => ({ side: sides[index]!, timeIds, at: 0 }));
        const found = commonTime({ times, answers }, sides, hour * HOUR);
        const possible = times.filter(
          (time) => time.startsAt > hour * HOUR && sides.every((_, index) => choices[index]?.includes(time.id)),
        );
        expect(found).toEqual(possible[0] ?? null);
      }),
    );
  });
});

describe('changing and cancelling', () => {
  const change: SessionChange = {
    sessionId: 'session-1',
    mode: 'onsite',
    place: '示范路1号三楼',
    agenda: '听取各方意见',
    startsAt: SAMPLE_NOW + 4 * DAY,
    minutes: 60,
    reason: '会议室有冲突',
    allAgreed: false,
  };

  it('sets a proposed session, and moves a confirmed one, with the reason kept', () => {
    const chosen = taken(changeSession(proposed(), change, SAMPLE_NOW));
    expect(chosen.event).toBe('sessionConfirmed');
    const moved = taken(changeSession(confirmed(), change, SAMPLE_NOW));
    expect(moved.event).toBe('sessionChanged');
    const session = moved.fields.mediation!.sessions[0]!;
    expect(session).toMatchObject({ state: 'confirmed', chosen: 'time-3', place: '示范路1号三楼' });
    expect(session.changes).toEqual([{ reason: '会议室有冲突', at: SAMPLE_NOW }]);
  });

  it('may leave the time as it is at short notice, but not move it', () => {
    const late = SAMPLE_NOW + 2 * DAY - HOUR;
    const same = { ...change, startsAt: SAMPLE_NOW + 2 * DAY, minutes: 90 };
    expect(taken(changeSession(confirmed(), same, late)).fields.mediation!.sessions[0]!.chosen).toBe('time-2');
    expect(refusedAt(changeSession(confirmed(), { ...change, startsAt: late + 2 * HOUR }, late))).toBe('startsAt');
    const asked = { ...change, startsAt: late + 2 * HOUR, allAgreed: true };
    expect(taken(changeSession(confirmed(), asked, late)).event).toBe('sessionChanged');
  });

  it('takes another mode only with everybody’s agreement', () => {
    expect(refusedAt(changeSession(confirmed(), { ...change, mode: 'online' }, SAMPLE_NOW))).toBe('mode');
    const agreed = changeSession(confirmed(), { ...change, mode: 'online', allAgreed: true }, SAMPLE_NOW);
    expect(taken(agreed).fields.mediation!.sessions[0]!.mode).toBe('online');
  });

  it('asks for a reason, and leaves alone what has begun, was held or cancelled', () => {
    expect(refusedAt(changeSession(confirmed(), { ...change, reason: ' ' }, SAMPLE_NOW))).toBe('reason');
    expect(refusedAt(changeSession(confirmed(), change, SAMPLE_NOW + 2 * DAY))).toContain('已经开始');
    expect(refusedAt(cancelSession(confirmed(), { sessionId: 'session-1', reason: '' }, SAMPLE_NOW))).toBe('reason');
    const off = after(
      confirmed(),
      cancelSession(confirmed(), { sessionId: 'session-1', reason: '对方生病' }, SAMPLE_NOW),
    );
    expect(first(off)).toMatchObject({ state: 'cancelled', cancelReason: '对方生病' });
    expect(refusedAt(cancelSession(off, { sessionId: 'session-1', reason: '再取消' }, SAMPLE_NOW))).toContain(
      '不用再取消',
    );
    expect(refusedAt(changeSession(off, change, SAMPLE_NOW))).toContain('不能再变更');
    const late = cancelSession(confirmed(), { sessionId: 'session-1', reason: '没有人来' }, SAMPLE_NOW + 2 * DAY);
    expect(refusedAt(late)).toContain('填写调解笔录');
  });
});

describe('checking in', () => {
  const start = SAMPLE_NOW + 2 * DAY;

  it('is open from two hours before, once for each person', () => {
    const present = checkIn(confirmed(), 'session-1', { side: 'r1', name: '答复人甲' }, start - 2 * HOUR);
    const record = after(confirmed(), present);
    expect(first(record).attendance).toEqual([{ side: 'r1', name: '答复人甲', at: start - 2 * HOUR }]);
    expect(refusedAt(checkIn(record, 'session-1', { side: 'r1', name: '答复人甲' }, start))).toContain('已经签到');
    expect(taken(checkIn(record, 'session-1', { side: 'mediator', name: '调解员庚' }, start)).text).toContain('签到');
  });

  it('is closed before, long after, for a session that is not set, and for who does not take part', () => {
    const who = { side: 'r1' as const, name: '答复人甲' };
    expect(refusedAt(checkIn(confirmed(), 'session-1', who, start - 2 * HOUR - 1))).toContain('还没有到');
    expect(refusedAt(checkIn(confirmed(), 'session-1', who, start + 14 * HOUR))).toContain('已过');
    expect(refusedAt(checkIn(proposed(), 'session-1', who, start))).toContain('没有定下来');
    expect(refusedAt(checkIn(confirmed(), 'session-1', { side: 'r2', name: '答复人乙' }, start))).toBe('side');
    expect(refusedAt(checkIn(confirmed(), 'session-1', { side: 'r1', name: '答' }, start))).toBe('name');
  });
});

describe('the record', () => {
  const start = SAMPLE_NOW + 2 * DAY;
  const told: SessionTold = { rights: true, recusal: true, sham: true };
  const words: RecordInput = {
    present: ['申请人丙', '答复人甲', '调解员庚'],
    absent: [],
    told,
    recording: 'none',
    statements: '申请人要求停止使用；被申请人认为包装不近似。',
    issues: '包装是否近似',
    course: '调解员比对了两种包装，双方愿意再想一想。',
    result: 'continue',
    failedWhy: '',
  };
  const keep = (record: MediationCase, changes: Partial<RecordInput> = {}, now = start + HOUR, id = 'session-1') =>
    recordSession(record, id, { ...words, ...changes }, { now, by: { openid: 'mediator', name: '调解员庚' } });
  const held = () => after(confirmed(), keep(confirmed()));

  it('is written once the session has begun, and holds it', () => {
    expect(refusedAt(keep(confirmed(), {}, start - 1))).toContain('还没有开始');
    expect(first(held())).toMatchObject({ state: 'held', record: { writtenByName: '调解员庚', readBy: [] } });
    expect(refusedAt(keep(proposed()))).toContain('没有开');
  });

  it('is still to be written where the talks stand still or are over since, and not of what never began', () => {
    const begun = confirmed();
    const moment = { now: start + HOUR, today: '2026-03-04' };
    for (const over of [
      after(begun, suspend(begun, { reason: 'other', note: '' }, moment)),
      { ...begun, ...endCase(begun, 'refused', '', moment).fields },
      { ...begun, ...takeEffect(begun, AGREEMENT, moment).fields },
    ]) {
      expect(isToRecord(over, first(over), moment.now)).toBe(true);
      expect(first(after(over, keep(over)))).toMatchObject({ state: 'held' });
    }
    const early = { ...begun, ...endCase(begun, 'refused', '', { ...moment, now: start - 1 }).fields };
    expect(first(early).state).toBe('cancelled');
    expect(refusedAt(keep(early))).toContain('没有开');
  });

  it('is not asked of what would have begun while the text was signed, when nobody meets', () => {
    const begun = confirmed();
    const agreement = { ...AGREEMENT, openedAt: start - HOUR };
    const signing: MediationCase = { ...begun, stage: 'SIGNING', mediation: { ...begun.mediation, agreement } };
    expect(cancelAhead(signing, '已经达成协议', start + DAY)[0]).toMatchObject({ state: 'cancelled' });
    const later = { ...agreement, openedAt: start + HOUR };
    const held = { ...signing, mediation: { ...signing.mediation, agreement: later } };
    expect(cancelAhead(held, '已经达成协议', start + DAY)[0]).toMatchObject({ state: 'confirmed' });
  });

  it('says so where it was written by whoever took over later', () => {
    const seat = { ...confirmed().mediation.mediators[0]!, openid: 'next', answeredAt: start + DAY };
    const [gone] = confirmed().mediation.mediators;
    const later = confirmed();
    const mediators = [{ ...gone!, state: 'replaced' as const }, seat];
    const changed = { ...later, mediation: { ...later.mediation, mediators } };
    const by = { openid: 'next', name: '调解员辛' };
    const written = taken(recordSession(changed, 'session-1', words, { now: start + 2 * DAY, by }));
    expect(written.fields.mediation!.sessions[0]!.record!.writtenByName).toBe('调解员辛（接手后补写）');
  });

  it('tells of rights, recusal and sham mediation at the first session, and need not again', () => {
    expect(refusedAt(keep(confirmed(), { told: { ...told, sham: false } }))).toBe('told.sham');
    const second = proposed(held());
    const again = after(
      second,
      changeSession(
        second,
        {
          sessionId: 'session-2',
          mode: 'onsite',
          place: '三楼',
          agenda: '继续',
          startsAt: start + DAY,
          minutes: 60,
          reason: '定时间',
          allAgreed: true,
        },
        start,
      ),
    );
    const none = { rights: false, recusal: false, sham: false };
    expect(taken(keep(again, { told: none }, start + 2 * DAY, 'session-2')).text).toContain('笔录');
  });

  it('says why when it failed', () => {
    expect(refusedAt(keep(confirmed(), { result: 'failed' }))).toBe('failedWhy');
    const failed = taken(keep(confirmed(), { result: 'failed', failedWhy: '金额差距太大' }));
    expect(failed.fields.mediation!.sessions[0]!.record!.failedWhy).toBe('金额差距太大');
    expect(refusedAt(keep(confirmed(), { present: [] }))).toBe('present');
    expect(refusedAt(keep(confirmed(), { statements: '', course: ' ' }))).toBe('statements,course');
  });

  it('says of one that could not begin who did not come and why, and claims nothing that was not told or said', () => {
    const missed = { result: 'notHeld', present: [], absent: ['r1'], failedWhy: '电话没有人接' } as const;
    expect(refusedAt(keep(confirmed(), { ...missed, present: [], absent: [] }))).toBe('absent');
    expect(refusedAt(keep(confirmed(), { ...missed, present: [], absent: ['r9'] }))).toBe('absent.0,absent');
    expect(refusedAt(keep(confirmed(), { ...missed, present: [], failedWhy: '' }))).toBe('failedWhy');
    const written = taken(keep(confirmed(), { ...missed, present: [] }));
    expect(written.text).toContain('没有开成');
    expect(written.fields.mediation!.sessions[0]!.record).toMatchObject({
      ...{ present: [], absent: ['r1'], statements: '', course: '', failedWhy: '电话没有人接' },
      told: { rights: false, recusal: false, sham: false },
    });
    // Of one that did take place, it says too who stayed away.
    const without = taken(keep(confirmed(), { absent: ['r1', 'r1'] }));
    expect(without.fields.mediation!.sessions[0]!.record!.absent).toEqual(['r1']);
  });

  it('is confirmed by each side; a new text asks all again; what all confirmed stays', () => {
    const confirm = (record: MediationCase, side: Side, correct = true, remark = '') =>
      confirmRecord(record, { sessionId: 'session-1', correct, remark }, side, start + 2 * HOUR);
    const one = after(held(), confirm(held(), 'applicant'));
    expect(refusedAt(confirm(one, 'applicant'))).toContain('已经确认');
    expect(refusedAt(confirm(one, 'r1', false))).toBe('remark');
    const questioned = taken(confirm(one, 'r1', false, '第二句不是我说的'));
    expect(questioned.event).toBe('recordQuestioned');
    const rewritten = after(one, keep(one, { issues: '包装是否近似、赔偿数额' }));
    expect(first(rewritten).record!.readBy).toEqual([]);
    const all = after(one, confirm(one, 'r1'));
    expect(refusedAt(keep(all))).toContain('不能再改');
    expect(first(all).record!.readBy).toEqual(two);
    expect(refusedAt(confirm(confirmed(), 'r1'))).toContain('还没有笔录');
  });
});

describe('the calendar entry', () => {
  it('says when and where, and nothing of the case', () => {
    expect(calendarEntryOf(first(confirmed()))).toEqual({
      title: '调解会',
      startsAt: SAMPLE_NOW + 2 * DAY,
      endsAt: SAMPLE_NOW + 2 * DAY + 90 * 60_000,
      place: '示范路1号二楼调解室',
      note: expect.not.stringContaining('公司'),
    });
    const online = answered(
      answered(proposed(sampleMediation(), { mode: 'online', place: '会议号123456' }), 'applicant', 'time-1'),
      'r1',
      'time-1',
    );
    expect(calendarEntryOf(first(online))?.place).toBe('线上');
    expect(calendarEntryOf(first(proposed()))).toBeNull();
  });
});
