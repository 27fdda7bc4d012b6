/**
 * Time limits that the committee sets for itself. 人民调解法 names none of them, so each is shown as the committee's own
 * rule (“本会规则”), and an administrator may change it within its bounds. Models: a decision in 3 working days and an
 * inquiry of 10 (the mediation committee of Yiyang), the usual month for the whole (司法部令第75号, art. 33).
 */
export interface CommitteeLimit {
  readonly key: string;
  /** How it is called where it is set. */
  readonly label: string;
  readonly unit: 'workingDay' | 'day';
  /** What holds when nothing else is set. */
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  /** The rule of domain/law/rules.ts that it is shown under. */
  readonly rule: string;
  /** Whether an administrator may change it. */
  readonly editable: boolean;
}

export const COMMITTEE_LIMITS = [
  {
    key: 'acceptance',
    label: '作出是否受理的决定',
    unit: 'workingDay',
    usual: 3,
    least: 1,
    most: 7,
    rule: 'committee-acceptance',
    editable: true,
  },
  {
    key: 'supplement',
    label: '申请人补正材料',
    unit: 'workingDay',
    usual: 7,
    least: 3,
    most: 30,
    rule: 'committee-supplement',
    editable: true,
  },
  {
    key: 'inquiry',
    label: '征询被申请人意愿',
    unit: 'workingDay',
    usual: 10,
    least: 3,
    most: 20,
    rule: 'committee-inquiry',
    editable: true,
  },
  {
    key: 'naming',
    label: '确定调解员',
    unit: 'workingDay',
    usual: 3,
    least: 1,
    most: 10,
    rule: 'committee-naming',
    editable: true,
  },
  {
    key: 'seat',
    label: '调解员确认是否接受',
    unit: 'workingDay',
    usual: 3,
    least: 1,
    most: 5,
    rule: 'committee-seat',
    editable: true,
  },
  {
    key: 'mediation',
    label: '调解期限',
    unit: 'day',
    usual: 30,
    least: 10,
    most: 60,
    rule: 'committee-mediation',
    editable: true,
  },
  {
    key: 'signing',
    label: '签署协议',
    unit: 'workingDay',
    usual: 5,
    least: 1,
    most: 15,
    rule: 'committee-signing',
    editable: true,
  },
  {
    key: 'report',
    label: '核对履行报告',
    unit: 'day',
    usual: 7,
    least: 5,
    most: 30,
    rule: 'committee-report',
    editable: true,
  },
  {
    key: 'transferReceipt',
    label: '接收单位回执',
    unit: 'workingDay',
    usual: 3,
    least: 1,
    most: 10,
    rule: 'committee-transfer',
    editable: true,
  },
  {
    key: 'lateOrder',
    label: '督办逾期后再次提醒的间隔',
    unit: 'workingDay',
    usual: 3,
    least: 1,
    most: 10,
    rule: 'committee-late-order',
    editable: true,
  },
  {
    key: 'orderExtension',
    label: '督办一次延期最多',
    unit: 'workingDay',
    usual: 5,
    least: 1,
    most: 10,
    rule: 'committee-order-extension',
    editable: true,
  },
  {
    key: 'draft',
    label: '草稿最后一次修改后保留',
    unit: 'day',
    usual: 30,
    least: 7,
    most: 90,
    rule: 'committee-draft',
    editable: true,
  },
  {
    key: 'duplicate',
    label: '提示重复申请的期间',
    unit: 'day',
    usual: 365,
    least: 30,
    most: 730,
    rule: 'committee-duplicate',
    editable: false,
  },
] as const satisfies readonly CommitteeLimit[];

export type LimitKey = (typeof COMMITTEE_LIMITS)[number]['key'];

export function limitOf(key: LimitKey): CommitteeLimit {
  const found = COMMITTEE_LIMITS.find((limit) => limit.key === key);
  if (!found) throw new RangeError('`key` must be a limit of the committee');
  return found;
}

export function isLimitKey(value: string): value is LimitKey {
  return COMMITTEE_LIMITS.some((limit) => limit.key === value);
}
