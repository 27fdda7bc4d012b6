import { isPaused, openClock } from '../cases/caseClocks';
import { after, taken } from '../cases/decisionInTests';
import type { MediationCase } from '../cases/case';
import { meetCircumstance, noteCircumstance } from '../circumstances/note';
import { resume, suspend } from '../course/suspension';
import { changeSession } from '../sessions/change';
import { proposeSession } from '../sessions/propose';
import { acceptSeat } from './answerSeat';
import { askOtherMediator, handOver, type ChangeAsked } from './change';
import { nameMediators } from './name';
import { decideRecusal } from './recusal';
import { assigning, candidate, TODAY } from './sampleAssigning';
import { openSeats } from './seats';

const NOTHING = { kin: false, interest: false, other: false, details: '' };

function named(record: MediationCase, openid: string): MediationCase {
  return after(record, nameMediators(record, [{ candidate: candidate(openid), lead: true, why: '合适' }], TODAY));
}

function seated(record: MediationCase, openid: string): MediationCase {
  const asked = named(record, openid);
  return after(asked, acceptSeat(asked, candidate(openid), NOTHING, TODAY));
}

function ask(changes: Partial<ChangeAsked> = {}): ChangeAsked {
  return { side: 'r1', mediator: 'b', reason: '沟通不畅', choosesNobody: false, ...changes };
}

/** Mediated by `b`, after the first respondent had changed `a` freely. */
function changedOnce(respondents = 1): MediationCase {
  const record = seated(assigning(respondents), 'a');
  return seated(after(record, askOtherMediator(record, ask({ mediator: 'a', reason: '' }), TODAY)), 'b');
}

describe('a side that wants another mediator', () => {
  it('may change one freely, also one who was named and has not accepted', () => {
    const record = named(assigning(), 'a');
    const changed = after(record, askOtherMediator(record, ask({ mediator: 'a', reason: '' }), TODAY));
    expect([changed.stage, openSeats(changed.mediation.mediators)]).toEqual(['ASSIGNING', []]);
    expect(changed.clocks.filter((clock) => clock.stoppedOn === null).map(({ kind }) => kind)).toEqual(['naming']);
  });

  it('refuses to mediate when it takes neither the next nor one of its own choice (在线调解规则 14)', () => {
    const record = changedOnce();
    const decision = askOtherMediator(record, ask({ choosesNobody: true }), TODAY);
    const ended = after(record, decision);
    expect(ended).toMatchObject({ stage: 'TERMINATED', outcome: { kind: 'terminated', reasonCode: 'refused' } });
    expect(decision).toMatchObject({ step: { event: 'terminated' } });
    expect(ended.clocks.every((clock) => clock.stoppedOn !== null)).toBe(true);
  });

  it('ends it for itself alone while another respondent goes on, and for all when it is the applicant', () => {
    const two = changedOnce(2);
    const left = after(two, askOtherMediator(two, ask({ choosesNobody: true }), TODAY));
    expect(left.stage).toBe('MEDIATING');
    expect(left.mediation.respondents.map(({ willingness }) => willingness)).toEqual(['refused', 'agreed']);
    const first = seated(assigning(2), 'a');
    const change = ask({ side: 'applicant', mediator: 'a' });
    const next = seated(after(first, askOtherMediator(first, change, TODAY)), 'b');
    const ended = askOtherMediator(next, ask({ side: 'applicant', choosesNobody: true }), TODAY);
    expect(after(next, ended).stage).toBe('TERMINATED');
  });

  it('is never presumed of a side that has changed nobody yet', () => {
    const record = seated(assigning(), 'a');
    expect(askOtherMediator(record, ask({ mediator: 'a', choosesNobody: true }), TODAY)).toMatchObject({
      findings: [{ field: 'choosesNobody' }],
    });
  });

  it('cannot ask about the same mediator for ever: after the head said no, it goes on or refuses', () => {
    const record = changedOnce();
    const asked = after(record, askOtherMediator(record, ask(), TODAY));
    const how = { recusalId: 'recusal-1', granted: false, reason: '理由不足', by: { openid: 'head', name: '主任' } };
    const denied = after(asked, decideRecusal(asked, how, TODAY));
    expect(askOtherMediator(denied, ask(), TODAY)).toMatchObject({ findings: [{ field: 'choosesNobody' }] });
    expect(after(denied, askOtherMediator(denied, ask({ choosesNobody: true }), TODAY)).stage).toBe('TERMINATED');
  });
});

describe('a change of mediator', () => {
  const DAY = 86_400_000;
  const over = (record: MediationCase, at = TODAY) =>
    after(record, handOver(record, { from: 'a', to: candidate('b'), reason: '调动' }, at));
  const accepted = (record: MediationCase, openid = 'b') => acceptSeat(record, candidate(openid), NOTHING, TODAY);
  const stands = (record: MediationCase) => isPaused(openClock(record.clocks, 'mediation')!);

  it('calls off the sessions that were to come, and keeps the one that has begun for its record', () => {
    let record = seated(assigning(), 'a');
    const set = { mode: 'online' as const, place: '', agenda: '商量', minutes: 60, reason: '定时间', allAgreed: true };
    for (const [n, startsAt] of [TODAY.now + DAY, TODAY.now + 3 * DAY].entries()) {
      const proposal = { ...set, times: [{ startsAt, minutes: 60 }] };
      record = after(record, proposeSession(record, proposal, { now: TODAY.now, token: `t${n}` }));
      const change = { ...set, sessionId: `session-${n + 1}`, startsAt };
      record = after(record, changeSession(record, change, TODAY.now));
    }
    const changed = over(record, { ...TODAY, now: TODAY.now + DAY });
    expect(changed.mediation.sessions).toMatchObject([
      { state: 'confirmed', cancelReason: '' },
      { state: 'cancelled', cancelReason: '调解员更换' },
    ]);
  });

  it('lifts no suspension: with the new one in place the case stands still as before', () => {
    const record = seated(assigning(), 'a');
    const still = after(record, suspend(record, { reason: 'appraisal', note: '等待鉴定' }, TODAY));
    const looking = over(still);
    expect([looking.stage, stands(looking)]).toEqual(['ASSIGNING', true]);
    expect(taken(accepted(looking))).toMatchObject({ to: 'SUSPENDED', event: 'mediatorsInPlace' });
    const again = after(looking, accepted(looking));
    expect([again.stage, stands(again)]).toEqual(['SUSPENDED', true]);
    expect(again.mediation.suspensions).toMatchObject([{ reason: 'appraisal', to: null }]);
    expect(after(again, resume(again, TODAY.today)).mediation.suspensions).toMatchObject([{ to: TODAY.today }]);
  });

  it('ends the suspension for a succession that was met meanwhile, and no other', () => {
    const record = seated(assigning(), 'a');
    const noted = { side: 'r1', kind: 'succession', note: '合并', upToYuan: '' } as const;
    const awaited = over(after(record, noteCircumstance(record, noted, '登记员', TODAY)));
    const given = { circumstanceId: 'circumstance-1', name: '承继人', document: '证明', evidenceId: null };
    const met = after(awaited, meetCircumstance(awaited, given, '登记员', TODAY));
    expect(met).toMatchObject({ stage: 'ASSIGNING', mediation: { suspensions: [{ to: TODAY.today }] } });
    expect(stands(met)).toBe(false);
    expect(taken(accepted(met))).toMatchObject({ to: 'MEDIATING', event: 'mediationStarted' });
    const both = after(awaited, suspend(awaited, { reason: 'shamCheck', note: '' }, TODAY));
    const half = after(both, meetCircumstance(both, given, '登记员', TODAY));
    expect(half.mediation.suspensions).toMatchObject([{ to: TODAY.today }, { reason: 'shamCheck', to: null }]);
    expect(after(half, accepted(half)).stage).toBe('SUSPENDED');
  });

  it('begins nothing where the case was to stand still before it began', () => {
    const asked = named(assigning(), 'b');
    const still = after(asked, suspend(asked, { reason: 'other', note: '' }, TODAY));
    expect(still.stage).toBe('ASSIGNING');
    const begun = after(still, accepted(still));
    expect([begun.stage, stands(begun)]).toEqual(['SUSPENDED', true]);
  });
});
