import type { Day } from '../calendar/day';
import type { Finding } from '../text/finding';
import { readFields } from './fieldCheck';
import type { FieldSpec } from './fieldSpec';
import { isRightKind, type RightKind } from './kinds';

/** What somebody is said to have done. The order is the order on the page. */
export const ACTS = [
  { act: 'make', label: '生产、制造' },
  { act: 'sell', label: '销售' },
  { act: 'offer', label: '宣传、展示、报价（许诺销售）' },
  { act: 'use', label: '使用' },
  { act: 'import', label: '进口' },
  { act: 'confusingMark', label: '用相同或近似的标志' },
  { act: 'copy', label: '复制、抄袭' },
  { act: 'disseminate', label: '在网上传播' },
  { act: 'imitate', label: '仿冒名称、包装或装潢' },
  { act: 'passOff', label: '假冒专利号、注册商标或认证标志' },
  { act: 'disclose', label: '泄露或使用秘密' },
  { act: 'acquireSecret', label: '用不正当手段获取秘密' },
  { act: 'cybersquat', label: '抢注、囤积' },
  { act: 'falseAdvertising', label: '虚假宣传' },
  { act: 'defame', label: '诋毁商誉' },
  { act: 'withholdCredit', label: '不署名、改动作品' },
  { act: 'withholdPayment', label: '不付使用费、报酬或奖励' },
  { act: 'breach', label: '不按合同、许可办' },
  { act: 'other', label: '其他' },
] as const;

export type Act = (typeof ACTS)[number]['act'];

/** Acts that make sense with a kind of right; 'other' always does. */
const ACTS_OF_KIND: Readonly<Record<RightKind, readonly Act[]>> = {
  trademark: ['confusingMark', 'sell', 'make', 'offer', 'import', 'passOff', 'disseminate', 'breach'],
  patent: ['make', 'sell', 'offer', 'use', 'import', 'passOff', 'withholdPayment', 'breach'],
  copyright: ['copy', 'disseminate', 'sell', 'make', 'withholdCredit', 'withholdPayment', 'breach'],
  software: ['copy', 'use', 'disseminate', 'sell', 'withholdCredit', 'withholdPayment', 'breach'],
  tradeSecret: ['disclose', 'acquireSecret', 'use', 'breach'],
  geographicalIndication: ['confusingMark', 'sell', 'make', 'offer', 'passOff', 'falseAdvertising', 'disseminate'],
  plantVariety: ['make', 'sell', 'offer', 'use', 'import', 'passOff', 'withholdPayment', 'breach'],
  layoutDesign: ['copy', 'sell', 'import', 'use', 'breach'],
  domainName: ['cybersquat', 'confusingMark', 'use', 'sell'],
  unfairCompetition: ['imitate', 'confusingMark', 'falseAdvertising', 'defame', 'cybersquat', 'sell', 'disseminate'],
  other: [
    'make',
    'sell',
    'offer',
    'use',
    'import',
    'copy',
    'disseminate',
    'imitate',
    'disclose',
    'withholdPayment',
    'breach',
  ],
};

export interface Conduct {
  readonly acts: readonly string[];
  /** The goods, work, shop or account complained of. */
  readonly subject: string;
  /** Model, batch or number of pieces. */
  readonly model?: string;
  readonly place: string;
  /** Day on which it was found, YYYY-MM-DD. */
  readonly foundOn: string;
  readonly link: string;
}

/** Fields beside the acts. */
export const CONDUCT_FIELDS: readonly FieldSpec[] = [
  {
    key: 'subject',
    label: '涉及的商品、作品或店铺',
    hint: '例如“某某牌凉粉”“公众号某某的文章”',
    input: 'text',
    required: true,
    min: 2,
    max: 100,
  },
  { key: 'model', label: '型号、批次或数量', hint: '不清楚可以不填', input: 'text', required: false, max: 100 },
  { key: 'place', label: '在哪里发现的', hint: '地址、市场、平台名称都可以', input: 'text', required: false, max: 200 },
  { key: 'foundOn', label: '发现的日期', hint: '大概日期也可以', input: 'date', required: false, format: 'pastDay' },
  { key: 'link', label: '网页或商品链接', hint: '网上发现的，请贴上链接', input: 'long', required: false, max: 500 },
];

export function isAct(value: string): value is Act {
  return ACTS.some((each) => each.act === value);
}

export function actLabel(act: Act): string {
  return ACTS.find((each) => each.act === act)?.label ?? '其他';
}

/** What to offer for a kind of right, in order, with 'other' last. */
export function actsOf(kind: RightKind): Act[] {
  return [...ACTS_OF_KIND[kind], 'other'];
}

/** What is wrong with the conduct as typed; `field` is `acts` or a key of CONDUCT_FIELDS. */
export function checkConduct(kind: string, conduct: Conduct, today?: Day): Finding[] {
  const { subject, model = '', place, foundOn, link } = conduct;
  const fields = readFields(CONDUCT_FIELDS, { subject, model, place, foundOn, link }, today);
  return [...checkActs(kind, conduct.acts), ...fields.findings];
}

function checkActs(kind: string, acts: readonly string[]): Finding[] {
  if (acts.length === 0)
    return [{ field: 'acts', problem: '还没有选对方做了什么', remedy: '请至少选一项，都不合适就选“其他”' }];
  const offered: readonly string[] = isRightKind(kind) ? actsOf(kind) : ACTS.map((each) => each.act);
  const wrong = acts.find((act) => !offered.includes(act));
  if (wrong !== undefined) {
    const known = isAct(wrong) ? `“${actLabel(wrong)}”不适用于这种权利` : '对方的行为里有一项不在列表中';
    return [{ field: 'acts', problem: known, remedy: '请重新选择对方做了什么' }];
  }
  return [];
}
