import type { Day } from '../calendar/day';
import { deadlineOf, leftOnClock, type Clock } from '../calendar/deadline';
import type { CaseClock, ClockKind } from './case';

export const CLOCK_NAMES: Readonly<Record<ClockKind, string>> = {
  acceptance: '作出是否受理的决定',
  supplement: '补正材料',
  inquiry: '征询被申请人意愿',
};

/** Rules of domain/law that these clocks come from: all are the committee's own (人民调解法 sets no such limits). */
export const CLOCK_RULES: Readonly<Record<ClockKind, string>> = {
  acceptance: 'committee-acceptance',
  supplement: 'committee-supplement',
  inquiry: 'committee-inquiry',
};

function asClock(clock: Pick<CaseClock, 'startedOn' | 'length' | 'pauses'>): Clock {
  const ended = clock.pauses.flatMap((pause) => (pause.to === null ? [] : [{ from: pause.from, to: pause.to }]));
  return { start: clock.startedOn, unit: 'workingDay', length: clock.length, pauses: ended };
}

/** The clock with its due day as the calendar has it now: a day that was provisional may have moved since. */
export function withDueDay(clock: CaseClock): CaseClock {
  const { due, provisional } = deadlineOf(asClock(clock));
  return { ...clock, dueOn: due, provisional };
}

/** A clock of `length` working days that starts on `startedOn`, which itself is not counted (民诉法 85). */
export function startClock(kind: ClockKind, startedOn: Day, length: number): CaseClock {
  return withDueDay({
    kind,
    rule: CLOCK_RULES[kind],
    startedOn,
    length,
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

/** Working days left on the clock; 0 on its last day, negative when it is over. */
export function daysLeftOn(clock: CaseClock, today: Day): number {
  return leftOnClock(asClock(clock), today);
}
