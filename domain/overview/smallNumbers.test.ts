import * as fc from 'fast-check';
import { FIGURE_MONTHS, figuresOf, publicFiguresOf, type Figures } from './figures';
import {
  FEWEST_CASES,
  figureInWords,
  isFew,
  meanOf,
  rateOf,
  sumOfParts,
  wholeBeside,
  type Measured,
} from './smallNumbers';
import type { Tally } from './tally';

const part = fc
  .record({
    cases: fc.integer({ min: 0, max: 5 }),
    each: fc.integer({ min: 1, max: 3 }),
    mean: fc.integer({ max: 9, min: 1 }),
  })
  .map(({ cases, each, mean }): Measured => ({ cases, times: cases * each, sum: cases * each * mean }));

describe('a figure of few cases', () => {
  it('is not told, whatever it is and however many events the cases have; three cases are told', () => {
    expect(meanOf({ cases: 2, times: 9, sum: 40 })).toEqual({ value: 'few', of: 0 });
    expect(rateOf({ cases: 1, times: 1, sum: 1 })).toEqual({ value: 'few', of: 0 });
    expect(meanOf({ cases: 3, times: 4, sum: 18 })).toEqual({ value: 4.5, of: 4 });
    expect(rateOf({ cases: 3, times: 3, sum: 1 })).toEqual({ value: 33, of: 3 });
    expect(meanOf({ cases: 0, times: 0, sum: 0 })).toEqual({ value: null, of: 0 });
    expect(figureInWords({ value: 'few', of: 0 }, '分')).toBe('不足3件，不显示');
    expect(figureInWords({ value: null, of: 0 }, '分')).toBe('暂无');
    expect(figureInWords({ value: 4.5, of: 4 }, '分')).toBe('4.5分');
  });

  it('cannot be found by taking what is told of the parts from what is told of the whole', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const whole = wholeBeside(parts);
        const shown = sumOfParts(parts.filter(({ cases }) => !isFew(cases)));
        const left = whole.cases - shown.cases;
        // Nothing is left, or enough for a figure of its own, or the whole is not told itself.
        expect(left === 0 || left >= FEWEST_CASES || isFew(whole.cases)).toBe(true);
        expect(whole.sum).toBeLessThanOrEqual(sumOfParts(parts).sum);
        // That there was something is never hidden.
        expect(whole.times > 0).toBe(parts.some(({ times }) => times > 0));
      }),
    );
  });
});

/** Months of a small committee: one case each, rated, answered and ended. */
function oneEach(months: readonly string[]): Tally {
  return Object.fromEntries(
    months.map((month, n) => [
      month,
      {
        in: 1,
        'out|agreed': 1,
        'score|5': 2,
        'first|score': 1,
        'step|mediation': 1,
        'days|mediation': 10 + n,
        'first|step|mediation': 1,
        'first|asked': 1,
        'first|answered': 1,
      },
    ]),
  );
}

const YEAR = Array.from({ length: FIGURE_MONTHS }, (_, n) => `2026-${String(n + 1).padStart(2, '0')}`);
const answersOf = (months: readonly string[]) =>
  months.map((month) => ({ month, asked: 3, answered: 3, minutes: 600 }));
const values = ({ success, score, responseRate, hoursToAnswer, steps }: Figures) =>
  [success, score, responseRate, hoursToAnswer, ...steps.map(({ days }) => days)].map(({ value }) => value);

describe('the public figures', () => {
  it('tell of no month with one case, though three respondents answered and two sides rated it', () => {
    const two = YEAR.slice(-2);
    const { months, latest, whole } = publicFiguresOf(oneEach(two), YEAR, answersOf(two));
    expect(months[11]).toMatchObject({ filed: 1, results: null, score: { value: 'few' } });
    expect(months[0]).toMatchObject({ filed: 0, results: { agreed: 0, terminated: 0 }, score: { value: null } });
    expect(values(latest)).toEqual(['few', 'few', 'few', 'few', 'few']);
    expect(values(whole)).toEqual(['few', 'few', 'few', 'few', 'few']);
  });

  it('tell of the year when its months are many together, and leave the latest out when it would be what is left', () => {
    const { whole } = publicFiguresOf(oneEach(YEAR), YEAR, answersOf(YEAR));
    // Steps: eleven months are told (10 to 20 days, mean 15); with the latest alone beside them it would be known.
    expect(values(whole)).toEqual([100, 5, 100, 3.3, 15]);
    expect(values(figuresOf(oneEach(YEAR), YEAR, answersOf(YEAR)))).toEqual([100, 5, 100, 3.3, 15.5]);
  });
});
