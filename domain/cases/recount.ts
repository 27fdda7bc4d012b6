import { dayInWords, type Day } from '../calendar/day';
import { workingDayFrom } from '../calendar/workingDays';
import type { CaseClock, ClockKind, MediationCase } from './case';
import { CLOCK_NAMES, isPaused, withDueDay } from './caseClocks';
import { decided, notNow, type Decision } from './decision';
import { isFinal } from './stages';

function runs(clock: CaseClock): boolean {
  return clock.stoppedOn === null && !isPaused(clock);
}

function inWords(before: CaseClock, after: CaseClock): string {
  const name = CLOCK_NAMES[after.kind];
  return before.dueOn === after.dueOn
    ? `${name}的截止日${dayInWords(after.dueOn)}已经确定`
    : `${name}的截止日由${dayInWords(before.dueOn)}改为${dayInWords(after.dueOn)}`;
}

/** A last day that has moved. */
export interface MovedDay {
  kind: ClockKind;
  from: Day;
  to: Day;
}

/** The last days that counting anew has moved, those of the terms before those of the seats. */
export function movedDays(
  before: Pick<MediationCase, 'clocks' | 'mediation'>,
  after: Pick<MediationCase, 'clocks' | 'mediation'>,
): MovedDay[] {
  const terms = after.clocks.flatMap(({ kind, dueOn: to }, n) => {
    const from = before.clocks[n]?.dueOn ?? to;
    return from === to ? [] : [{ kind, from, to }];
  });
  const seats = after.mediation.mediators.flatMap(({ dueOn: to }, n) => {
    const from = before.mediation.mediators[n]?.dueOn ?? to;
    return from === to ? [] : [{ kind: 'seat' as const, from, to }];
  });
  return [...terms, ...seats];
}

/**
 * Counts the terms of a case that run anew, after the holidays of a year were written down or changed (民诉法 85: a last day
 * that has become a day off moves on). One that stands still is counted when it goes on. Nothing to decide where nothing
 * has moved.
 */
export function recountTerms(record: Pick<MediationCase, 'stage' | 'clocks' | 'mediation'>): Decision {
  const { stage, mediation } = record;
  if (stage === 'DRAFT' || isFinal(stage)) return notNow('没有进行中的期限。');
  const moved: string[] = [];
  const clocks = record.clocks.map((clock) => {
    if (!runs(clock)) return clock;
    const counted = withDueDay(clock);
    if (counted.dueOn === clock.dueOn && counted.provisional === clock.provisional) return clock;
    moved.push(inWords(clock, counted));
    return counted;
  });
  const mediators = mediation.mediators.map((seat) => {
    const dueOn = seat.state === 'named' ? workingDayFrom(seat.dueOn) : seat.dueOn;
    if (dueOn === seat.dueOn) return seat;
    moved.push(`${CLOCK_NAMES.seat}的截止日改为${dayInWords(dueOn)}`);
    return { ...seat, dueOn };
  });
  if (moved.length === 0) return notNow('期限没有变化。');
  return decided({
    fields: { clocks, mediation: { ...mediation, mediators } },
    text: `放假安排有变，期限重新计算：${moved.join('；')}`,
    event: null,
  });
}
