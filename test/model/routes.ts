import type { CaseCommand } from '@/domain/cases/commands';
import { transitionFor } from '@/domain/cases/lifecycle';
import type { Stage } from '@/domain/cases/stages';
import type { Cast } from './cast';
import type { Pair } from './coverage';
import { isClocksOwn } from './moves';
import type { Dice } from './scene';
import { bringTo, giveOne, letTheClockCome, waitForSession } from './strategy';
import type { Walk } from './walk';

/** One step of several hands: a command of whose turn it is, as often as said, or waiting until a session begins or a last day is over. */
type Leg = CaseCommand | { command: CaseCommand; times: number } | 'wait for the session' | 'wait for the clock';

/** Sides that answer at most: the applicant and three respondents. */
const EVERYBODY = 4;
const SET_SESSION: readonly Leg[] = [
  'proposeSession',
  { command: 'answerSession', times: EVERYBODY },
  'wait for the session',
];
const HELD_SESSION: readonly Leg[] = [...SET_SESSION, { command: 'checkIn', times: 2 }, 'recordSession'];

/** Each throw of the dice is one side's word, and may be that of one who has said it. */
const ASK_TOGETHER: Leg = { command: 'askConfirmation', times: 8 };

interface Route {
  /** Where the legs are gone; without it in the stage of the pair itself. */
  from?: Stage;
  legs: readonly Leg[];
}

/** What has to happen first, in order and by several hands, before a command makes sense. */
const FIRST: Readonly<Partial<Record<CaseCommand, Route>>> = {
  closeInquiry: { legs: [{ command: 'logContact', times: 12 }] },
  seatLapse: { legs: ['nameMediators'] },
  acceptSeat: { legs: ['nameMediators'] },
  declineSeat: { legs: ['nameMediators'] },
  askRecusal: { legs: ['nameMediators'] },
  askOtherMediator: { legs: ['nameMediators'] },
  decideRecusal: { legs: ['nameMediators', 'askRecusal'] },
  answerSession: { legs: ['proposeSession'] },
  changeSession: { legs: ['proposeSession', { command: 'answerSession', times: EVERYBODY }] },
  cancelSession: { legs: ['proposeSession'] },
  checkIn: { legs: SET_SESSION },
  recordSession: { from: 'MEDIATING', legs: SET_SESSION },
  confirmRecord: { from: 'MEDIATING', legs: HELD_SESSION },
  exchangeEvidence: { legs: ['addEvidence'] },
  askAgain: { legs: ['addEvidence', 'exchangeEvidence'] },
  answerAgain: { legs: ['addEvidence', 'exchangeEvidence', 'askAgain'] },
  confirmFact: { legs: ['stateFact'] },
  answerExtension: { legs: ['proposeExtension'] },
  meetCircumstance: { legs: ['noteCircumstance'] },
  openSigning: { legs: ['draftAgreement'] },
  signAgreement: { legs: [{ command: 'readAgreement', times: EVERYBODY }] },
  recordDecision: { from: 'PERFORMING', legs: [ASK_TOGETHER] },
  answerReport: { legs: ['reportPerformance'] },
  noteSilence: { legs: [{ command: 'addEvidence', times: EVERYBODY }, 'reportPerformance'] },
};

/** The same, where a command needs another way in one stage than in others. */
const FIRST_IN: Readonly<Partial<Record<`${Stage} ${CaseCommand}`, Route>>> = {
  // Only a case that was closed over what was not done has an agreement in effect.
  // Where it is usually withdrawn from, nobody has met yet.
  'WITHDRAWN recordSession': { from: 'MEDIATING', legs: [...SET_SESSION, 'withdraw'] },
  'WITHDRAWN confirmRecord': { from: 'MEDIATING', legs: [...HELD_SESSION, 'withdraw'] },
  'TERMINATED recordDecision': {
    from: 'PERFORMING',
    legs: [ASK_TOGETHER, 'wait for the clock', 'closePerformance'],
  },
  'TERMINATED askConfirmation': { from: 'PERFORMING', legs: ['wait for the clock', 'closePerformance'] },
};

/** Gives the legs one after the other; those that the facts do not allow are left out. */
async function go(walk: Walk, cast: Cast, legs: readonly Leg[], dice: Dice): Promise<void> {
  for (const leg of legs) {
    if (leg === 'wait for the session') waitForSession(walk);
    else if (leg === 'wait for the clock') await letTheClockCome(walk, dice);
    else {
      const { command, times } = typeof leg === 'string' ? { command: leg, times: 1 } : leg;
      for (let n = 0; n < times && transitionFor(walk.record.stage, command); n += 1)
        await giveOne(walk, cast, command, dice);
    }
  }
}

/** A session from its proposal to its record, confirmed by whoever has a hand free. */
export async function holdSession(walk: Walk, cast: Cast, dice: Dice): Promise<void> {
  await go(walk, cast, [...HELD_SESSION, { command: 'confirmRecord', times: dice.roll(EVERYBODY) }], dice);
}

/** The shortest way to a pair that chance has left out. Returns when the command was given, or the way was lost. */
export async function followRoute(walk: Walk, cast: Cast, { stage, command }: Pair, dice: Dice): Promise<void> {
  const { from, legs } = FIRST_IN[`${stage} ${command}`] ?? FIRST[command] ?? { legs: [] };
  if (!(await bringTo(walk, from ?? stage, dice))) return;
  await go(walk, cast, legs, dice);
  if (walk.record.stage !== stage && !(await bringTo(walk, stage, dice))) return;
  if (isClocksOwn(command)) await letTheClockCome(walk, dice);
  else await giveOne(walk, cast, command, dice);
}
