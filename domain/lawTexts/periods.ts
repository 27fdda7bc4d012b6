import { addDays, type Day } from '../calendar/day';

/** One text of an instrument, and when it holds as it was loaded. */
export interface LawPeriod {
  readonly instrument: string;
  /** First day on which it holds. */
  readonly from: Day;
  /** Last day on which it holds; null while no end is known. */
  readonly to: Day | null;
}

/**
 * The last day of a text among those in force: its own, or the day before the next text of its instrument. Nothing has to
 * be written down in the old text when a new one comes, nor taken back when the new one is.
 */
export function lastDayOf(text: LawPeriod, texts: readonly LawPeriod[]): Day | null {
  const later = texts
    .filter(({ instrument, from }) => instrument === text.instrument && from > text.from)
    .map(({ from }) => addDays(from, -1));
  const ends = text.to === null ? later : [...later, text.to];
  return ends.length === 0 ? null : ends.reduce((one, other) => (other < one ? other : one));
}

/** The text in force on a day; null when none was loaded for it. */
export function textOn<T extends LawPeriod>(texts: readonly T[], instrument: string, day: Day): T | null {
  return (
    texts.find((text) => {
      const last = lastDayOf(text, texts);
      return text.instrument === instrument && text.from <= day && (last === null || day <= last);
    }) ?? null
  );
}

/** A text in force that begins on the same day: the new one is its correction and takes its place. */
export function replacedBy<T extends LawPeriod>(text: LawPeriod, texts: readonly T[]): T | null {
  return texts.find(({ instrument, from }) => instrument === text.instrument && from === text.from) ?? null;
}

/** A text in force whose last day is known and falls into the new one's period, or the other way round. */
export function overlapOf<T extends LawPeriod>(text: LawPeriod, texts: readonly T[]): T | null {
  return (
    texts.find(({ instrument, from, to }) => {
      if (instrument !== text.instrument || from === text.from) return false;
      return from < text.from ? to !== null && to >= text.from : text.to !== null && text.to >= from;
    }) ?? null
  );
}
