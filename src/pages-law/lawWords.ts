import { dayInWords } from '@/domain/calendar/day';

/** When a text holds, in words. */
export function periodInWords({ from, to }: { from: string; to: string | null }): string {
  return to === null ? `${dayInWords(from)}起施行` : `${dayInWords(from)}至${dayInWords(to)}`;
}

/** The name of an instrument between its marks. */
export function named(instrument: string): string {
  return `《${instrument}》`;
}

/** What stands on every page that shows a text. */
export const PUBLISHED_PREVAILS = '由本会录入，如与公布的文本不一致，以公布的为准。';
