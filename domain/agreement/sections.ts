/** What the sections of an agreement's text are called, in their order (人民调解法 29). */
export const SECTIONS = {
  parties: '当事人',
  facts: '各方确认的事实',
  claims: '本协议解决的请求',
  obligations: '各方的义务',
  terms: '其他约定',
  remainder: '没有达成一致的部分',
  effect: '效力',
} as const;

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七'];

/** The line above the section that is the `index`th (from 0) of those that say something. */
export function sectionTitle(index: number, title: string): string {
  return `${NUMERALS[index] ?? ''}、${title}`;
}

/** Whether this line of an agreement's text begins a section; a numbering that somebody typed into the terms does not. */
export function isSectionTitle(line: string): boolean {
  const titles: readonly string[] = Object.values(SECTIONS);
  return NUMERALS.includes(line.slice(0, 1)) && line.slice(1, 2) === '、' && titles.includes(line.slice(2));
}
