import { STAGES, type Stage } from '../cases/stages';
import { whoIsLate, type CaseStanding } from './whoIsLate';

type Signer = 'applicant' | 'r1' | 'mediator';

function standing(stage: Stage, signers: readonly Signer[] = []): CaseStanding {
  const agreement = {
    obligations: [{ debtor: 'r1', creditor: 'applicant' }],
    signatures: signers.map((side) => ({ side })),
  };
  return { stage, mediation: { agreement } } as unknown as CaseStanding;
}

describe('who keeps a case waiting', () => {
  it('is the committee where its people owe the next step, and a party where it has to supplement, sign or perform', () => {
    const by = Object.fromEntries(STAGES.map((stage) => [stage, whoIsLate(standing(stage))]));
    expect(by).toEqual({
      DRAFT: 'party',
      SUBMITTED: 'committee',
      SUPPLEMENT: 'party',
      REJECTED: null,
      TRANSFERRED: null,
      INQUIRING: 'committee',
      ASSIGNING: 'committee',
      MEDIATING: 'committee',
      SUSPENDED: 'committee',
      SIGNING: 'party',
      PERFORMING: 'party',
      PERFORMED: null,
      TERMINATED: null,
      WITHDRAWN: null,
      ARCHIVED: null,
    });
  });

  it('is the committee again once every side has signed: the mediator, then the seal', () => {
    expect(whoIsLate(standing('SIGNING', ['applicant']))).toBe('party');
    expect(whoIsLate(standing('SIGNING', ['applicant', 'r1']))).toBe('committee');
    expect(whoIsLate(standing('SIGNING', ['applicant', 'r1', 'mediator']))).toBe('committee');
  });
});
