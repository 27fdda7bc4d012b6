import { noMediationYet, type MediationSession } from '../cases/mediation';
import { rulesFor } from './matrix';
import { ringsAt } from './quietHours';

const at = (time: string) => Date.parse(`${time}:00+08:00`);

function withSession(startsAt: number): { mediation: ReturnType<typeof noMediationYet> } {
  const times: MediationSession['times'] = [{ id: 'time-1', startsAt, minutes: 60 }];
  const session = { id: 'session-1', state: 'cancelled', times, chosen: 'time-1' } as unknown as MediationSession;
  return { mediation: { ...noMediationYet(), sessions: [session] } };
}

describe('the quiet hours', () => {
  it.each([
    ['2026-03-02T08:00', '2026-03-02T08:00'],
    ['2026-03-02T20:59', '2026-03-02T20:59'],
    ['2026-03-02T21:00', '2026-03-03T08:00'],
    ['2026-03-02T00:00', '2026-03-02T08:00'],
    ['2026-03-02T07:59', '2026-03-02T08:00'],
    ['2026-12-31T23:30', '2027-01-01T08:00'],
  ])('hold back until the morning what is not urgent: %s', (now, rings) => {
    expect(ringsAt({}, null, at(now))).toBe(at(rings));
    expect(ringsAt({ urgent: 'always' }, null, at(now))).toBe(at(now));
  });

  it('let news of a session through when it begins within a day', () => {
    const [rule] = rulesFor('sessionCancelled');
    const night = at('2026-03-02T22:00');
    expect(ringsAt(rule!, withSession(at('2026-03-03T09:00')), night)).toBe(night);
    expect(ringsAt(rule!, withSession(at('2026-03-04T09:00')), night)).toBe(at('2026-03-03T08:00'));
    expect(ringsAt(rule!, withSession(at('2026-03-02T15:00')), night)).toBe(at('2026-03-03T08:00'));
  });

  it('let a flag through', () => {
    expect(rulesFor('flagRaised').every(({ urgent }) => urgent === 'always')).toBe(true);
  });
});
