import { limitOf, type LimitKey } from '../committee/limits';
import type { PackClock, PackDocument } from './pack';

/** A clock that the committee sets for itself, within the bounds of domain/committee/limits. */
export function ownClock(limit: LimitKey): PackClock {
  const { usual, unit, rule } = limitOf(limit);
  return { length: usual, unit, rule, limit };
}

/** A clock that a statute sets: nobody edits it. */
export function statutory(length: number, unit: PackClock['unit'], rule: string): PackClock {
  return { length, unit, rule, limit: null };
}

export const OWN_CLOCKS = {
  inquiry: ownClock('inquiry'),
  naming: ownClock('naming'),
  seat: ownClock('seat'),
  mediation: ownClock('mediation'),
  signing: ownClock('signing'),
} as const;

/** Where no statute of its own speaks of it, the committee's own rules do. */
export const OWN_RULES: Readonly<Record<string, string>> = {
  'online-term': 'committee-mediation',
  'online-acceptance': 'committee-seat',
};

/** The same outside of people's mediation, whose law has its own article on confirmation (人民调解法 33): 民事诉讼法 205 is for all. */
export const OWN_RULES_ELSEWHERE: Readonly<Record<string, string>> = {
  ...OWN_RULES,
  'mediation-confirmation': 'confirmation-application',
};

/** The file of a mediation in the order of the Ministry of Justice's forms (卷内目录). */
export const USUAL_DOCUMENTS: readonly PackDocument[] = [
  { kind: 'application', needed: 'always' },
  { kind: 'registration', needed: 'always' },
  { kind: 'rights', needed: 'always' },
  { kind: 'notice', needed: 'always' },
  { kind: 'identity', needed: 'always' },
  { kind: 'authority', needed: 'asNeeded' },
  { kind: 'evidence', needed: 'asNeeded' },
  { kind: 'record', needed: 'agreed' },
  { kind: 'agreement', needed: 'agreed' },
  { kind: 'oralAgreement', needed: 'asNeeded' },
  { kind: 'termination', needed: 'failed' },
  { kind: 'performance', needed: 'asNeeded' },
  { kind: 'visit', needed: 'agreed' },
  { kind: 'confirmation', needed: 'asNeeded' },
];

/** With the letter by which a court referred the case, and the one by which it goes back. */
export const COURT_DOCUMENTS: readonly PackDocument[] = [
  { kind: 'referral', needed: 'always' },
  ...USUAL_DOCUMENTS,
  { kind: 'returnLetter', needed: 'failed' },
];
