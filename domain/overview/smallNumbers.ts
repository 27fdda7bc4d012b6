/*
 * A mean, a rate or an amount that is made of one or two cases tells of these cases: whoever knows that a dispute was
 * mediated in that month reads its days, its satisfaction or its amount out of it. So such a figure is not shown to those
 * outside of the committee when it is made of fewer than three cases, and they are told so. That there were cases, and how
 * many, stays: officials are to see that (domain.md 4.1).
 *
 * OUR OWN RULE, no law's: 人民调解法 15(4) obliges mediators to keep privacy and trade secrets, and names no number.
 * It guards one look: who writes down today's figure and tomorrow's may still subtract the one from the other.
 */

/** Cases that a figure is made of at least, for it to be shown outside of the committee. */
export const FEWEST_CASES = 3;

/** What stands in the place of a figure that is not shown. */
export const TOO_FEW_WORDS = `不足${FEWEST_CASES}件，不显示`;

/** What stands in the place of a figure of which there is nothing yet. */
export const NOTHING_YET = '暂无';

/** Why, in a sentence below a table or a drawing. */
export const TOO_FEW_REASON = `由不足${FEWEST_CASES}件案件得出的平均数、比例和金额不显示，以免从中认出某一件纠纷（本平台依人民调解法第十五条的保密要求自定）。`;

/** What a figure is made of: how many cases at least, how many events, and what these add up to. */
export interface Measured {
  readonly cases: number;
  readonly times: number;
  readonly sum: number;
}

/** A figure for those outside: null while there is nothing, 'few' while it would tell of single cases. */
export interface Figure {
  readonly value: number | 'few' | null;
  /** Events that it is made of; 0 when it is not shown. */
  readonly of: number;
}

export function isFew(cases: number): boolean {
  return cases < FEWEST_CASES;
}

/** The sum of parts. */
export function sumOfParts(parts: readonly Measured[]): Measured {
  return parts.reduce(
    (sum, part) => ({ cases: sum.cases + part.cases, times: sum.times + part.times, sum: sum.sum + part.sum }),
    { cases: 0, times: 0, sum: 0 },
  );
}

/**
 * What may be told of the whole beside what is told of its parts. Parts that are not shown go into the whole only when they
 * are together not few: else the whole less the parts that are shown would be what is hidden.
 */
export function wholeBeside(parts: readonly Measured[]): Measured {
  const hidden = sumOfParts(parts.filter(({ cases }) => isFew(cases)));
  const shown = sumOfParts(parts.filter(({ cases }) => !isFew(cases)));
  if (!isFew(hidden.cases)) return sumOfParts([shown, hidden]);
  // Nothing but what is hidden: that there was something is told, by `times`, and no figure.
  return shown.times === 0 ? hidden : shown;
}

function figure({ cases, times }: Measured, value: number): Figure {
  if (times === 0) return { value: null, of: 0 };
  return isFew(cases) ? { value: 'few', of: 0 } : { value, of: times };
}

/** The mean, to one decimal. */
export function meanOf(measured: Measured): Figure {
  return figure(measured, Math.round((measured.sum / measured.times) * 10) / 10);
}

/** How many of a hundred. */
export function rateOf(measured: Measured): Figure {
  return figure(measured, Math.round((measured.sum / measured.times) * 100));
}

/** A figure as it is read: `4.5分`; what there is not is told in `none`. */
export function figureInWords({ value }: Figure, unit: string, none = NOTHING_YET): string {
  if (value === null) return none;
  return value === 'few' ? TOO_FEW_WORDS : `${value}${unit}`;
}
