import { sampleMediation } from '../cases/sampleMediation';
import { howCallsEnded, type PhoneResult } from './phoneTask';
import { unreachedInWords, whoGoesOn } from './unreached';

const calls = (...results: PhoneResult[]) => results.map((result) => ({ result }));

describe('calls that reach nobody', () => {
  it('end with the third that nobody answers, and with a wrong number at once', () => {
    expect(howCallsEnded([])).toBeNull();
    expect(howCallsEnded(calls('notReached', 'notReached'))).toBeNull();
    expect(howCallsEnded(calls('notReached', 'notReached', 'notReached'))).toBe('notReached');
    expect(howCallsEnded(calls('wrongNumber'))).toBe('wrongNumber');
    expect(howCallsEnded(calls('notReached', 'reached'))).toBe('reached');
  });

  it('leave a line that names no person and no matter', () => {
    const record = sampleMediation(['agreed', 'waiting']);
    const [first] = record.mediation.respondents;
    const respondent = first?.people[0]?.openid ?? '';
    expect(unreachedInWords(record, respondent, 'wrongNumber')).toBe('第1被申请人登记的号码不对，要另问号码或书面送达');
    const { openid } = record.filedBy;
    expect(unreachedInWords(record, openid, 'notReached')).toBe(
      '申请人一方打了3次电话都没有打通，要另问号码或书面送达',
    );
  });

  it('go back to the mediators, but for the one who was called, and to the heads where there is none', () => {
    const record = sampleMediation(['agreed']);
    const seated = record.mediation.mediators.map(({ openid }) => openid);
    expect(whoGoesOn(record, 'somebody', ['head'])).toEqual(seated);
    expect(whoGoesOn(record, seated[0] ?? '', ['head'])).toEqual(['head']);
    const without = { ...record, mediation: { ...record.mediation, mediators: [] } };
    expect(whoGoesOn(without, 'somebody', ['head', 'second'])).toEqual(['head', 'second']);
  });
});
