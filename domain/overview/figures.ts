import { CLOCK_KINDS, type ClockKind } from '../cases/case';
import { isFew, meanOf, rateOf, sumOfParts, wholeBeside, type Figure, type Measured } from './smallNumbers';
import type { Counts, Tally } from './tally';

/** The months over which figures are told: the same for whoever asks, so that no two answers differ by one month. */
export const FIGURE_MONTHS = 12;

/** How asking works out in a month, as it is counted beside the tallies. */
export interface AnsweredMonth {
  readonly month: string;
  readonly asked: number;
  readonly answered: number;
  /** From notice to answer, all answers together. */
  readonly minutes: number;
}

/** How well it works over some months. */
export interface Figures {
  /** Of what ended at the table, how many in a hundred with an agreement. */
  success: Figure;
  /** From 1 to 5. */
  score: Figure;
  /** Of the respondents who were asked, how many in a hundred answered. */
  responseRate: Figure;
  /** Mean hours until a respondent answered. */
  hoursToAnswer: Figure;
  /** Mean calendar days of each step that was done. */
  steps: { kind: ClockKind; days: Figure }[];
}

const MINUTES_OF_HOUR = 60;

const at = (counts: Counts, key: string) => counts[key] ?? 0;

/** What ended at the table: what never came to mediation (refused, transferred, lapsed, withdrawn) does not count. */
function endedIn(counts: Counts): Measured {
  const agreed = at(counts, 'out|agreed');
  const ended = agreed + at(counts, 'out|terminated');
  return { cases: ended, times: ended, sum: agreed };
}

function scoresIn(counts: Counts): Measured {
  const scores = [1, 2, 3, 4, 5].map((score) => ({ score, times: at(counts, `score|${score}`) }));
  return {
    cases: at(counts, 'first|score'),
    times: scores.reduce((sum, { times }) => sum + times, 0),
    sum: scores.reduce((sum, { score, times }) => sum + score * times, 0),
  };
}

function stepIn(counts: Counts, kind: ClockKind): Measured {
  return {
    cases: at(counts, `first|step|${kind}`),
    times: at(counts, `step|${kind}`),
    sum: at(counts, `days|${kind}`),
  };
}

function askedIn(counts: Counts, month: AnsweredMonth | undefined): Measured {
  return { cases: at(counts, 'first|asked'), times: month?.asked ?? 0, sum: month?.answered ?? 0 };
}

function hoursIn(counts: Counts, month: AnsweredMonth | undefined): Measured {
  const hours = (month?.minutes ?? 0) / MINUTES_OF_HOUR;
  return { cases: at(counts, 'first|answered'), times: month?.answered ?? 0, sum: hours };
}

type Reader = (counts: Counts, answers: AnsweredMonth | undefined) => Measured;

/** What `read` measures in each of these months. */
function byMonth(tally: Tally, months: readonly string[], answers: readonly AnsweredMonth[], read: Reader): Measured[] {
  return months.map((month) =>
    read(
      tally[month] ?? {},
      answers.find((each) => each.month === month),
    ),
  );
}

function figuresFrom(measure: (read: Reader) => Measured): Figures {
  return {
    success: rateOf(measure(endedIn)),
    score: meanOf(measure(scoresIn)),
    responseRate: rateOf(measure(askedIn)),
    hoursToAnswer: meanOf(measure(hoursIn)),
    steps: CLOCK_KINDS.map((kind) => ({ kind, days: meanOf(measure((counts) => stepIn(counts, kind))) })).filter(
      ({ days }) => days.value !== null,
    ),
  };
}

/** The figures of all these months together. */
export function figuresOf(tally: Tally, months: readonly string[], answers: readonly AnsweredMonth[]): Figures {
  return figuresFrom((read) => sumOfParts(byMonth(tally, months, answers, read)));
}

/** What everybody may know of one month; the results are null while too few ended to be told. */
export interface PublicMonth {
  month: string;
  filed: number;
  results: { agreed: number; terminated: number } | null;
  score: Figure;
}

export interface PublicFigures {
  /** The latest month last. */
  months: PublicMonth[];
  /** The latest month alone. */
  latest: Figures;
  /** All of them; without the months of which nothing is told, unless they are many together. */
  whole: Figures;
}

function publicMonth(month: string, counts: Counts): PublicMonth {
  const ended = endedIn(counts);
  return {
    month,
    filed: at(counts, 'in'),
    results: ended.cases > 0 && isFew(ended.cases) ? null : { agreed: ended.sum, terminated: ended.times - ended.sum },
    score: meanOf(scoresIn(counts)),
  };
}

/** What everybody may know of these months, so that nothing hidden is what is left when one figure is taken from another. */
export function publicFiguresOf(
  tally: Tally,
  months: readonly string[],
  answers: readonly AnsweredMonth[],
): PublicFigures {
  const latest = months.slice(-1);
  // Scores and results are told of each month, everything else of the latest and of all.
  const told: readonly Reader[] = [endedIn, scoresIn];
  return {
    months: months.map((month) => publicMonth(month, tally[month] ?? {})),
    latest: figuresOf(tally, latest, answers),
    whole: figuresFrom((read) => {
      const parts = byMonth(tally, months, answers, read);
      if (told.includes(read)) return wholeBeside(parts);
      return wholeBeside([sumOfParts(parts.slice(0, -1)), sumOfParts(parts.slice(-1))]);
    }),
  };
}
