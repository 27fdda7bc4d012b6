import type { ObligationKind } from '../cases/mediation';

export const OBLIGATION_KIND_NAMES: Readonly<Record<ObligationKind, string>> = {
  pay: '付款',
  stop: '停止某种行为',
  destroy: '销毁',
  delist: '下架删除',
  license: '许可使用',
  apologise: '赔礼道歉',
  deliver: '交付',
  other: '其他',
};

/** Obligations in one agreement; characters of their words and of the terms. */
export const AGREEMENT_LIMITS = { obligations: 30, what: 500, manner: 300, proof: 200, terms: 3000 } as const;
