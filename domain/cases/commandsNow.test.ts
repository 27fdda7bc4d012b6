import { exchangeEvidence } from '../evidence/exchange';
import { askAgain } from '../course/askAgain';
import { proposeExtension } from '../course/extension';
import { stateFact } from '../course/facts';
import type { Who } from '../roles/posts';
import { proposeSession } from '../sessions/propose';
import { commandsNow } from './commandsNow';
import { after } from './decisionInTests';
import { SAMPLE_NOW, SAMPLE_TODAY, sampleMediation } from './sampleMediation';

const mediator: Who = {
  openid: 'mediator',
  name: '调解员庚',
  acts: [],
  posts: [{ committeeId: 'main', post: 'mediator' }],
};
const respondent: Who = { openid: 'respondent-1', name: '答复人甲', acts: [], posts: [] };
const second: Who = { ...respondent, openid: 'respondent-2' };

describe('the buttons of a case', () => {
  const record = sampleMediation(['agreed', 'refused']);

  it('are not there while there is nothing for them', () => {
    for (const command of [
      'answerSession',
      'confirmRecord',
      'confirmFact',
      'answerExtension',
      'answerAgain',
      'checkIn',
    ] as const) {
      expect(commandsNow(record, respondent, SAMPLE_NOW)).not.toContain(command);
    }
    for (const command of ['changeSession', 'recordSession', 'askAgain'] as const) {
      expect(commandsNow(record, mediator, SAMPLE_NOW)).not.toContain(command);
    }
    expect(commandsNow(record, mediator, SAMPLE_NOW)).toEqual(
      expect.arrayContaining([
        'proposeSession',
        'exchangeEvidence',
        'stateFact',
        'settleClaim',
        'suspend',
        'terminate',
      ]),
    );
  });

  it('come with what there is to do, and go when it is done', () => {
    const times = [{ startsAt: SAMPLE_NOW + 3 * 86_400_000, minutes: 60 }];
    const proposal = { mode: 'online' as const, place: '', agenda: '商量', times, allAgreed: false };
    const proposed = after(record, proposeSession(record, proposal, { now: SAMPLE_NOW, token: 't' }));
    expect(commandsNow(proposed, respondent, SAMPLE_NOW)).toContain('answerSession');
    expect(commandsNow(proposed, mediator, SAMPLE_NOW)).toEqual(
      expect.arrayContaining(['changeSession', 'cancelSession']),
    );
    const stated = after(record, stateFact(record, '签过合同。'));
    expect(commandsNow(stated, respondent, SAMPLE_NOW)).toContain('confirmFact');
    const longer = after(
      record,
      proposeExtension(
        record,
        { workingDays: 3, reason: '等' },
        { side: 'r1', name: '' },
        { now: SAMPLE_NOW, today: SAMPLE_TODAY },
      ),
    );
    expect(commandsNow(longer, respondent, SAMPLE_NOW)).not.toContain('answerExtension');
    expect(commandsNow(longer, mediator, SAMPLE_NOW)).toContain('proposeExtension');
    expect(commandsNow({ ...longer, clocks: [] }, mediator, SAMPLE_NOW)).not.toContain('proposeExtension');
  });

  it('are for who does not take part the second question alone', () => {
    expect(commandsNow(record, second, SAMPLE_NOW)).toEqual([]);
    const exchanged = after(record, exchangeEvidence(record, ['evidence-a']));
    const asked = after(exchanged, askAgain(exchanged, SAMPLE_NOW));
    expect(commandsNow(asked, second, SAMPLE_NOW)).toEqual(['answerAgain']);
    expect(commandsNow(asked, respondent, SAMPLE_NOW)).toContain('answerAgain');
  });

  it('let a respondent who agreed step back while others are asked, and one who refused no second time', () => {
    for (const stage of ['INQUIRING', 'ASSIGNING'] as const) {
      const asking = { ...sampleMediation(['agreed', 'refused', 'waiting']), stage };
      expect(commandsNow(asking, respondent, SAMPLE_NOW)).toContain('terminate');
      expect(commandsNow(asking, second, SAMPLE_NOW)).not.toContain('terminate');
    }
  });

  it('give a respondent who asked first one way to say no: to the question itself', () => {
    const asking = sampleMediation(['asking', 'agreed']);
    expect(commandsNow({ ...asking, stage: 'INQUIRING' }, respondent, SAMPLE_NOW)).toContain('respond');
    expect(commandsNow({ ...asking, stage: 'INQUIRING' }, respondent, SAMPLE_NOW)).not.toContain('terminate');
    expect(commandsNow({ ...asking, stage: 'ASSIGNING' }, respondent, SAMPLE_NOW)).toContain('terminate');
    expect(commandsNow({ ...asking, stage: 'INQUIRING' }, second, SAMPLE_NOW)).toContain('terminate');
  });

  it('offer the record of a session that has begun, wherever the case stands, until all have confirmed it', () => {
    const times = [{ startsAt: SAMPLE_NOW + 3 * 86_400_000, minutes: 60 }];
    const proposal = { mode: 'online' as const, place: '', agenda: '商量', times, allAgreed: false };
    const proposed = after(record, proposeSession(record, proposal, { now: SAMPLE_NOW, token: 't' }));
    const [session] = proposed.mediation.sessions;
    const sessions = [{ ...session!, state: 'confirmed' as const, chosen: 'time-1' }];
    const set = { ...proposed, mediation: { ...proposed.mediation, sessions } };
    const begun = SAMPLE_NOW + 3 * 86_400_000;
    expect(commandsNow(set, mediator, begun - 1)).not.toContain('recordSession');
    expect(commandsNow(set, mediator, begun - 1)).toContain('cancelSession');
    for (const stage of ['MEDIATING', 'SUSPENDED', 'SIGNING', 'PERFORMING', 'TERMINATED', 'WITHDRAWN'] as const) {
      expect(commandsNow({ ...set, stage }, mediator, begun)).toContain('recordSession');
      expect(commandsNow({ ...set, stage }, mediator, begun)).not.toContain('cancelSession');
    }
  });

  it('are for a mediator who has not accepted a yes or a no', () => {
    const [seat] = record.mediation.mediators;
    const named = { ...record, mediation: { ...record.mediation, mediators: [{ ...seat!, state: 'named' as const }] } };
    expect(commandsNow({ ...named, stage: 'ASSIGNING' }, mediator, SAMPLE_NOW)).toEqual(
      expect.arrayContaining(['acceptSeat', 'declineSeat']),
    );
    expect(commandsNow({ ...named, stage: 'ASSIGNING' }, mediator, SAMPLE_NOW)).not.toContain('terminate');
    expect(commandsNow(named, mediator, SAMPLE_NOW)).toEqual(['askRecusal']);
  });
});
