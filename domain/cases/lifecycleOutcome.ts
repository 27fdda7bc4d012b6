import type { Transition } from './lifecycle';

const PARTIES = ['applicant', 'respondent'] as const;

/** What follows an agreement or its failure. */
export const OUTCOME_ROWS: readonly Transition[] = [
  {
    command: 'reportPerformance',
    from: ['PERFORMING'],
    to: ['same'],
    by: PARTIES,
    rule: 'mediation-binding',
    event: 'performanceReported',
  },
  {
    command: 'answerReport',
    from: ['PERFORMING'],
    to: ['same', 'PERFORMED'],
    by: PARTIES,
    rule: 'mediation-binding',
    event: 'performanceAnswered',
  },
  {
    command: 'remindObligation',
    from: ['PERFORMING'],
    to: ['same'],
    by: ['clock'],
    rule: 'mediation-binding',
    event: 'obligationDue',
  },
  {
    command: 'noteSilence',
    from: ['PERFORMING'],
    to: ['same', 'PERFORMED'],
    by: ['clock'],
    rule: 'committee-report',
    event: 'silenceCounted',
  },
  {
    command: 'askConfirmation',
    // The thirty days run on where the case was closed over what was not done: just then it matters.
    from: ['PERFORMING', 'TERMINATED'],
    to: ['same'],
    by: PARTIES,
    rule: 'mediation-confirmation',
    event: 'confirmationAsked',
  },
  {
    command: 'recordDecision',
    // The court takes its time: by then everything may be done, or the case closed over what was not.
    from: ['PERFORMING', 'PERFORMED', 'TERMINATED'],
    to: ['same'],
    // The liaison of the court that was asked, and of no other (domain/court/courtMatter.ts).
    by: ['mediator', 'registrar', 'head', 'liaison'],
    rule: 'mediation-confirmation',
    event: 'confirmationDecided',
  },
  {
    command: 'visit',
    from: ['PERFORMING', 'PERFORMED'],
    to: ['same'],
    by: ['mediator', 'registrar', 'head'],
    rule: 'mediation-binding',
    event: null,
  },
  {
    command: 'rate',
    from: ['PERFORMING', 'PERFORMED', 'TERMINATED'],
    to: ['same'],
    by: PARTIES,
    rule: 'mediation-rights',
    event: null,
  },
  {
    command: 'closePerformance',
    from: ['PERFORMING'],
    to: ['PERFORMED', 'TERMINATED'],
    by: ['lead', 'head'],
    rule: 'mediation-binding',
    event: 'performed',
  },
  {
    command: 'terminate',
    from: ['INQUIRING', 'ASSIGNING', 'MEDIATING', 'SUSPENDED', 'SIGNING'],
    // One of several respondents who leaves does not end it for the others.
    to: ['TERMINATED', 'same'],
    by: [...PARTIES, 'mediator', 'head'],
    rule: 'mediation-ended',
    event: 'terminated',
  },
  {
    command: 'archive',
    from: ['REJECTED', 'TRANSFERRED', 'WITHDRAWN', 'TERMINATED', 'PERFORMED'],
    to: ['ARCHIVED'],
    by: ['registrar', 'head'],
    rule: 'mediation-record',
    event: null,
  },
];
