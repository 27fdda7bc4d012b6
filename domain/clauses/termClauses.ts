import { FIRST_EDITION, type Clause } from './clause';

const TERM = { group: 'terms', from: FIRST_EDITION, to: null, owedBy: null, obligations: [] } as const;

/** What binds all and nobody owes on a day: it goes to the other terms. */
export const TERM_CLAUSES: readonly Clause[] = [
  {
    ...TERM,
    id: 'no-further-claim',
    title: '以后互不追究',
    about: '把这次的事一次了结',
    blanks: [
      { name: 'matter', label: '哪件事', kind: 'words', most: 150, startsWith: 'subject', hint: '只写这次调解的事' },
    ],
    terms: '各项义务履行完毕后，各方就签订本协议以前的{matter}不再向对方提出其他要求。',
  },
  {
    ...TERM,
    id: 'confidential',
    title: '保密',
    about: '不想让别人知道调解的经过和结果',
    blanks: [],
    terms:
      '各方对调解的经过和本协议的内容保密，但申请司法确认、申请强制执行、依法向有关机关说明，以及告诉自己的律师、会计师的除外。',
  },
  {
    ...TERM,
    id: 'own-costs',
    title: '各自的费用各自承担',
    about: '律师费、公证费等没有另外约定',
    claims: ['costs'],
    blanks: [],
    terms: '除本协议另有约定外，各方为这次纠纷支出的律师费、公证费、调查费等费用各自承担。',
  },
  {
    ...TERM,
    id: 'apply-together',
    title: '共同申请司法确认',
    about: '确认以后，一方不履行的，可以申请强制执行',
    blanks: [],
    terms: '各方同意，自本协议生效之日起三十日内，共同向有管辖权的人民法院申请司法确认，并各自准备需要的材料。',
  },
  {
    ...TERM,
    id: 'declared-invalid',
    title: '权利被宣告无效怎么办',
    about: '正在无效宣告程序里，先谈成再说',
    rights: ['patent', 'trademark'],
    blanks: [],
    terms:
      '各方知道涉及的权利可能被宣告无效。宣告无效的决定生效以后，还没有履行的付款和许可不再履行；已经履行的，除法律规定应当返还的以外，不返还。',
  },
  {
    ...TERM,
    id: 'one-contact',
    title: '履行时怎样联系',
    about: '通知送到哪里才算数',
    blanks: [
      { name: 'days', label: '换了联系方式几天内告诉', kind: 'count', unit: '天', least: 1, most: 30, start: '3' },
    ],
    terms: '履行中的通知，发到各方在本案填写的联系电话和送达地址；联系方式改变的，在{days}天内书面告诉其他各方。',
  },
];
