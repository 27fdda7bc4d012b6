import type { ClockKind } from './case';

/** How far a term has run when people are reminded of it, from the first to the most pressing. */
export const CLOCK_MARKS = ['Half', 'ThreeDays', 'OneDay', 'Over'] as const;
export type ClockMark = (typeof CLOCK_MARKS)[number];

/**
 * What the clock alone tells of: a term that runs (`mediationHalf`), the thirty days in which both sides may ask the court
 * to confirm their agreement, the visits after it, and the day on which silence counts. Nothing of the case changes by it, so
 * it has no place in its history.
 */
export type ClockEvent =
  | `${ClockKind}${ClockMark}`
  | 'confirmationFifteenDays'
  | 'confirmationFiveDays'
  | 'visitOneMonth'
  | 'visitThreeMonths'
  | 'silenceSoon';
