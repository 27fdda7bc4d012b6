import { agreementText } from '../agreement/agreementText';
import { clarityFindings } from '../agreement/clarity';
import { after } from '../cases/decisionInTests';
import type { MediationCase } from '../cases/case';
import { sampleMediation, SAMPLE_TODAY } from '../cases/sampleMediation';
import { hindersConfirmation, noteOutsider, OUTSIDER_CLAUSE, type OutsiderNoted } from './outsider';

const BY = { name: '调解员庚', at: 5 };
const NOTED: OutsiderNoted = {
  outsiderId: null,
  name: '示范共有人',
  what: '商标的另一位共有人，许可要经其同意',
  state: 'invited',
  note: '电话邀请参加下次调解会',
};
const CONTENT = {
  obligations: [],
  terms: '协议生效后三十日内双方共同申请司法确认。',
  claims: [0],
  noOwnership: true,
  severable: true,
};

function note(record: MediationCase, changes: Partial<OutsiderNoted> = {}): MediationCase {
  return after(record, noteOutsider(record, { ...NOTED, ...changes }, BY));
}

function termsFindings(record: MediationCase) {
  return clarityFindings(record, CONTENT, SAMPLE_TODAY).filter(({ field }) => field === 'terms');
}

function textOf(record: MediationCase): string {
  return agreementText(record, { ...CONTENT, terms: '', edition: 1, oral: false });
}

describe('an outsider whose right may be touched', () => {
  it('keeps a clause on judicial confirmation out of the text until they agree or prove untouched', () => {
    const free = sampleMediation();
    expect(termsFindings(free)).toEqual([]);
    expect(textOf(free)).not.toContain(OUTSIDER_CLAUSE);
    const invited = note(free);
    expect(termsFindings(invited)).toHaveLength(1);
    expect(textOf(invited)).toContain(OUTSIDER_CLAUSE);
    const objecting = note(invited, { outsiderId: 'outsider-1', state: 'objects', note: '不同意许可' });
    expect(termsFindings(objecting)).toHaveLength(1);
    for (const state of ['agrees', 'untouched'] as const) {
      const settled = note(objecting, { outsiderId: 'outsider-1', state, note: '书面说明' });
      expect(hindersConfirmation(settled)).toBeNull();
      expect(termsFindings(settled)).toEqual([]);
      expect(settled.mediation.outsiders).toHaveLength(1);
      expect(settled.mediation.outsiders[0]?.notes).toHaveLength(3);
    }
  });

  it('is named, with what is touched, and with what was said', () => {
    const record = sampleMediation();
    expect(noteOutsider(record, { ...NOTED, name: '', what: ' ', note: '' }, BY)).toMatchObject({
      findings: [{ field: 'name' }, { field: 'what' }, { field: 'note' }],
    });
    expect(noteOutsider(record, { ...NOTED, outsiderId: 'outsider-9' }, BY)).toMatchObject({
      findings: [{ field: 'outsiderId' }],
    });
  });

  it('is no matter for the history, which everybody reads', () => {
    const decision = noteOutsider(sampleMediation(), NOTED, BY);
    expect(decision.ok && decision.step.text).not.toContain(NOTED.name);
  });
});
