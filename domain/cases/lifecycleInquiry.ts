import type { Transition } from './lifecycle';

const DESK = ['registrar', 'head'] as const;
/** While a respondent is asked, or takes part. */
const UNDER_WAY = ['INQUIRING', 'ASSIGNING', 'MEDIATING', 'SUSPENDED', 'SIGNING', 'PERFORMING'] as const;

/** Once mediators are found it is mediated, or stands still as it did before they were looked for. */
const FOUND = ['MEDIATING', 'SUSPENDED'] as const;

/** Asking each respondent, and finding mediators. */
export const INQUIRY_ROWS: readonly Transition[] = [
  {
    command: 'respond',
    from: ['INQUIRING'],
    to: ['same', 'ASSIGNING', 'TERMINATED'],
    by: ['respondent'],
    rule: 'mediation-start',
    event: 'answered',
  },
  {
    command: 'recordAnswer',
    from: ['INQUIRING'],
    to: ['same', 'ASSIGNING', 'TERMINATED'],
    by: DESK,
    rule: 'mediation-start',
    event: 'answered',
  },
  { command: 'logContact', from: ['INQUIRING'], to: ['same'], by: DESK, rule: 'committee-inquiry', event: null },
  {
    command: 'recordService',
    from: ['INQUIRING'],
    to: ['same'],
    by: DESK,
    rule: 'patent-mediation-service',
    event: null,
  },
  {
    command: 'remindRespondents',
    from: ['INQUIRING'],
    to: ['same'],
    by: [...DESK, 'clock'],
    rule: 'committee-inquiry',
    event: 'reminded',
  },
  {
    command: 'inquiryLapse',
    from: ['INQUIRING'],
    to: ['TERMINATED', 'ASSIGNING'],
    by: ['clock'],
    rule: 'committee-inquiry',
    event: 'inquiryEnded',
  },
  {
    command: 'closeInquiry',
    from: ['INQUIRING'],
    to: ['ASSIGNING', 'TERMINATED'],
    by: DESK,
    rule: 'mediation-start',
    event: 'inquiryEnded',
  },
  {
    command: 'joinRespondent',
    from: UNDER_WAY,
    to: ['same'],
    by: ['respondent'],
    rule: 'mediation-rights',
    event: null,
  },
  {
    command: 'reissueNotice',
    from: UNDER_WAY,
    to: ['same'],
    by: DESK,
    rule: 'committee-inquiry',
    event: null,
  },

  {
    command: 'pickMediators',
    from: ['ASSIGNING'],
    to: ['same', ...FOUND],
    by: ['applicant', 'respondent'],
    rule: 'mediation-mediators',
    event: null,
  },
  {
    command: 'nameMediators',
    from: ['ASSIGNING'],
    to: ['same', ...FOUND],
    by: DESK,
    rule: 'mediation-mediators',
    event: 'mediatorsNamed',
  },
  {
    command: 'acceptSeat',
    from: ['ASSIGNING'],
    to: [...FOUND, 'same'],
    by: ['mediator'],
    rule: 'online-acceptance',
    event: 'mediatorAccepted',
  },
  {
    command: 'declineSeat',
    from: ['ASSIGNING'],
    to: ['same', ...FOUND],
    by: ['mediator'],
    rule: 'online-acceptance',
    event: 'mediatorDeclined',
  },
  {
    command: 'seatLapse',
    from: ['ASSIGNING'],
    to: ['same', ...FOUND],
    by: ['clock'],
    rule: 'online-acceptance',
    event: 'mediatorDeclined',
  },
  {
    command: 'askRecusal',
    from: ['ASSIGNING', 'MEDIATING', 'SUSPENDED', 'SIGNING'],
    to: ['same'],
    by: ['applicant', 'respondent', 'mediator'],
    rule: 'referred-recusal',
    event: 'recusalAsked',
  },
  {
    command: 'decideRecusal',
    from: ['ASSIGNING'],
    to: ['same', ...FOUND],
    by: ['head'],
    rule: 'referred-recusal',
    event: 'recusalDecided',
  },
  {
    command: 'decideRecusal',
    from: ['MEDIATING', 'SUSPENDED', 'SIGNING'],
    to: ['same', 'ASSIGNING'],
    by: ['head'],
    rule: 'referred-recusal',
    event: 'recusalDecided',
  },
  {
    command: 'askOtherMediator',
    from: ['ASSIGNING'],
    // Who changed one and takes neither the next nor one of their own choice refuses to mediate.
    to: ['same', ...FOUND, 'TERMINATED'],
    by: ['applicant', 'respondent'],
    rule: 'online-change',
    event: 'changeAsked',
  },
  {
    command: 'askOtherMediator',
    from: ['MEDIATING'],
    to: ['ASSIGNING', 'same', 'TERMINATED'],
    by: ['applicant', 'respondent'],
    rule: 'online-change',
    event: 'changeAsked',
  },
  {
    command: 'handOver',
    from: ['MEDIATING', 'SUSPENDED', 'SIGNING', 'PERFORMING'],
    to: ['same', 'ASSIGNING'],
    by: ['head'],
    rule: 'mediation-mediators',
    event: 'handedOver',
  },
];
