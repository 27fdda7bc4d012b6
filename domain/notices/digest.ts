import { addDays, dayOf, shortDayInWords, startOfDayMs, weekday, type Day } from '../calendar/day';
import { workingDayFrom } from '../calendar/workingDays';
import type { NoticeRule } from './matrix';

const HOUR = 3_600_000;
/** Half past eight in the morning. */
const DIGEST_AT = 8.5 * HOUR;

/** The open cases of a committee in numbers: all that leaders are told (人民调解法 15: nothing of what a case is about). */
export interface DigestCounts {
  open: number;
  /** Whose next last day is within the seven days from today on. */
  soon: number;
  overdue: number;
}

/** Monday of the week of a day. */
function mondayOf(day: Day): Day {
  return addDays(day, -((weekday(day) + 6) % 7));
}

/** The moment at which the digest of a day goes out. */
export function digestMoment(day: Day): number {
  return startOfDayMs(day) + DIGEST_AT;
}

/**
 * The day of the digest that should have gone out by `now` in this week: its Monday, or the next working day when nobody
 * works on it. Null before its time, and in a week in which nobody works at all.
 */
export function digestDayBy(now: number): Day | null {
  const monday = mondayOf(dayOf(now));
  const day = workingDayFrom(monday);
  return mondayOf(day) === monday && digestMoment(day) <= now ? day : null;
}

/** What the digest says; `counts` are those of the moment at which it is written. */
export function digestRule(to: 'heads' | 'leaders', day: Day, { open, soon, overdue }: DigestCounts): NoticeRule {
  const hint = overdue > 0 ? '有超期案件，请督促' : '本周没有超期案件';
  return {
    event: 'weeklyDigest',
    to,
    title: '每周办案情况',
    sentences: [
      `${shortDayInWords(day)}：在办${open}件，七天内到期${soon}件，已超期${overdue}件。`,
      ...(overdue > 0 && to === 'heads' ? ['请先看超期的案件，督促承办人处理。'] : []),
    ],
    page: 'pages-official/overview',
    template: 'todo',
    hint,
    plainHint: hint,
  };
}
