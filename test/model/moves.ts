import type { CaseCommand } from '@/domain/cases/commands';
import { INQUIRY_MOVES } from './movesInquiry';
import { INTAKE_MOVES } from './movesIntake';
import { MEDIATION_MOVES } from './movesMediation';
import { OUTCOME_MOVES } from './movesOutcome';
import { PARTY_MOVES } from './movesParties';
import type { MoveMaker } from './scene';

/** Commands that nobody gives but the clock; reminding is also the desk's. */
export const CLOCKS_OWN = [
  'lapse',
  'inquiryLapse',
  'seatLapse',
  'mediationLapse',
  'signingLapse',
  'remindObligation',
  'noteSilence',
] as const;
type ClocksOwn = (typeof CLOCKS_OWN)[number];

/** For each command that people give, the move that the facts allow, or one of the right shape. Total by type. */
export const MOVES: Readonly<Record<Exclude<CaseCommand, ClocksOwn>, MoveMaker>> = {
  ...INTAKE_MOVES,
  ...INQUIRY_MOVES,
  ...MEDIATION_MOVES,
  ...OUTCOME_MOVES,
  ...PARTY_MOVES,
};

export function isClocksOwn(command: CaseCommand): command is ClocksOwn {
  return CLOCKS_OWN.some((each) => each === command);
}
