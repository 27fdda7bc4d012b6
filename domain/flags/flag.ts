import type { SuspensionReason } from '../cases/mediation';

/** What a mediator tells the committee alone; the parties never learn of it. */
export const FLAG_KINDS = ['sham', 'crime', 'escalation'] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

export const FLAG_NAMES: Readonly<Record<FlagKind, string>> = {
  sham: '涉嫌虚假调解',
  crime: '涉嫌犯罪',
  escalation: '可能激化',
};

/** A flag suspends nothing but a mediation that is going on: true in whatever stage it is raised. */
const STOPPED = '正在调解的，由系统中止；不在调解阶段的不会中止，核实以前请不要签署、盖章，也不要申请司法确认。';

/** What has to be done about it, for the head. */
export const FLAG_DUTIES: Readonly<Record<FlagKind, string>> = {
  sham: `${STOPPED}请核实，属实的终止调解，并报告委派、委托的法院。`,
  crime: `${STOPPED}请判断是否报告公安机关，并记下报告的时间和经办人。`,
  escalation: '请采取预防措施；可能引起治安、刑事案件的，及时报告公安机关。',
};

/** The rule that asks for it, by id: 特邀调解规定 18 for sham mediation, 人民调解法 25 for what may grow worse or is a crime. */
export const FLAG_RULES: Readonly<Record<FlagKind, string>> = {
  sham: 'referred-sham',
  crime: 'mediation-escalation',
  escalation: 'mediation-escalation',
};

/**
 * The reason for which a flag suspends the mediation (特邀调解规定 18 for sham mediation); null: it goes on. The sides
 * read of both the same sentence.
 */
export function suspensionFor(kind: FlagKind): SuspensionReason | null {
  if (kind === 'sham') return 'shamCheck';
  return kind === 'crime' ? 'other' : null;
}
