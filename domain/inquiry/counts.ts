import { dayOf } from '../calendar/day';
import type { RespondentFacts, Willingness } from '../cases/mediation';

/**
 * What became of the notices that were issued in one month: whether getting an answer works is the first thing to watch.
 * Counted by the month of the notice, so that a rate never mixes two cohorts.
 */
export interface InquiryCounts {
  /** Notices issued. */
  asked: number;
  /** Of these, how many answered yes or no, by whatever way. */
  answered: number;
  agreed: number;
  refused: number;
  silent: number;
  unreachable: number;
  /** Answers by the code alone. */
  byCode: number;
  /** From notice to answer, in minutes, all answers together. */
  minutes: number;
  /** Answers within a day, within three, within seven, and later. */
  withinDay: number;
  withinThreeDays: number;
  withinSevenDays: number;
  later: number;
}

export const NOTHING_COUNTED: InquiryCounts = {
  asked: 0,
  answered: 0,
  agreed: 0,
  refused: 0,
  silent: 0,
  unreachable: 0,
  byCode: 0,
  minutes: 0,
  withinDay: 0,
  withinThreeDays: 0,
  withinSevenDays: 0,
  later: 0,
};

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
const COUNTED: readonly Willingness[] = ['agreed', 'refused', 'silent', 'unreachable'];

function speedOf(minutes: number): 'withinDay' | 'withinThreeDays' | 'withinSevenDays' | 'later' {
  if (minutes <= DAY_MINUTES) return 'withinDay';
  if (minutes <= 3 * DAY_MINUTES) return 'withinThreeDays';
  return minutes <= 7 * DAY_MINUTES ? 'withinSevenDays' : 'later';
}

/** What one respondent contributes as they stand. */
export function contributionOf(respondent: RespondentFacts): InquiryCounts {
  const { notice, willingness, answeredAt, via } = respondent;
  if (notice === null) return NOTHING_COUNTED;
  const state = COUNTED.includes(willingness) ? { [willingness]: 1 } : {};
  if (answeredAt === null || (willingness !== 'agreed' && willingness !== 'refused')) {
    return { ...NOTHING_COUNTED, asked: 1, ...state };
  }
  const minutes = Math.max(0, Math.round((answeredAt - notice.issuedAt) / MINUTE));
  return {
    ...NOTHING_COUNTED,
    asked: 1,
    ...state,
    answered: 1,
    byCode: via === 'code' ? 1 : 0,
    minutes,
    [speedOf(minutes)]: 1,
  };
}

const KEYS = Object.keys(NOTHING_COUNTED) as (keyof InquiryCounts)[];

export function addCounts(one: InquiryCounts, other: InquiryCounts, sign: 1 | -1 = 1): InquiryCounts {
  const sum = { ...one };
  for (const key of KEYS) sum[key] = one[key] + sign * other[key];
  return sum;
}

function isNothing(counts: InquiryCounts): boolean {
  return KEYS.every((key) => counts[key] === 0);
}

/** The month of a notice, `2026-03`. */
export function monthOf(respondent: RespondentFacts): string | null {
  return respondent.notice === null ? null : dayOf(respondent.notice.issuedAt).slice(0, 7);
}

/**
 * What a change of the respondents adds to the counts, by month; months that nothing changes in are left out. Adding up
 * all changes of a case's life gives what its respondents contribute in the end, whatever the way there.
 */
export function countedChange(
  before: readonly RespondentFacts[],
  after: readonly RespondentFacts[],
): { month: string; change: InquiryCounts }[] {
  const byMonth = new Map<string, InquiryCounts>();
  const put = (respondent: RespondentFacts, sign: 1 | -1) => {
    const month = monthOf(respondent);
    if (month === null) return;
    byMonth.set(month, addCounts(byMonth.get(month) ?? NOTHING_COUNTED, contributionOf(respondent), sign));
  };
  before.forEach((respondent) => put(respondent, -1));
  after.forEach((respondent) => put(respondent, 1));
  return [...byMonth].filter(([, change]) => !isNothing(change)).map(([month, change]) => ({ month, change }));
}
