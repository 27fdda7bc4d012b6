import { dutyOf, FLAG_DUTIES } from './flag';

describe('what is to be done about a flag', () => {
  it('is to end what stands still and to tell the court, once sham mediation or a crime was found true', () => {
    for (const kind of ['sham', 'crime'] as const) {
      expect(dutyOf(kind, false)).toBe(FLAG_DUTIES[kind]);
      expect(dutyOf(kind, true)).toMatch(/请终止调解.*不再办理它的司法确认.*告诉法院/);
    }
  });

  it('stays the same where the case goes on', () => {
    expect(dutyOf('escalation', true)).toBe(FLAG_DUTIES.escalation);
  });
});
