import { checkCreditCode } from '../parties/creditCode';
import { checkEnterpriseName } from '../parties/enterpriseName';
import { checkPersonName } from '../parties/personName';
import { checkPhone } from '../parties/phone';
import { accept, findingsAt, refuse, type Checked, type Finding } from '../text/finding';
import { checkFormalLine } from '../text/plainText';

/**
 * An enterprise in the city's list (企业名录), by its unified social credit code. What the committee knows of it, whether
 * or not anybody of it ever came: nothing in here lets a person act for it.
 */
export interface RollEntry {
  creditCode: string;
  name: string;
  park: string;
  /** Of INDUSTRIES; '' when unknown. */
  industry: string;
  labels: EnterpriseLabel[];
  contactName: string;
  contactPhone: string;
}

/** Sections of the classification of industries (GB/T 4754-2017), which business licences follow. */
export const INDUSTRIES: readonly string[] = [
  '农、林、牧、渔业',
  '采矿业',
  '制造业',
  '电力、热力、燃气及水生产和供应业',
  '建筑业',
  '批发和零售业',
  '交通运输、仓储和邮政业',
  '住宿和餐饮业',
  '信息传输、软件和信息技术服务业',
  '金融业',
  '房地产业',
  '租赁和商务服务业',
  '科学研究和技术服务业',
  '水利、环境和公共设施管理业',
  '居民服务、修理和其他服务业',
  '教育',
  '卫生和社会工作',
  '文化、体育和娱乐业',
  '公共管理、社会保障和社会组织',
];

export const ENTERPRISE_LABELS = ['highTech', 'specialised', 'giUser', 'whiteList', 'model'] as const;
export type EnterpriseLabel = (typeof ENTERPRISE_LABELS)[number];

export const ENTERPRISE_LABEL_NAMES: Readonly<Record<EnterpriseLabel, string>> = {
  highTech: '高新技术企业',
  specialised: '专精特新',
  giUser: '地理标志使用人',
  whiteList: '质押融资白名单',
  model: '示范企业',
};

export const MOST_PARK = 40;
/** Characters of why an enterprise was taken off the list. */
export const MOST_REMOVAL_REASON = 200;

/** As it was typed or stands in a file: text alone. */
export type TypedEntry = Record<Exclude<keyof RollEntry, 'labels'>, string> & { labels: readonly string[] };

function checkIndustry(text: string): Checked<string> {
  const name = text.replace(/,/g, '、').trim();
  if (name === '' || INDUSTRIES.includes(name)) return accept(name);
  return refuse(`没有“${text.slice(0, 20)}”这个行业`, '请照模板“填写说明”里的行业门类填写，或者留空');
}

function checkLabels(texts: readonly string[]): Checked<EnterpriseLabel[]> {
  const found: EnterpriseLabel[] = [];
  for (const text of texts) {
    const label = ENTERPRISE_LABELS.find((each) => ENTERPRISE_LABEL_NAMES[each] === text.trim());
    if (!label)
      return refuse(`没有“${text.slice(0, 20)}”这个标签`, '请照模板“填写说明”里的标签填写，几个之间用顿号隔开');
    if (!found.includes(label)) found.push(label);
  }
  return accept(found);
}

function checkContact(name: string, phone: string): Finding[] {
  if (name === '' && phone === '') return [];
  if (phone === '')
    return [{ field: 'contactPhone', problem: '有联系人，没有电话', remedy: '请补上电话，或者把联系人也留空' }];
  if (name === '') return [{ field: 'contactName', problem: '有电话，没有联系人', remedy: '请补上联系人姓名' }];
  return [
    ...findingsAt('contactName', checkPersonName(name, '联系人姓名')),
    ...findingsAt('contactPhone', checkPhone(phone)),
  ];
}

/** The entry, cleaned, or everything that is wrong with it at its fields. */
export function checkEntry(
  typed: TypedEntry,
): { ok: true; entry: RollEntry } | { ok: false; findings: readonly Finding[] } {
  const name = checkEnterpriseName(typed.name);
  const creditCode = checkCreditCode(typed.creditCode);
  const park = checkFormalLine(typed.park, { label: '园区', max: MOST_PARK });
  const industry = checkIndustry(typed.industry);
  const labels = checkLabels(typed.labels);
  const contactName = typed.contactName.trim();
  const contactPhone = typed.contactPhone.trim();
  const findings = [
    ...findingsAt('name', name),
    ...findingsAt('creditCode', creditCode),
    ...findingsAt('park', park),
    ...findingsAt('industry', industry),
    ...findingsAt('labels', labels),
    ...checkContact(contactName, contactPhone),
  ];
  if (!name.ok || !creditCode.ok || !park.ok || !industry.ok || !labels.ok || findings.length > 0) {
    return { ok: false, findings };
  }
  const phone = checkPhone(contactPhone);
  return {
    ok: true,
    entry: {
      creditCode: creditCode.value,
      name: name.value,
      park: park.value,
      industry: industry.value,
      labels: labels.value,
      contactName,
      contactPhone: phone.ok ? phone.value.number : '',
    },
  };
}

/** Whether two entries say the same of an enterprise. */
export function sameEntry(one: RollEntry, other: RollEntry): boolean {
  const fields = ['creditCode', 'name', 'park', 'industry', 'contactName', 'contactPhone'] as const;
  return (
    fields.every((field) => one[field] === other[field]) &&
    one.labels.length === other.labels.length &&
    one.labels.every((label) => other.labels.includes(label))
  );
}
