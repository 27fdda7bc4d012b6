import { respondentNo, respondentSide, type Side } from '../parties/side';
import type { MediationCase } from './case';
import type { MediatorSeat, RespondentFacts } from './mediation';

/** The respondents who agreed to take part; nobody else is mediated with (人民调解法 17). */
export function respondentsTakingPart(record: MediationCase): RespondentFacts[] {
  return record.mediation.respondents.filter((respondent) => respondent.willingness === 'agreed');
}

/** The sides that mediate with each other, the applicant first: whose consent "all sides" means. */
export function sidesTakingPart(record: MediationCase): Side[] {
  return ['applicant', ...respondentsTakingPart(record).map(({ no }) => respondentSide(no))];
}

export function takesPart(record: MediationCase, side: Side): boolean {
  return sidesTakingPart(record).includes(side);
}

/** Whether every side that takes part is among `sides`. */
export function allSidesIn(record: MediationCase, sides: readonly Side[]): boolean {
  return sidesTakingPart(record).every((side) => sides.includes(side));
}

/** The mediators who disclosed and accepted: who may read the rooms and lead the talks. */
export function seatedMediators(record: MediationCase): MediatorSeat[] {
  return record.mediation.mediators.filter((seat) => seat.state === 'accepted');
}

export function isSeated(record: MediationCase, openid: string): boolean {
  return seatedMediators(record).some((seat) => seat.openid === openid);
}

/** The respondent of a side; null for the applicant's side and for a number that the case does not have. */
export function respondentOf(record: MediationCase, side: Side): RespondentFacts | null {
  const no = respondentNo(side);
  return record.mediation.respondents.find((respondent) => respondent.no === no) ?? null;
}

/** How a side is called on pages and in records: the name of the applicant or of the respondent. */
export function nameOfSide(record: MediationCase, side: Side): string {
  return side === 'applicant' ? record.applicant.name : (respondentOf(record, side)?.name ?? '');
}

/** The people who are told for a side: who filed, or the respondent's people. */
export function peopleOfSide(record: MediationCase, side: Side): string[] {
  if (side === 'applicant') return [record.filedBy.openid];
  return respondentOf(record, side)?.people.map((person) => person.openid) ?? [];
}
