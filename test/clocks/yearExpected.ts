import type { Day } from '@/domain/calendar/day';
import type { Life } from './yearLives';
import {
  slowMonthsLater,
  slowShift,
  slowTerm,
  slowWorkingDayFrom,
  type SlowAnswer,
  type SlowTerm,
} from './slowCalendar';

/** Who is reminded at which mark, typed from the matrix of domain.md 4.4; the openids are those of the invented people. */
const READERS: Readonly<Record<string, readonly string[]>> = {
  acceptanceHalf: ['registrar'],
  acceptanceThreeDays: ['registrar', 'head'],
  acceptanceOneDay: ['registrar'],
  acceptanceOver: ['registrar', 'head'],
  supplementHalf: ['applicant'],
  supplementThreeDays: ['applicant'],
  supplementOneDay: ['applicant'],
  inquiryHalf: ['registrar'],
  inquiryThreeDays: ['head'],
  inquiryOneDay: ['registrar'],
  namingHalf: ['registrar'],
  namingThreeDays: ['registrar', 'head'],
  namingOneDay: ['registrar'],
  namingOver: ['registrar', 'head'],
  mediationHalf: ['mediator'],
  mediationThreeDays: ['mediator', 'head'],
  mediationOneDay: ['mediator'],
  signingHalf: ['mediator'],
  signingThreeDays: ['mediator', 'head'],
  signingOneDay: ['mediator', 'applicant', 'respondent-1'],
  confirmationFifteenDays: ['applicant', 'respondent-1', 'mediator'],
  confirmationFiveDays: ['applicant', 'respondent-1', 'mediator'],
  visitOneMonth: ['mediator'],
  visitThreeMonths: ['mediator'],
};

/** What must happen in a life: `<case> <event> <day> <reader>` and `<case> <step> <day>`. */
export interface Expected {
  reminders: string[];
  steps: string[];
}

interface Event {
  event: string;
  day: Day;
}

/** Marks of a term; of several on one day the most pressing. */
function marksOf(kind: string, { half, threeDays, oneDay, over }: SlowAnswer): Event[] {
  const all = [
    { event: `${kind}Half`, day: half },
    { event: `${kind}ThreeDays`, day: threeDays },
    { event: `${kind}OneDay`, day: oneDay },
    { event: `${kind}Over`, day: over },
  ];
  return all.flatMap(({ event, day }, index) =>
    day === null || all.slice(index + 1).some((later) => later.day === day) ? [] : [{ event, day }],
  );
}

/** What a term gives that is changed on the way: before each change by its old reckoning, after it by the new one. */
function changingTerm(kind: string, reckonings: readonly (SlowTerm & { from: Day; to: Day })[]): Event[] {
  return reckonings.flatMap(({ from, to, ...term }) =>
    marksOf(kind, slowTerm(term)).filter(({ day }) => day > from && day <= to),
  );
}

const EVER = '2031-01-01';

function termOf(life: Life): { events: Event[]; over: Day } {
  const { kind, start, unit, length, suspended, extended } = life;
  const base: SlowTerm = { start, unit, length };
  if (suspended) {
    const paused: SlowTerm = { ...base, pause: suspended };
    return {
      events: changingTerm(kind, [
        { ...base, from: start, to: suspended[0] },
        { ...paused, from: suspended[1], to: EVER },
      ]),
      over: slowTerm(paused).over,
    };
  }
  if (extended) {
    const longer: SlowTerm = { ...base, extension: extended.workingDays };
    return {
      events: changingTerm(kind, [
        { ...base, from: start, to: extended.on },
        { ...longer, from: extended.on, to: EVER },
      ]),
      over: slowTerm(longer).over,
    };
  }
  const slow = slowTerm(base);
  return { events: marksOf(kind, slow), over: slow.over };
}

/** A mediator who is named and silent, and the next, until nobody is left and the desk has to name somebody. */
function seatChain(life: Life): { told: string[]; steps: string[] } {
  const told: string[] = [];
  const steps: string[] = [];
  let { start } = life;
  for (const mediator of life.mediators) {
    const slow = slowTerm({ start, unit: 'workingDay', length: 3 });
    for (const { event, day } of marksOf('seat', slow)) {
      if (event !== 'seatOver') told.push(`${life.id} ${event} ${day} ${mediator}`);
    }
    steps.push(`${life.id} seatLapse ${slow.over}`);
    start = slow.over;
  }
  for (const { event, day } of marksOf('naming', slowTerm({ start, unit: 'workingDay', length: 3 }))) {
    for (const reader of READERS[event] ?? []) told.push(`${life.id} ${event} ${day} ${reader}`);
  }
  return { told, steps };
}

function performance(life: Life): { events: Event[]; steps: string[] } {
  const window = slowTerm({ start: life.start, unit: 'day', length: 30 }).due;
  const visit = (months: number) => slowWorkingDayFrom(slowMonthsLater(life.start, months));
  const due = life.obligationDue ?? '';
  return {
    events: [
      { event: 'confirmationFifteenDays', day: slowShift(window, -15) },
      { event: 'confirmationFiveDays', day: slowShift(window, -5) },
      { event: 'visitOneMonth', day: visit(1) },
      { event: 'visitThreeMonths', day: visit(3) },
    ],
    steps: [-7, -1, 1].map((days) => `${life.id} remindObligation ${slowShift(due, days)}`),
  };
}

/** The automatic step at the end of a term. */
const STEP_AT_END: Readonly<Record<string, string>> = {
  supplement: 'lapse',
  inquiry: 'inquiryLapse',
  mediation: 'mediationLapse',
  signing: 'signingLapse',
};

/** Everything that must happen in a life until the end of `last`, by the calendar that is walked by hand. */
export function expectedOf(life: Life, last: Day): Expected {
  const { id, kind } = life;
  const until = (line: string) => (line.split(' ')[2] ?? '') <= last;
  if (kind === 'draft') return { reminders: [], steps: [] };
  if (kind === 'seat') {
    const { told, steps } = seatChain(life);
    return { reminders: told.filter(until), steps: steps.filter(until) };
  }
  const lines = (events: readonly Event[]) =>
    events.flatMap(({ event, day }) => (READERS[event] ?? []).map((reader) => `${id} ${event} ${day} ${reader}`));
  if (kind === 'performance') {
    const { events, steps } = performance(life);
    return { reminders: lines(events).filter(until), steps: steps.filter(until) };
  }
  const { events, over } = termOf(life);
  const step = STEP_AT_END[kind];
  const steps = step === undefined ? [] : [`${id} ${step} ${over}`];
  if (kind === 'inquiry') {
    const { threeDays } = slowTerm({ start: life.start, unit: life.unit, length: life.length });
    steps.push(`${id} remindRespondents ${threeDays ?? ''}`);
  }
  return { reminders: lines(events).filter(until), steps: steps.filter(until) };
}

/** The day on which a draft is gone: kept for thirty days after its last change. */
export function draftGoneOn(life: Life): Day {
  return slowShift(life.start, 31);
}

/** The days of the weekly digest: each Monday, or the next working day of that week. */
export function digestDays(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  // 2024-01-01 was a Monday.
  for (let monday = '2024-01-01'; monday <= last; monday = slowShift(monday, 7)) {
    const day = slowWorkingDayFrom(monday);
    if (day < slowShift(monday, 7) && day >= first && day <= last) days.push(day);
  }
  return days;
}
