import type { Transition } from './lifecycle';

/** From the first word to the decision whether the request is taken in. */
export const INTAKE_ROWS: readonly Transition[] = [
  {
    command: 'submit',
    from: ['DRAFT'],
    to: ['SUBMITTED'],
    by: ['applicant'],
    rule: 'mediation-start',
    event: 'submitted',
  },
  {
    command: 'accept',
    from: ['SUBMITTED'],
    to: ['INQUIRING'],
    by: ['registrar', 'head'],
    rule: 'committee-acceptance',
    event: 'accepted',
  },
  {
    command: 'askForMore',
    from: ['SUBMITTED'],
    to: ['SUPPLEMENT'],
    by: ['registrar', 'head'],
    rule: 'committee-supplement',
    event: 'itemsAsked',
  },
  {
    command: 'answerItems',
    from: ['SUPPLEMENT'],
    to: ['SUBMITTED'],
    by: ['applicant'],
    rule: 'committee-supplement',
    event: 'itemsAnswered',
  },
  {
    command: 'refuse',
    from: ['SUBMITTED'],
    to: ['REJECTED'],
    // The registrar decides it only where the committee has no head (server/intake/headDecides).
    by: ['registrar', 'head'],
    rule: 'committee-refusal',
    event: 'refused',
  },
  {
    command: 'transfer',
    from: ['SUBMITTED'],
    to: ['TRANSFERRED'],
    by: ['registrar', 'head'],
    rule: 'data-provided',
    event: 'transferred',
  },
  {
    command: 'lapse',
    from: ['SUPPLEMENT'],
    to: ['WITHDRAWN'],
    by: ['clock'],
    rule: 'committee-supplement',
    event: 'lapsed',
  },
  {
    command: 'withdraw',
    from: ['SUBMITTED', 'SUPPLEMENT', 'INQUIRING', 'ASSIGNING', 'MEDIATING', 'SUSPENDED', 'SIGNING'],
    to: ['WITHDRAWN'],
    by: ['applicant'],
    rule: 'mediation-rights',
    event: 'withdrawn',
  },
];
