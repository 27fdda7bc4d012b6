/**
 * Why a mediation ends without an agreement: the grounds of 在线调解规则 25 and of the notice of termination (form 9 of the
 * Ministry of Justice). Closed; 'other' asks for words.
 */
export const TERMINATION_REASONS = [
  'refused',
  'unreachable',
  'gap',
  'termOver',
  'refusedToSign',
  'settledElsewhere',
  'proceedings',
  'sham',
  'crime',
  'outOfScope',
  'other',
] as const;
export type TerminationReason = (typeof TERMINATION_REASONS)[number];

/** Those that a side may give for itself; the others are the mediators' and the committee's to find. */
export const SIDES_REASONS: readonly TerminationReason[] = ['refused', 'settledElsewhere', 'proceedings'];

export interface ReasonInWords {
  /** How the committee calls it where it is picked. */
  readonly name: string;
  /** What every side reads. A suspicion is never told to those whom it is about. */
  readonly told: string;
  /** What stays open after just this ground, before the ways that are always open. */
  readonly next: readonly string[];
}

const SOMETHING_ELSE = '出现了使调解无法继续的其他情形';

export const TERMINATION_TEXTS: Readonly<Record<TerminationReason, ReasonInWords>> = {
  refused: {
    name: '一方不愿意继续调解',
    told: '有一方当事人明确表示不愿意继续调解',
    next: ['以后各方愿意谈，可以重新申请调解。'],
  },
  unreachable: {
    name: '联系不上当事人',
    told: '在调解期限内联系不上当事人',
    next: ['找到对方新的联系方式后，可以重新申请调解。'],
  },
  gap: {
    name: '分歧较大，难以达成协议',
    told: '各方分歧较大，难以达成协议',
    next: ['有了新的方案，可以重新申请调解。'],
  },
  termOver: {
    name: '期限届满，没有一致同意延长',
    told: '调解期限届满，没有达成协议，各方也没有一致同意延长',
    next: ['各方都愿意继续谈的，可以重新申请调解。'],
  },
  refusedToSign: {
    name: '一方拒绝签署协议',
    told: '有一方当事人拒绝在调解协议上签名',
    next: ['没有签署的协议没有约束力。各方愿意再谈的，可以重新申请调解。'],
  },
  settledElsewhere: {
    name: '当事人自行和解',
    told: '当事人已经自行和解',
    next: ['对方不按和解协议做的，可以依据和解协议起诉，或者重新申请调解。'],
  },
  proceedings: {
    name: '已经起诉或者申请仲裁',
    told: '有一方当事人已经起诉或者申请仲裁',
    next: ['可以在诉讼、仲裁程序里请求调解，法院也可以委托本会调解。'],
  },
  sham: {
    name: '涉嫌虚假调解',
    told: SOMETHING_ELSE,
    next: ['对终止有异议的，可以向调委会主任或者司法行政机关反映。'],
  },
  crime: { name: '涉嫌犯罪', told: SOMETHING_ELSE, next: ['对终止有异议的，可以向调委会主任或者司法行政机关反映。'] },
  outOfScope: {
    name: '不属于调解范围',
    told: '查明这个纠纷不属于本会调解的范围',
    next: ['请向有权处理的机关提出，调委会可以告诉您找哪里。'],
  },
  other: { name: '其他情形', told: SOMETHING_ELSE, next: ['对终止有异议的，可以向调委会主任或者司法行政机关反映。'] },
};

/** Grounds whose explanation stays with the committee: in the history, never in what a side reads. */
export function isKeptInside(reason: TerminationReason): boolean {
  return reason === 'sham' || reason === 'crime';
}
