import { type SupervisionOrder } from '../supervision/order';
import type { NoticeRule } from './matrix';

/** What happens to a supervision order. */
export type OrderEvent =
  | 'orderIssued'
  | 'orderAnswered'
  | 'orderReturned'
  | 'orderClosed'
  | 'orderHandedOver'
  | 'orderExtensionAsked'
  | 'orderExtended'
  | 'orderExtensionRefused'
  | 'orderDayMoved'
  | 'orderDueSoon'
  | 'orderLate'
  | 'orderLateAtUnit'
  | 'orderUnreached';

/** What stands in the status field of a message about an order: at most five Hanzi. */
export const ORDER_STATUS_WORDS: Readonly<Record<OrderEvent, string>> = {
  orderIssued: '待签收',
  orderAnswered: '待复核',
  orderReturned: '已退回',
  orderClosed: '已办结',
  orderHandedOver: '办理中',
  orderExtensionAsked: '申请延期',
  orderExtended: '同意延期',
  orderExtensionRefused: '不延期',
  orderDayMoved: '期限有变',
  orderDueSoon: '快到期',
  orderLate: '已逾期',
  orderLateAtUnit: '已逾期',
  orderUnreached: '联系不上',
};

const PAGE = 'pages-official/order' as const;

function rule(event: OrderEvent, title: string, sentences: readonly string[], plainHint: string): NoticeRule {
  return { event, to: 'readers', title, sentences, page: PAGE, template: 'supervision', hint: plainHint, plainHint };
}

const ORDER_PASSED = rule('orderClosed', '督办已办结', ['编号{number}。', '复核已经通过。'], '可点开查看评定');
const ORDER_FAILED = rule(
  'orderClosed',
  '督办已办结，评定不合格',
  ['编号{number}。', '复核没有通过，评定和理由写在督办单里。'],
  '请查看评定和理由',
);

/** Supervision orders: whoever writes the notice names the readers. */
export const SUPERVISION_NOTICES: readonly NoticeRule[] = [
  rule('orderIssued', '有一件督办待签收', ['编号{number}。', '请在{due}前签收。', '签收人就是承办人。'], '请尽快签收'),
  rule(
    'orderAnswered',
    '有一件督办待复核',
    ['编号{number}。', '承办单位已经报了结果。', '请在{due}前复核。'],
    '请复核办理结果',
  ),
  rule(
    'orderReturned',
    '督办被退回',
    ['编号{number}。', '请按退回的意见补办，再报结果。', '期限是{due}。'],
    '请补办后再报结果',
  ),
  ORDER_PASSED,
  rule(
    'orderHandedOver',
    '有一件督办移交给您',
    ['编号{number}。', '您现在是承办人。', '请在{due}前办理下一步。'],
    '请办理下一步',
  ),
  rule(
    'orderExtensionAsked',
    '有一件督办申请延期',
    ['编号{number}。', '承办单位说明了理由。', '现在的最后一天是{due}，请在这以前答复。'],
    '请答复延期申请',
  ),
  rule(
    'orderExtended',
    '督办同意延期',
    ['编号{number}。', '报结果的最后一天改为{due}。', '原定的日子保留在督办单里。'],
    '请按新的日子报结果',
  ),
  rule(
    'orderExtensionRefused',
    '督办没有同意延期',
    ['编号{number}。', '理由写在督办单里。', '最后一天仍是{due}，请按时报结果。'],
    '请按原来的日子报结果',
  ),
  {
    ...rule(
      'orderDayMoved',
      '督办的最后一天有变',
      ['编号{number}。', '放假安排有变，期限重新计算了。', '下一步的最后一天改为{due}。'],
      '请按新的日子办理',
    ),
    // The working day before the new day brings a reminder that rings.
    quiet: true,
  },
  rule(
    'orderDueSoon',
    '督办快到期',
    ['编号{number}。', '下一步的最后一天是{due}。', '请按时办理。'],
    '请在到期前办理下一步',
  ),
  rule('orderLate', '督办已逾期', ['编号{number}。', '下一步已经过了期限，请马上办理。'], '请马上办理'),
  rule(
    'orderLateAtUnit',
    '有一件督办逾期',
    ['编号{number}。', '最后一天是{due}。', '承办单位没有按时办理下一步，系统已经通知他们。'],
    '请督促承办单位',
  ),
  rule(
    'orderUnreached',
    '督办的承办单位联系不上',
    ['编号{number}。', '微信、短信和电话都没有通知到人。', '请另行联系承办单位，并核对联系电话。'],
    '请另行联系承办单位',
  ),
];

/** The rule by which an order's event is told: what was closed as failed is not called passed. */
export function orderRule(event: OrderEvent, { grade }: Pick<SupervisionOrder, 'grade'>): NoticeRule {
  if (event === 'orderClosed') return grade === 'failed' ? ORDER_FAILED : ORDER_PASSED;
  const rule = SUPERVISION_NOTICES.find((each) => each.event === event);
  if (!rule) throw new RangeError(`no rule tells of ${event}`);
  return rule;
}

/** The word in the status field: at most five Hanzi. */
export function orderStatusWord(event: OrderEvent, { grade }: Pick<SupervisionOrder, 'grade'>): string {
  return event === 'orderClosed' && grade === 'failed' ? '不合格' : ORDER_STATUS_WORDS[event];
}
