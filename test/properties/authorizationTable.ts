import type { CaseCommand } from '@/domain/cases/commands';

/*
 * Who may do what, written by hand from the transitions of the design (and not from domain/cases/lifecycle*.ts), so that a
 * slip in the code and a slip in here do not hide each other. `stages: people`, one line for each.
 */

/** Everybody whom the tables speak of, as they stand to one case. */
export const PEOPLE = [
  /** Filed the request for the applicant. */
  'filer',
  /** Another approved person of the applicant's enterprise. */
  'colleague',
  /** Speaks for an enterprise that has nothing to do with the case. */
  'stranger',
  /** Speaks for the respondent who agreed to take part. */
  'agreed',
  /** Speaks for the respondent who refused to take part. */
  'refused',
  /** A mediator who was named for the case and has not answered. */
  'named',
  /** A mediator who accepted, beside the lead. */
  'accepted',
  /** The mediator with the lead. */
  'lead',
  'registrar',
  'head',
  'auditor',
  'administrator',
  /** Liaison of the unit that guides the committee. */
  'official',
  /** One of the city's leaders. */
  'leader',
  /** Has agreed and registered, and has no more to do with anything. */
  'nobody',
] as const;
export type Person = (typeof PEOPLE)[number];

/** Groups of people, to be read in a line. */
export const GROUPS: Readonly<Record<string, readonly Person[]>> = {
  applicant: ['filer', 'colleague'],
  respondents: ['agreed', 'refused'],
  sides: ['filer', 'colleague', 'agreed', 'refused'],
  /** Sides that mediate with each other. */
  taking: ['filer', 'colleague', 'agreed'],
  mediators: ['named', 'accepted', 'lead'],
  /** Who accepted, and so may act as a mediator. */
  seated: ['accepted', 'lead'],
  desk: ['registrar', 'head'],
  committee: ['registrar', 'head', 'auditor'],
  officials: ['official', 'leader'],
  everybody: PEOPLE,
};

/** As long as the file is open, what was held is recorded. */
const RECORDABLE = 'MEDIATING SUSPENDED SIGNING PERFORMING PERFORMED TERMINATED WITHDRAWN';
const BEFORE_AGREEMENT = 'INQUIRING ASSIGNING MEDIATING SUSPENDED SIGNING';

/**
 * By standing alone: in which stages a command has a place, and for whom. The clock's commands are nobody's. Whether a
 * respondent takes part, and whether a named mediator has accepted, is asked beside this; see PROCEDURES.
 */
export const STANDING: Readonly<Record<CaseCommand, readonly string[]>> = {
  submit: ['DRAFT: applicant'],
  accept: ['SUBMITTED: desk'],
  askForMore: ['SUBMITTED: desk'],
  answerItems: ['SUPPLEMENT: applicant'],
  refuse: ['SUBMITTED: desk'],
  transfer: ['SUBMITTED: desk'],
  withdraw: [`SUBMITTED SUPPLEMENT ${BEFORE_AGREEMENT}: applicant`],
  lapse: ['SUPPLEMENT: '],

  respond: ['INQUIRING: respondents'],
  recordAnswer: ['INQUIRING: desk'],
  logContact: ['INQUIRING: desk'],
  recordService: ['INQUIRING: desk'],
  remindRespondents: ['INQUIRING: desk'],
  joinRespondent: [`${BEFORE_AGREEMENT} PERFORMING: respondents`],
  reissueNotice: [`${BEFORE_AGREEMENT} PERFORMING: desk`],
  inquiryLapse: ['INQUIRING: '],
  closeInquiry: ['INQUIRING: desk'],

  pickMediators: ['ASSIGNING: sides'],
  nameMediators: ['ASSIGNING: desk'],
  acceptSeat: ['ASSIGNING: mediators'],
  declineSeat: ['ASSIGNING: mediators'],
  seatLapse: ['ASSIGNING: '],
  askRecusal: ['ASSIGNING MEDIATING SUSPENDED SIGNING: sides mediators'],
  decideRecusal: ['ASSIGNING MEDIATING SUSPENDED SIGNING: head'],
  askOtherMediator: ['ASSIGNING MEDIATING: sides'],
  handOver: ['MEDIATING SUSPENDED SIGNING PERFORMING: head'],

  proposeSession: ['MEDIATING: mediators'],
  answerSession: ['MEDIATING: sides'],
  changeSession: ['MEDIATING: mediators'],
  cancelSession: ['MEDIATING: mediators'],
  checkIn: ['MEDIATING: sides mediators'],
  recordSession: [`${RECORDABLE}: mediators`],
  confirmRecord: [`${RECORDABLE}: sides`],
  addEvidence: ['ASSIGNING MEDIATING SUSPENDED SIGNING PERFORMING: sides mediators'],
  exchangeEvidence: ['MEDIATING: mediators'],
  markSecret: [`SUBMITTED SUPPLEMENT ${BEFORE_AGREEMENT} PERFORMING: sides mediators`],
  nameViewers: ['MEDIATING SUSPENDED SIGNING PERFORMING: mediators'],
  askAgain: ['MEDIATING: mediators'],
  answerAgain: ['MEDIATING: respondents'],
  exchangeDefences: ['MEDIATING: mediators'],
  stateFact: ['MEDIATING: mediators'],
  confirmFact: ['MEDIATING: sides'],
  settleClaim: ['MEDIATING: mediators'],
  proposeExtension: ['MEDIATING: sides mediators'],
  answerExtension: ['MEDIATING: sides'],
  suspend: ['ASSIGNING MEDIATING SUSPENDED SIGNING: mediators head'],
  resume: ['SUSPENDED: mediators head'],
  noteOutsider: ['MEDIATING SUSPENDED: mediators'],
  noteCircumstance: [`${BEFORE_AGREEMENT}: desk mediators`],
  meetCircumstance: [`${BEFORE_AGREEMENT}: desk mediators`],
  mediationLapse: ['MEDIATING: '],

  draftAgreement: ['MEDIATING: mediators'],
  openSigning: ['MEDIATING: lead'],
  readAgreement: ['SIGNING: sides'],
  signAgreement: ['SIGNING: sides lead head'],
  reviseAgreement: ['SIGNING: lead'],
  refuseToSign: ['SIGNING: sides'],
  agreeOrally: ['MEDIATING: lead'],
  signingLapse: ['SIGNING: '],

  reportPerformance: ['PERFORMING: sides'],
  answerReport: ['PERFORMING: sides'],
  remindObligation: ['PERFORMING: '],
  noteSilence: ['PERFORMING: '],
  askConfirmation: ['PERFORMING TERMINATED: sides'],
  recordDecision: ['PERFORMING PERFORMED TERMINATED: mediators desk'],
  visit: ['PERFORMING PERFORMED: mediators desk'],
  rate: ['PERFORMING PERFORMED TERMINATED: sides'],
  closePerformance: ['PERFORMING: lead head'],
  terminate: [`${BEFORE_AGREEMENT}: sides mediators head`],
  archive: ['REJECTED TRANSFERRED WITHDRAWN TERMINATED PERFORMED: desk'],
};

/** The people that a line speaks of: names of people and of groups. */
export function peopleIn(words: string): Person[] {
  return words
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) => {
      const group = GROUPS[word] ?? PEOPLE.filter((person) => person === word);
      if (group.length === 0) throw new Error(`nobody is called ${word}`);
      return group;
    });
}

/** Whether a command's lines give it to this person in this stage; null: it has no place in this stage. */
export function standsFor(command: CaseCommand, stage: string, person: Person): boolean | null {
  const line = STANDING[command]
    .map((each) => each.split(':'))
    .find(([stages = '']) => stages.split(' ').includes(stage));
  return line ? peopleIn(line[1] ?? '').includes(person) : null;
}
