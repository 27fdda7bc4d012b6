import type { Input } from '@/contract/procedures';

export type Obligation = Input<'agreement.draft'>['obligations'][number];

/** The respondent pays the applicant. */
export function pays(amountYuan: string, dueOn: string): Obligation {
  return {
    ...{ kind: 'pay', debtor: 'r1', creditor: 'applicant' },
    ...{ amountYuan, what: '支付赔偿款', manner: '转入申请人对公账户', dueOn, proof: '银行转账回单' },
  };
}

/** What the respondent does that is not money. */
export function does(kind: Obligation['kind'], what: string, manner: string, proof: string, dueOn: string): Obligation {
  return { kind, debtor: 'r1', creditor: 'applicant', amountYuan: '', what, manner, dueOn, proof };
}
