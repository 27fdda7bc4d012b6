import { addDays, type Day } from '../calendar/day';
import {
  deadlineMarks,
  dueDayOf,
  type Clock,
  type ClockUnit,
  type DeadlineMarks,
  type Pause,
} from '../calendar/deadline';
import { workingDaysLeft } from '../calendar/workingDays';
import type { CaseClock, ClockKind } from './case';

export const CLOCK_NAMES: Readonly<Record<ClockKind, string>> = {
  acceptance: '作出是否受理的决定',
  supplement: '补正材料',
  inquiry: '征询被申请人意愿',
  naming: '确定调解员',
  seat: '调解员确认',
  mediation: '调解期限',
  signing: '签署协议',
};

/** Rules of domain/law that these clocks come from where the rule pack of the case names no other. */
export const CLOCK_RULES: Readonly<Record<ClockKind, string>> = {
  acceptance: 'committee-acceptance',
  supplement: 'committee-supplement',
  inquiry: 'committee-inquiry',
  naming: 'online-selection',
  seat: 'online-acceptance',
  mediation: 'committee-mediation',
  signing: 'committee-signing',
};

type Counted = Pick<CaseClock, 'startedOn' | 'length' | 'unit' | 'extension' | 'pauses'>;

function endedPauses(clock: Counted): Pause[] {
  return clock.pauses.flatMap((pause) => (pause.to === null ? [] : [{ from: pause.from, to: pause.to }]));
}

/** The term without its extension. */
function ownTerm(clock: Counted): Clock {
  return { start: clock.startedOn, unit: clock.unit, length: clock.length, pauses: endedPauses(clock) };
}

/** The last day: that of the term itself, or so many working days behind it as every side agreed to. */
function endOf(clock: Counted): { due: Day; provisional: boolean } {
  const own = dueDayOf(ownTerm(clock));
  if (clock.extension === 0) return own;
  const added = dueDayOf({
    start: own.due,
    unit: 'workingDay',
    length: clock.extension,
    pauses: endedPauses(clock),
  });
  return { due: added.due, provisional: own.provisional || added.provisional };
}

/** The whole term, extension included, as one that counts in the clock's own unit (days for months and years). */
function wholeTerm(clock: Counted): Clock {
  const own = ownTerm(clock);
  if (clock.extension === 0) return own;
  if (clock.unit === 'workingDay') return { ...own, length: clock.length + clock.extension };
  const { due } = endOf(clock);
  const pauses = endedPauses(clock);
  let length = 0;
  for (let day = addDays(clock.startedOn, 1); day <= due; day = addDays(day, 1)) {
    if (!pauses.some((pause) => day >= pause.from && day <= pause.to)) length += 1;
  }
  return { ...own, unit: 'day', length };
}

/** The clock with its due day as the calendar has it now: a day that was provisional may have moved since. */
export function withDueDay(clock: CaseClock): CaseClock {
  const { due, provisional } = endOf(clock);
  return { ...clock, dueOn: due, provisional };
}

/** A clock of `length` units that starts on `startedOn`, which itself is not counted (民诉法 85). */
export function startClock(
  kind: ClockKind,
  startedOn: Day,
  length: number,
  { unit = 'workingDay' as ClockUnit, rule = CLOCK_RULES[kind] } = {},
): CaseClock {
  return withDueDay({
    kind,
    rule,
    startedOn,
    length,
    unit,
    extension: 0,
    dueOn: startedOn,
    provisional: false,
    pauses: [],
    stoppedOn: null,
  });
}

function change(clocks: readonly CaseClock[], kind: ClockKind, how: (clock: CaseClock) => CaseClock): CaseClock[] {
  return clocks.map((clock) => (clock.kind === kind && clock.stoppedOn === null ? how(clock) : clock));
}

/** The clock stands still from `today` on. Standing still twice is standing still once. */
export function pauseClock(clocks: readonly CaseClock[], kind: ClockKind, today: Day): CaseClock[] {
  return change(clocks, kind, (clock) =>
    isPaused(clock) ? clock : { ...clock, pauses: [...clock.pauses, { from: today, to: null }] },
  );
}

/** The clock runs on; `today` is the last day on which it stood still, and the due day is computed anew. */
export function resumeClock(clocks: readonly CaseClock[], kind: ClockKind, today: Day): CaseClock[] {
  return change(clocks, kind, (clock) =>
    withDueDay({
      ...clock,
      pauses: clock.pauses.map((pause) => (pause.to === null ? { ...pause, to: today } : pause)),
    }),
  );
}

/** What the clock waited for has been done. */
export function stopClock(clocks: readonly CaseClock[], kind: ClockKind, today: Day): CaseClock[] {
  return change(clocks, kind, (clock) => ({ ...clock, stoppedOn: today }));
}

export function isPaused(clock: CaseClock): boolean {
  return clock.pauses.some((pause) => pause.to === null);
}

/** The clock that matters now: running, not standing still, the latest started. */
export function currentClock(clocks: readonly CaseClock[]): CaseClock | null {
  const running = clocks.filter((clock) => clock.stoppedOn === null && !isPaused(clock));
  return running[running.length - 1] ?? null;
}

/**
 * Working days left until the clock's last day, in whatever unit the term is counted: people plan by them, and lights go by
 * them. 0 on the last day, negative from the day after it, also where that is a Saturday.
 */
export function daysLeftOn(clock: CaseClock, today: Day): number {
  return workingDaysLeft(clock.dueOn, today);
}

/** The days on which people are reminded of the clock, its extension included. It must not stand still. */
export function marksOf(clock: CaseClock): DeadlineMarks {
  return deadlineMarks(wholeTerm(clock));
}

/** The clock runs for `workingDays` more behind its last day: an extension that every side agreed to (在线调解规则 24). */
export function extendClock(clocks: readonly CaseClock[], kind: ClockKind, workingDays: number): CaseClock[] {
  return change(clocks, kind, (clock) => withDueDay({ ...clock, extension: clock.extension + workingDays }));
}

/** The clock of a kind that still runs or stands still; null when there is none or it was stopped. */
export function openClock(clocks: readonly CaseClock[], kind: ClockKind): CaseClock | null {
  return clocks.find((clock) => clock.kind === kind && clock.stoppedOn === null) ?? null;
}

/** Every clock that still runs is over: the case has ended. */
export function stopAllClocks(clocks: readonly CaseClock[], today: Day): CaseClock[] {
  return clocks.map((clock) => (clock.stoppedOn === null ? { ...clock, stoppedOn: today } : clock));
}
