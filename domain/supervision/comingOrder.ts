import { addDays, dayOf, startOfDayMs, type Day } from '../calendar/day';
import { deadlineOf } from '../calendar/deadline';
import { workingDayFrom, workingDaysBefore } from '../calendar/workingDays';
import type { MediationCase } from '../cases/case';
import { asTheCalendarIs } from '../cases/clockReminders';
import { NEVER_MS } from '../cases/instants';
import { ENDED, lastDayOf, NEVER } from '../cases/listingKeys';
import { FLAG_BEFORE_ORDER, OVERDUE_BEFORE_ORDER } from './order';
import { whoIsLate, type CaseStanding } from './whoIsLate';

/*
 * Orders that come by themselves. What is to become one (a case beyond its term, a flag that nobody settles) is noted down
 * with the moment at which it does; the clock finds the note by that moment, makes the order once, or lets it be when there
 * is no reason any more.
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** How long to wait after each try that failed; after the last one people are told, and nothing is tried again. */
export const ORDER_PAUSES = [10 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR, 24 * HOUR] as const;

/** A note that an order is to come. */
export interface ComingOrder {
  caseId: string;
  reason: 'overdue' | 'flag';
  /** The last day that was let pass; with a flag null. */
  dueOn: Day | null;
  /** The flag that is not settled; with a case that is overdue null. */
  flagId: string | null;
  state: 'waiting' | 'issued' | 'gaveUp';
  /** When the clock looks at it; NEVER_MS once it is done with. */
  nextAt: number;
  /** Tries that failed. */
  tries: number;
  lastError: string | null;
}

/** The last day on which the head may settle a flag before it becomes an order. */
export function flagSettledBy(raisedAt: number): Day {
  return deadlineOf({ start: dayOf(raisedAt), unit: 'workingDay', length: FLAG_BEFORE_ORDER }).due;
}

/** The moment at which a flag becomes an order: the beginning of the first working day after its last day. */
function flagFallsDue(raisedAt: number): number {
  return startOfDayMs(workingDayFrom(addDays(flagSettledBy(raisedAt), 1)));
}

/** The note that is made with a flag. */
export function comingForFlag(caseId: string, flag: { id: string; at: number }): ComingOrder {
  const about = { caseId, reason: 'flag', dueOn: null, flagId: flag.id } as const;
  return { ...about, state: 'waiting', nextAt: flagFallsDue(flag.at), tries: 0, lastError: null };
}

/** The note for a case that has been overdue for long enough: the order is due at once. */
export function comingForOverdue(caseId: string, dueOn: Day, now: number): ComingOrder {
  const about = { caseId, reason: 'overdue', dueOn, flagId: null } as const;
  return { ...about, state: 'waiting', nextAt: now, tries: 0, lastError: null };
}

/** The day before which a last day must lie for its case to become an order today. */
export function overdueSince(today: Day): Day {
  return workingDaysBefore(today, OVERDUE_BEFORE_ORDER);
}

/**
 * The last day of what the case waits for, or null: it waits for no day. By the calendar of this moment: the day in the
 * case's key was counted when it was written, and a holiday notice may have moved it since.
 */
export function dueOnNow(record: CaseTerm): Day | null {
  const due = lastDayOf(asTheCalendarIs(record));
  return due === NEVER || due === ENDED ? null : due;
}

/** What tells the last day of a case, and who lets it pass: lists read no more of it. */
export type CaseTerm = CaseStanding & Pick<MediationCase, 'clocks' | 'changedAt'>;

/** What a note is judged by: the case and the flag as they are now. Null: gone. */
export interface ComingFacts {
  record: CaseTerm | null;
  flag: { at: number; settled: object | null } | null;
}

export type ComingVerdict = { kind: 'issue' } | { kind: 'needless' } | { kind: 'early'; until: number };

/**
 * Whether the order is made now. A case must still wait for the committee with the last day that was noted: where a holiday
 * notice moved it, the note is needless, and the case is noted anew once it is late by the day that holds now. A flag must
 * not be settled; that its case ended in between changes nothing, as what the law asks for (to report, to inform the court)
 * outlasts the case. Its last day is counted again, because a holiday notice may have moved it.
 */
export function judgeComing(coming: ComingOrder, { record, flag }: ComingFacts, now: number): ComingVerdict {
  if (!record) return { kind: 'needless' };
  if (coming.reason === 'overdue') {
    const stillLate = whoIsLate(record) === 'committee' && dueOnNow(record) === coming.dueOn;
    return { kind: stillLate ? 'issue' : 'needless' };
  }
  if (!flag || flag.settled) return { kind: 'needless' };
  const until = flagFallsDue(flag.at);
  return until > now ? { kind: 'early', until } : { kind: 'issue' };
}

/**
 * Something is missing that people will bring (a guiding unit, the end of the order that is open for the case): looked at
 * again at the beginning of the next day. This is no failure and is not counted as one.
 */
export function lookAgain(coming: ComingOrder, why: string, now: number): ComingOrder {
  return { ...coming, nextAt: startOfDayMs(addDays(dayOf(now), 1)), lastError: why };
}

/** The order could not be written: tried again after a pause, and given up after the last. */
export function afterFailure(coming: ComingOrder, why: string, now: number): ComingOrder {
  const pause = ORDER_PAUSES[coming.tries];
  const tried = { ...coming, tries: coming.tries + 1, lastError: why };
  return pause === undefined ? { ...tried, state: 'gaveUp', nextAt: NEVER_MS } : { ...tried, nextAt: now + pause };
}

/** The order is there. */
export function issuedComing(coming: ComingOrder): ComingOrder {
  return { ...coming, state: 'issued', nextAt: NEVER_MS, lastError: null };
}
