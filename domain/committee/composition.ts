import { addDays, addMonths, dayInWords, isDay, type Day } from '../calendar/day';
import type { Finding } from '../text/finding';

/** What somebody is in the committee. */
export const MEMBER_DUTIES = ['head', 'deputy', 'member'] as const;
export type MemberDuty = (typeof MEMBER_DUTIES)[number];
export const MEMBER_DUTY_NAMES: Readonly<Record<MemberDuty, string>> = {
  head: '主任',
  deputy: '副主任',
  member: '委员',
};

/** Who the committee consists of: its members, elected for a term. Posts in the system are given apart from it. */
export interface Composition {
  /** First day of the term. */
  from: Day;
  members: readonly { name: string; duty: MemberDuty; unit: string }[];
  /** Women are among the members (人民调解法 8). */
  womenAmong: boolean;
}

/** 人民调解法 8: three to nine members. By statute, and no setting. */
export const LEAST_MEMBERS = 3;
export const MOST_MEMBERS = 9;
/** 人民调解法 9: a term is three years. By statute, and no setting. */
const TERM_MONTHS = 36;
/** How long before its end a term is said to end: time for an election. */
const ENDS_SOON_DAYS = 90;

/** Last day of the term. */
export function termEnd({ from }: Pick<Composition, 'from'>): Day {
  return addDays(addMonths(from, TERM_MONTHS), -1);
}

/** Where the term stands: `over` since the day behind its last one, `soon` in the ninety days before. */
export function termState(composition: Pick<Composition, 'from'>, today: Day): 'running' | 'soon' | 'over' {
  const end = termEnd(composition);
  if (today > end) return 'over';
  return addDays(today, ENDS_SOON_DAYS) >= end ? 'soon' : 'running';
}

/** Everything that is wrong with a composition, at its fields. What the statute says is not for the committee to change. */
export function compositionFindings({ from, members, womenAmong }: Composition): Finding[] {
  const found: Finding[] = [];
  if (!isDay(from)) found.push({ field: 'from', problem: '没有这一天', remedy: '请从日历中选择' });
  if (members.length < LEAST_MEMBERS || members.length > MOST_MEMBERS) {
    found.push({
      field: 'members',
      problem: `委员应当有${LEAST_MEMBERS}到${MOST_MEMBERS}人，现在${members.length}人`,
      remedy: '这是人民调解法第八条的规定，不能修改',
    });
  }
  const heads = members.filter(({ duty }) => duty === 'head').length;
  if (heads !== 1) {
    found.push({
      field: 'members',
      problem: heads === 0 ? '没有主任' : '主任只能有一人',
      remedy: '人民调解法第八条：设主任一人，可以设副主任若干人',
    });
  }
  members.forEach(({ name }, index) => {
    if (members.findIndex((each) => each.name === name) < index) {
      found.push({ field: `members.${index}.name`, problem: '这个人写了两次', remedy: '一人只写一次' });
    }
  });
  if (!womenAmong) {
    found.push({
      field: 'womenAmong',
      problem: '委员里应当有妇女成员',
      remedy: '这是人民调解法第八条的规定，请核对后打开',
    });
  }
  return found;
}

/** The composition in words, for whoever decides on a change of it. */
export function compositionInWords(composition: Composition): string {
  const { from, members } = composition;
  const names = members.map(
    ({ name, duty, unit }) => `${name}（${MEMBER_DUTY_NAMES[duty]}${unit ? `，${unit}` : ''}）`,
  );
  return `${dayInWords(from)}至${dayInWords(termEnd(composition))}：${names.join('、')}`;
}
