import type { SuspensionReason } from '../cases/mediation';

/** What a mediator tells the committee alone; the parties never learn of it. */
export const FLAG_KINDS = ['sham', 'crime', 'escalation'] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

export const FLAG_NAMES: Readonly<Record<FlagKind, string>> = {
  sham: '涉嫌虚假调解',
  crime: '涉嫌犯罪',
  escalation: '可能激化',
};

/** What a flag stops, in words that are true in whatever stage it is raised. */
const STOPPED =
  '还没有达成协议的，由系统中止，正在签署的退回，签名作废；写明处理结果以前不能恢复调解。已经达成协议的照常履行，写明处理结果以前不能申请司法确认；已经申请的，请告诉法院。';

/** What has to be done about it, for the head. */
export const FLAG_DUTIES: Readonly<Record<FlagKind, string>> = {
  sham: `${STOPPED}请核实，属实的终止调解，并报告委派、委托的法院。`,
  crime: `${STOPPED}请判断是否报告公安机关，并记下报告的时间和经办人。`,
  escalation: '请采取预防措施；可能引起治安、刑事案件的，及时报告公安机关。',
};

/** What is left to do once the head has found it true, in words that are true in whatever stage that is. */
const PROVED_TRUE =
  '已查实。还没有达成协议的，不再恢复，请终止调解；已经达成协议的，本会不再办理它的司法确认。已经向法院申请或者法院已经确认的，请书面告诉法院。协议约定的义务，由法院认定有没有效力。';

/** What the head has found, and what has to be done about it now. */
export function dutyOf(kind: FlagKind, proved: boolean): string {
  return proved && suspensionFor(kind) !== null ? PROVED_TRUE : FLAG_DUTIES[kind];
}

/** The rule that asks for it, by id: 特邀调解规定 18 for sham mediation, 人民调解法 25 for what may grow worse or is a crime. */
export const FLAG_RULES: Readonly<Record<FlagKind, string>> = {
  sham: 'referred-sham',
  crime: 'mediation-escalation',
  escalation: 'mediation-escalation',
};

/** Why a case does not go on while a flag is open, for those who may know of it: its mediators and the head. */
export const HELD_FOR_COMMITTEE =
  '向主任报告的情况还没有处理完，现在不能恢复调解。请主任先在“风险报告”里写明处理结果，再恢复。';

/** The same, once it was found true: then nobody resumes it, and no court is asked. */
export const PROVED_FOR_COMMITTEE = '向主任报告的情况已经查实，不能恢复调解。请终止调解；涉及法院的，请告诉法院。';

/**
 * The same for a side, which learns of no flag: in the words in which it reads of any other doubt, true while it is looked
 * into and once it was found true, so that nobody reads from them which it is.
 */
export const HELD_FOR_SIDES =
  '调委会对有关情况还有疑问，现在不能在这里申请司法确认。申请的期限不因此延长，请尽快打调委会电话问清楚。';

/**
 * The reason for which a flag suspends the mediation (特邀调解规定 18 for sham mediation); null: it goes on. The sides
 * read of both the same sentence.
 */
export function suspensionFor(kind: FlagKind): SuspensionReason | null {
  if (kind === 'sham') return 'shamCheck';
  return kind === 'crime' ? 'other' : null;
}
