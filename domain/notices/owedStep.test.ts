import { addDays } from '../calendar/day';
import { hasDoneIt } from '../cases/clockReminders';
import type { MediationCase } from '../cases/case';
import type { Agreement, AgreementSignature, ExtensionRequest, MediationFacts, Obligation } from '../cases/mediation';
import { SAMPLE_NOW, SAMPLE_TODAY, sampleMediation } from '../cases/sampleMediation';
import { owesStep } from './owedStep';

const OWED: Obligation = {
  ...{ no: 1, kind: 'deliver', debtor: 'r1', creditor: 'applicant', amountFen: null, what: '交付' },
  ...{ manner: '当面', dueOn: '2026-03-20', proof: '收条' },
};

function agreementOf(...sides: AgreementSignature['side'][]): Agreement {
  const signature = { openid: 'x', name: '某', capacity: null, authorityId: null, specialAuthority: null };
  return {
    ...{ edition: 1, obligations: [OWED], terms: '', claims: [0], noOwnership: true, severable: false, oral: false },
    ...{ readBy: [], openedAt: SAMPLE_NOW, text: '', textSha256: '', seal: null, refusals: [] },
    signatures: sides.map((side) => ({
      ...signature,
      side,
      signature: {} as AgreementSignature['signature'],
      at: SAMPLE_NOW,
    })),
  };
}

function at(stage: MediationCase['stage'], facts: Partial<MediationFacts>): MediationCase {
  const record = sampleMediation(['agreed']);
  return { ...record, stage, mediation: { ...record.mediation, ...facts } };
}
const owes = (record: MediationCase, openid: string) => owesStep(record, openid, [], SAMPLE_TODAY);

describe('what a side owes by what the case says', () => {
  it('is a signature until it was given', () => {
    const record = at('SIGNING', { agreement: agreementOf('applicant') });
    expect([owes(record, 'applicant'), owes(record, 'respondent-1'), owes(record, 'outsider')]).toEqual([
      false,
      true,
      false,
    ]);
    expect(owesStep(record, 'approver', ['approver'], SAMPLE_TODAY)).toBe(false);
    expect(owes(at('TERMINATED', { agreement: agreementOf() }), 'applicant')).toBe(false);
  });

  it('is a word on an extension, until somebody refuses it or another takes its place', () => {
    const asked: ExtensionRequest = {
      ...{ id: 'e', workingDays: 5, reason: '', by: '某', at: SAMPLE_NOW },
      ...{ consents: ['applicant'], refusedBy: null, until: null },
    };
    const open = at('MEDIATING', { extensions: [asked] });
    expect([owes(open, 'applicant'), owes(open, 'respondent-1')]).toEqual([false, true]);
    expect(owes(at('MEDIATING', { extensions: [{ ...asked, refusedBy: 'r2' }] }), 'respondent-1')).toBe(false);
    const anew = at('MEDIATING', { extensions: [asked, { ...asked, id: 'f', consents: ['r1'] }] });
    expect([owes(anew, 'applicant'), owes(anew, 'respondent-1')]).toEqual([true, false]);
  });

  it('is the answer to a report, and what one was reminded of', () => {
    const report = {
      ...{ id: 'p', no: 1, side: 'r1' as const, amountFen: null, note: '', evidenceIds: [], at: SAMPLE_NOW },
      ...{ answer: 'waiting' as const, reason: '', answerBy: null, onSilence: null, silentSince: null },
    };
    const agreement = agreementOf();
    const reported = at('PERFORMING', { agreement, reports: [report] });
    expect([owes(reported, 'applicant'), owes(reported, 'respondent-1')]).toEqual([true, false]);
    const obligationReminders = [{ no: 1, what: 'oneDay' as const, dueOn: OWED.dueOn }];
    const reminded = at('PERFORMING', { agreement, obligationReminders });
    expect([owes(reminded, 'applicant'), owes(reminded, 'respondent-1')]).toEqual([false, true]);
    expect(owes(at('PERFORMING', { agreement, obligationReminders, reports: [report] }), 'respondent-1')).toBe(false);
  });

  it('is a word on the joint request to the court, though the case was closed, while it can be said', () => {
    const agreement = { ...agreementOf(), oral: true, openedAt: SAMPLE_NOW };
    const request = { court: { unitId: 'court', name: '示范市人民法院' }, askedOn: null, decision: null };
    const confirmationRequest = { ...request, sides: [{ side: 'applicant' as const, byName: '某', at: SAMPLE_NOW }] };
    for (const stage of ['PERFORMING', 'TERMINATED'] as const) {
      const record = at(stage, { agreement, confirmationRequest });
      expect([owes(record, 'applicant'), owes(record, 'respondent-1')]).toEqual([false, true]);
      const joint = { ...confirmationRequest, askedOn: SAMPLE_TODAY };
      expect(owes(at(stage, { agreement, confirmationRequest: joint }), 'respondent-1')).toBe(false);
    }
    const closed = at('TERMINATED', { agreement, confirmationRequest });
    expect(owesStep(closed, 'respondent-1', [], addDays(SAMPLE_TODAY, 30))).toBe(true);
    expect(owesStep(closed, 'respondent-1', [], addDays(SAMPLE_TODAY, 31))).toBe(false);
  });

  it('is the acceptance of whom the case is given to', () => {
    const { mediators } = sampleMediation(['agreed']).mediation;
    const named = mediators.map((seat) => ({ ...seat, openid: 'new', state: 'named' as const }));
    expect(owes(at('ASSIGNING', { mediators: named }), 'new')).toBe(true);
    expect(owes(at('WITHDRAWN', { mediators: named }), 'new')).toBe(false);
  });
});

describe('a reminder', () => {
  it('is not for who has signed, nor for who has asked the court', () => {
    const signing = at('SIGNING', { agreement: agreementOf('applicant') });
    expect(hasDoneIt({ event: 'signingOneDay', dueOn: SAMPLE_TODAY }, signing, 'applicant')).toBe(true);
    expect(hasDoneIt({ event: 'signingOneDay', dueOn: SAMPLE_TODAY }, signing, 'r1')).toBe(false);
    const sides = [{ side: 'r1' as const, byName: '某', at: SAMPLE_NOW }];
    const confirmationRequest = { court: { unitId: 'c', name: '法院' }, sides, askedOn: null, decision: null };
    const window = at('PERFORMING', { agreement: agreementOf(), confirmationRequest });
    expect(hasDoneIt({ event: 'confirmationFiveDays', dueOn: SAMPLE_TODAY }, window, 'applicant')).toBe(false);
    expect(hasDoneIt({ event: 'confirmationFiveDays', dueOn: SAMPLE_TODAY }, window, 'r1')).toBe(true);
    expect(hasDoneIt({ event: 'visitOneMonth', dueOn: SAMPLE_TODAY }, window, 'r1')).toBe(false);
  });
});
