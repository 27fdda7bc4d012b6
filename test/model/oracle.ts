import type { Stage } from '@/domain/cases/stages';
import type { MediationCase } from '@/domain/cases/case';
import type { CaseCommand } from '@/domain/cases/commands';

/*
 * What must hold after each command, written by hand from the transitions of the design (domain.md 4.2, 4.3) and not from
 * domain/: a few facts, looked at slowly. Where the table of the product says where a command may lead, this says where it
 * must lead with these facts.
 */

type Input = Readonly<Record<string, unknown>>;
type Facts = MediationCase['mediation'];

const ENDS = ['REJECTED', 'TRANSFERRED', 'WITHDRAWN', 'TERMINATED', 'PERFORMED', 'ARCHIVED'];

/** Commands after which the stage is always the same, wherever they were given. */
const ALWAYS: Readonly<Partial<Record<CaseCommand, Stage>>> = {
  submit: 'SUBMITTED',
  accept: 'INQUIRING',
  askForMore: 'SUPPLEMENT',
  answerItems: 'SUBMITTED',
  refuse: 'REJECTED',
  transfer: 'TRANSFERRED',
  withdraw: 'WITHDRAWN',
  lapse: 'WITHDRAWN',
  resume: 'MEDIATING',
  openSigning: 'SIGNING',
  reviseAgreement: 'MEDIATING',
  refuseToSign: 'MEDIATING',
  agreeOrally: 'PERFORMING',
  archive: 'ARCHIVED',
};

/** Facts of the mediation that a command may change; of all others not a byte may be different afterwards. */
const SEATS: (keyof Facts)[] = ['mediators', 'picks', 'suspensions'];
/** A text that is signed falls with its mediator, and what it had carved out is open again. */
const TEXT: (keyof Facts)[] = ['agreement', 'claims'];
const STILL: (keyof Facts)[] = ['circumstances', 'suspensions', 'sessions'];
const MAY_CHANGE: Readonly<Record<CaseCommand, readonly (keyof Facts)[]>> = {
  submit: [],
  accept: ['respondents', 'claims'],
  askForMore: [],
  answerItems: [],
  refuse: [],
  transfer: [],
  withdraw: ['sessions'],
  lapse: [],
  respond: ['respondents'],
  recordAnswer: ['respondents'],
  logContact: ['respondents'],
  recordService: ['respondents'],
  remindRespondents: ['respondents'],
  inquiryLapse: ['respondents'],
  closeInquiry: [],
  joinRespondent: ['respondents'],
  // Who is dropped while an agreement is being signed has not signed it.
  reissueNotice: ['respondents', 'agreement'],
  pickMediators: SEATS,
  nameMediators: SEATS,
  acceptSeat: SEATS,
  declineSeat: SEATS,
  seatLapse: SEATS,
  askRecusal: ['recusals'],
  decideRecusal: ['recusals', 'sessions', ...SEATS, ...TEXT],
  askOtherMediator: ['changes', 'recusals', 'respondents', 'sessions', ...SEATS],
  handOver: ['sessions', ...SEATS, ...TEXT],
  proposeSession: ['sessions'],
  answerSession: ['sessions'],
  changeSession: ['sessions'],
  cancelSession: ['sessions'],
  checkIn: ['sessions'],
  recordSession: ['sessions'],
  confirmRecord: ['sessions'],
  addEvidence: [],
  exchangeEvidence: ['exchanged'],
  askAgain: ['respondents'],
  answerAgain: ['respondents', 'sessions'],
  exchangeDefences: ['defences'],
  stateFact: ['undisputed'],
  confirmFact: ['undisputed'],
  settleClaim: ['claims'],
  proposeExtension: ['extensions'],
  answerExtension: ['extensions'],
  suspend: ['suspensions', 'sessions', ...TEXT],
  resume: ['suspensions'],
  mediationLapse: [],
  draftAgreement: ['agreement'],
  openSigning: TEXT,
  readAgreement: ['agreement'],
  signAgreement: ['agreement', 'sessions'],
  reviseAgreement: TEXT,
  refuseToSign: TEXT,
  signingLapse: [],
  agreeOrally: ['sessions', ...TEXT],
  reportPerformance: ['reports', 'exchanged'],
  answerReport: ['reports'],
  remindObligation: ['obligationReminders'],
  noteSilence: ['reports'],
  askConfirmation: ['confirmationRequest'],
  recordDecision: ['confirmationRequest'],
  visit: ['visits'],
  rate: ['satisfaction'],
  closePerformance: ['reports'],
  terminate: ['respondents', 'sessions'],
  archive: [],
  markSecret: [],
  nameViewers: ['secretViewers'],
  noteOutsider: ['outsiders'],
  noteCircumstance: [...STILL, ...TEXT],
  meetCircumstance: ['circumstances', ...SEATS],
};

/** Where the case is once the answers are `wills`: it waits, goes on with who agreed, or ends. */
function afterAnswers(wills: readonly string[]): Stage {
  if (wills.some((will) => will === 'waiting' || will === 'asking')) return 'INQUIRING';
  return wills.includes('agreed') ? 'ASSIGNING' : 'TERMINATED';
}

/** Somebody has to take a party's place first: as long nobody may speak for it. */
function isSuccessionAwaited({ circumstances }: Facts): boolean {
  return circumstances.some(({ kind, met }) => kind === 'succession' && met === null);
}

/** Everybody who was asked has accepted, one leads, no wish to have one of them out is open, no tie is left unapproved. */
function canBegin(facts: Facts): boolean {
  const { mediators, recusals, picks, respondents } = facts;
  if (isSuccessionAwaited(facts)) return false;
  const asked = mediators.filter(({ state }) => state === 'named' || state === 'accepted');
  if (asked.length === 0 || asked.some(({ state }) => state === 'named') || !asked.some((seat) => seat.lead))
    return false;
  if (recusals.some((each) => !each.decided && asked.some((seat) => seat.openid === each.mediator))) return false;
  const sides = [
    'applicant',
    ...respondents.filter((each) => each.willingness === 'agreed').map((each) => `r${each.no}`),
  ];
  return asked
    .filter((seat) => seat.disclosure)
    .every((seat) =>
      sides.every((side) =>
        picks.some((each) => each.side === side && each.openid === seat.openid && each.at >= (seat.answeredAt ?? 0)),
      ),
    );
}

/** What it stood still for is not taken away by who leads it, but for a party whose place is taken now. */
function inPlace(facts: Facts): Stage {
  if (!canBegin(facts)) return 'ASSIGNING';
  return facts.suspensions.some(({ to }) => to === null) ? 'SUSPENDED' : 'MEDIATING';
}

function hasLead({ mediators }: Facts): boolean {
  return mediators.some((seat) => seat.lead && seat.state === 'accepted');
}

function isPaid({ agreement, reports }: Facts): boolean {
  return (agreement?.obligations ?? []).every(({ no, amountFen }) => {
    // Confirmed, silent too long (never of money), or closed over after a look at the proof.
    const silent = amountFen === null ? ['confirmed', 'checked', 'deemed'] : ['confirmed', 'checked'];
    const confirmed = reports.filter((each) => each.no === no && silent.includes(each.answer));
    const paid = confirmed.reduce((sum, each) => sum + (each.amountFen ?? 0), 0);
    return amountFen === null ? confirmed.length > 0 : paid >= amountFen;
  });
}

function isInForce({ agreement }: Facts): boolean {
  if (!agreement) return false;
  if (agreement.oral) return true;
  const sides = new Set<string>(agreement.obligations.flatMap(({ debtor, creditor }) => [debtor, creditor]));
  const signed = agreement.signatures.map((each): string => each.side);
  return [...sides, 'mediator'].every((side) => signed.includes(side)) && agreement.seal !== null;
}

/** Whether a respondent is left to mediate with. */
function somebodyLeft({ respondents }: Facts, stage: Stage): boolean {
  const asked = stage === 'INQUIRING' || stage === 'ASSIGNING';
  return respondents.some(
    ({ willingness }) => willingness === 'agreed' || (asked && (willingness === 'waiting' || willingness === 'asking')),
  );
}

function stageAfter(
  command: CaseCommand,
  input: Input,
  before: MediationCase,
  after: MediationCase,
  isRespondents: boolean,
): Stage {
  const facts = after.mediation;
  const fixed = ALWAYS[command];
  if (fixed) return fixed;
  switch (command) {
    case 'respond':
    case 'recordAnswer':
    case 'inquiryLapse':
    case 'closeInquiry':
      return afterAnswers(facts.respondents.map(({ willingness }) => willingness));
    case 'pickMediators':
    case 'nameMediators':
    case 'acceptSeat':
    case 'declineSeat':
    case 'seatLapse':
      return inPlace(facts);
    case 'askOtherMediator':
      // Neither the next one nor one of its own choice: that side refuses to mediate.
      if (input['choosesNobody'] === true) {
        return isRespondents && somebodyLeft(facts, before.stage) ? before.stage : 'TERMINATED';
      }
      if (before.stage === 'ASSIGNING') return inPlace(facts);
      return hasLead(facts) ? before.stage : 'ASSIGNING';
    case 'decideRecusal':
      if (before.stage === 'ASSIGNING') return inPlace(facts);
      return hasLead(facts) ? before.stage : 'ASSIGNING';
    case 'handOver':
      return before.stage === 'PERFORMING' ? 'PERFORMING' : 'ASSIGNING';
    case 'answerAgain':
      return somebodyLeft(facts, before.stage) ? before.stage : 'TERMINATED';
    case 'terminate':
      return isRespondents && somebodyLeft(facts, before.stage) ? before.stage : 'TERMINATED';
    case 'noteCircumstance': {
      const talks = before.stage === 'MEDIATING' || before.stage === 'SIGNING';
      return input['kind'] === 'succession' && talks ? 'SUSPENDED' : before.stage;
    }
    case 'meetCircumstance': {
      const succeeded = isSuccessionAwaited(before.mediation) && !isSuccessionAwaited(facts);
      if (before.stage === 'ASSIGNING') return succeeded ? inPlace(facts) : 'ASSIGNING';
      const open = before.mediation.suspensions.filter(({ to }) => to === null).map(({ reason }) => reason);
      const goesOn = succeeded && open.length > 0 && open.every((reason) => reason === 'succession');
      return before.stage === 'SUSPENDED' && goesOn ? 'MEDIATING' : before.stage;
    }
    case 'suspend':
      return before.stage === 'ASSIGNING' ? 'ASSIGNING' : 'SUSPENDED';
    case 'signAgreement':
      return isInForce(facts) ? 'PERFORMING' : 'SIGNING';
    case 'answerReport':
    case 'noteSilence':
      return isPaid(facts) ? 'PERFORMED' : 'PERFORMING';
    case 'closePerformance':
      return isPaid(facts) ? 'PERFORMED' : 'TERMINATED';
    default:
      return before.stage;
  }
}

/** What a respondent's answer must have become, for the commands that carry one. */
function answersKept(command: CaseCommand, input: Input, after: MediationCase): string[] {
  if (command !== 'recordAnswer') return [];
  const will = after.mediation.respondents.find(({ no }) => no === input['no'])?.willingness;
  return will === input['answer']
    ? []
    : [`respondent ${String(input['no'])} is ${will}, and said ${String(input['answer'])}`];
}

/** Sessions that had begun and are called off afterwards: what was held is recorded, whatever became of the talks. */
function heldAndCalledOff(before: MediationCase, after: MediationCase): string[] {
  const talkedUntil = before.stage === 'SIGNING' ? (before.mediation.agreement?.openedAt ?? 0) : after.changedAt;
  return before.mediation.sessions.flatMap(({ id, state, times, chosen }) => {
    const startsAt = times.find((time) => time.id === chosen)?.startsAt ?? Infinity;
    const now = after.mediation.sessions.find((session) => session.id === id)?.state;
    return state !== 'cancelled' && now === 'cancelled' && startsAt <= talkedUntil
      ? [`${id} had begun and was called off`]
      : [];
  });
}

/** Suspensions of which the command says nothing, and which it ended: only a resumption, or who takes a party's place, does. */
function liftedUnasked(command: CaseCommand, before: MediationCase, after: MediationCase): string[] {
  if (command === 'resume') return [];
  return before.mediation.suspensions.flatMap(({ reason, to }, index) =>
    to === null && reason !== 'succession' && after.mediation.suspensions[index]?.to !== null
      ? [`${command} lifted the suspension for ${reason}`]
      : [],
  );
}

/** What is wrong with `after`, as the case stands after `command` was carried out on `before`; nothing: []. */
export function wrongAfter(
  command: CaseCommand,
  input: Input,
  by: { isRespondents: boolean },
  before: MediationCase,
  after: MediationCase,
): string[] {
  const wrong: string[] = answersKept(command, input, after);
  wrong.push(...heldAndCalledOff(before, after), ...liftedUnasked(command, before, after));
  const stage = stageAfter(command, input, before, after, by.isRespondents);
  if (after.stage !== stage)
    wrong.push(`${command} led from ${before.stage} to ${after.stage}, and should to ${stage}`);
  if (after.version !== before.version + 1) wrong.push(`version ${before.version} became ${after.version}`);
  if (after.historySeq !== before.historySeq + 1) wrong.push(`history ${before.historySeq} became ${after.historySeq}`);
  for (const fact of Object.keys(before.mediation) as (keyof Facts)[]) {
    if (MAY_CHANGE[command].includes(fact)) continue;
    if (JSON.stringify(before.mediation[fact]) !== JSON.stringify(after.mediation[fact]))
      wrong.push(`${command} changed ${fact}`);
  }
  if (command !== 'submit' && before.number !== after.number) wrong.push(`${command} changed the number`);
  if (
    command !== 'addEvidence' &&
    command !== 'markSecret' &&
    JSON.stringify(before.evidence) !== JSON.stringify(after.evidence)
  ) {
    wrong.push(`${command} changed the evidence`);
  }
  if (JSON.stringify(before.content) !== JSON.stringify(after.content)) wrong.push(`${command} changed the filing`);
  if (ENDS.includes(after.stage) && after.stage !== 'ARCHIVED' && after.outcome === null)
    wrong.push(`${after.stage} without an outcome`);
  return wrong;
}
