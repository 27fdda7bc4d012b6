import { FIRST_EDITION, type Blank, type Clause } from './clause';

const PURPOSE: Blank = {
  name: 'purpose',
  label: '付的是什么钱',
  kind: 'one',
  choices: ['赔偿款', '合理开支', '补偿款', '许可使用费', '货款'],
};
const MANNER: Blank = {
  name: 'manner',
  label: '怎样付',
  kind: 'words',
  least: 2,
  most: 150,
  start: '转入收款一方书面指定的本单位银行账户',
  hint: '不要写进别人的账户',
};
const LAST_DAY: Blank = { name: 'dueOn', label: '最迟哪天付', kind: 'day' };

export const PAY_CLAUSES: readonly Clause[] = [
  {
    id: 'pay-once',
    group: 'pay',
    title: '一次付清',
    about: '钱不多，或者对方现在就付得出',
    ...{ from: FIRST_EDITION, to: null },
    claims: ['damages', 'costs'],
    owedBy: 'respondent',
    blanks: [PURPOSE, { name: 'amount', label: '金额（元）', kind: 'money' }, LAST_DAY, MANNER],
    obligations: [
      {
        kind: 'pay',
        amount: 'amount',
        what: '一次付清{purpose}',
        manner: '{manner}',
        proof: '银行转账回单',
        dueOn: 'dueOn',
      },
    ],
    terms: '',
  },
  {
    id: 'pay-in-parts',
    group: 'pay',
    title: '分期付款',
    about: '一次付不出；每一期是一项义务，到期单独提醒',
    ...{ from: FIRST_EDITION, to: null },
    claims: ['damages', 'costs'],
    owedBy: 'respondent',
    blanks: [
      PURPOSE,
      { name: 'amount', label: '一共多少（元）', kind: 'money', hint: '各期平均，除不尽的算在最后一期' },
      { name: 'count', label: '分几期', kind: 'count', unit: '期', least: 2, most: 12 },
      { name: 'dueOn', label: '第一期最迟哪天付', kind: 'day' },
      { name: 'months', label: '每隔几个月付一期', kind: 'count', unit: '个月', least: 1, most: 12, start: '1' },
      MANNER,
    ],
    obligations: [
      {
        kind: 'pay',
        amount: 'amount',
        what: '付第{part}期{purpose}（共{count}期，合计{amount}）',
        manner: '{manner}',
        proof: '银行转账回单',
        dueOn: 'dueOn',
        parts: { count: 'count', months: 'months' },
      },
    ],
    terms: '',
  },
  {
    id: 'all-due-when-late',
    group: 'pay',
    title: '一期不付，余款一次付清',
    about: '配合分期付款使用',
    ...{ from: FIRST_EDITION, to: null },
    owedBy: null,
    blanks: [{ name: 'days', label: '逾期超过几天', kind: 'count', unit: '天', least: 5, most: 90, start: '15' }],
    obligations: [],
    terms: '任何一期款项逾期超过{days}天没有付清的，收款一方可以书面要求付款一方一次付清全部余款。',
  },
  {
    id: 'interest-when-late',
    group: 'pay',
    title: '逾期付款的利息',
    about: '按公布的贷款市场报价利率，不多也不少',
    ...{ from: FIRST_EDITION, to: null },
    owedBy: null,
    blanks: [],
    obligations: [],
    terms:
      '逾期付款的，以没有付的金额为基数，从逾期第一天起到付清之日止，按全国银行间同业拆借中心公布的一年期贷款市场报价利率支付利息。',
  },
];
