import { after } from '../cases/decisionInTests';
import type { MediationCase } from '../cases/case';
import { acceptSeat } from './answerSeat';
import { askOtherMediator, type ChangeAsked } from './change';
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
