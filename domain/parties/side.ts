/**
 * A side of a case: the applicant's, or one respondent's. What one side says privately never reaches another; every
 * view, room and consent is kept by side.
 */
export type Side = 'applicant' | `r${number}`;

export function respondentSide(no: number): Side {
  return `r${no}`;
}

/** Number of the respondent, from 1; null for the applicant's side. */
export function respondentNo(side: Side): number | null {
  return side === 'applicant' ? null : Number(side.slice(1));
}

export function isSide(text: string): text is Side {
  return text === 'applicant' || /^r[1-9]\d?$/.test(text);
}
