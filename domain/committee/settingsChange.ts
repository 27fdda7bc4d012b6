import { competenceChangeInWords, type Competence } from '../court/competence';
import { compositionInWords, type Composition } from './composition';
import { yearInWords, type WrittenYear } from '../calendar/writtenHolidays';
import { RULES } from '../law/rules';
import { writtenRuleInWords, type WrittenRule } from '../law/writtenRules';
import { writtenTemplateInWords, type WrittenTemplate } from '../notices/accountTemplates';
import { CHANNEL_NAMES, isChannel } from '../packs/channels';
import { COMMITTEE_LIMITS } from './limits';

/** What an administrator may set, as far as changes are compared. */
export interface ComparedSettings {
  name: string;
  region: string;
  phone: string;
  address: string;
  hours: string;
  numberTemplate: string;
  bodies: readonly {
    id: string;
    name: string;
    phone: string;
    what: string;
    address: string;
    doors: readonly string[];
  }[];
  limits: Readonly<Record<string, number>>;
  delegations: readonly { channel: string; document: string; grantedBy: string; from: string; to: string | null }[];
  holidays: readonly WrittenYear[];
  courts: readonly (Competence & { name: string })[];
  composition: Composition | null;
  templates: readonly WrittenTemplate[];
  rules: readonly WrittenRule[];
}

/** One thing that a change of the settings changes, in words for whoever decides on it. */
export interface SettingDifference {
  label: string;
  /** '' beside what is only to be looked at before deciding. */
  from: string;
  to: string;
  /** Has an effect in law: on the committee's name, its numbers, its time limits, its channels, the days that are counted, the rules that are cited. A second person decides on it. */
  matters: boolean;
}

/** What it changes, without its label; what changes nothing, and is only to be looked at, has no `from`. */
export function differenceInWords({ from, to }: Pick<SettingDifference, 'from' | 'to'>): string {
  return from === '' ? to : `${from}改为${to}`;
}

const TEXTS = [
  { key: 'name', label: '调委会名称', matters: true },
  { key: 'region', label: '地区简称', matters: true },
  { key: 'numberTemplate', label: '案号格式', matters: true },
  { key: 'phone', label: '电话', matters: false },
  { key: 'address', label: '地址', matters: false },
  { key: 'hours', label: '工作时间', matters: false },
] as const;

const NOTHING = '（没有）';

function inWords(text: string): string {
  return text === '' ? NOTHING : text;
}

/** Of a list only what goes and what comes: whoever decides would not find one article among sixty. */
function lists<T>(
  label: string,
  before: readonly T[],
  after: readonly T[],
  words: (item: T) => string,
  matters: boolean,
): SettingDifference[] {
  const without = (some: readonly T[], others: readonly T[]) => {
    const known = new Set(others.map((item) => JSON.stringify(item)));
    return some.filter((item) => !known.has(JSON.stringify(item)));
  };
  const [gone, come] = [without(before, after), without(after, before)];
  if (gone.length === 0 && come.length === 0) return [];
  const all = (items: readonly T[]) => inWords(items.map(words).join('；'));
  return [{ label, from: all(gone), to: all(come), matters }];
}

function asList<T>(one: T | null): T[] {
  return one === null ? [] : [one];
}

function delegationInWords({
  channel,
  document,
  grantedBy,
  from,
  to,
}: ComparedSettings['delegations'][number]): string {
  const name = isChannel(channel) ? CHANNEL_NAMES[channel] : channel;
  return `${name}：${grantedBy}${document}（${from}起${to === null ? '' : `至${to}`}）`;
}

/** What is different between two versions of the settings. Limits that are not set are at their usual value. */
export function settingDifferences(before: ComparedSettings, after: ComparedSettings): SettingDifference[] {
  const texts = TEXTS.filter(({ key }) => before[key] !== after[key]).map(({ key, label, matters }) => ({
    label,
    from: inWords(before[key]),
    to: inWords(after[key]),
    matters,
  }));
  const limits = COMMITTEE_LIMITS.flatMap(({ key, label, usual, unit }) => {
    const from = before.limits[key] ?? usual;
    const to = after.limits[key] ?? usual;
    const days = unit === 'workingDay' ? '个工作日' : '天';
    return from === to ? [] : [{ label: `期限：${label}`, from: `${from}${days}`, to: `${to}${days}`, matters: true }];
  });
  return [
    ...texts,
    ...limits,
    ...lists('可以移送的单位', before.bodies, after.bodies, ({ name, phone }) => `${name} ${phone}`.trim(), false),
    ...lists('授权的渠道', before.delegations, after.delegations, delegationInWords, true),
    ...lists('放假安排', before.holidays, after.holidays, yearInWords, true),
    ...lists('法院管辖', before.courts, after.courts, (court) => competenceChangeInWords(court.name, court), true),
    ...lists('微信消息模板', before.templates, after.templates, writtenTemplateInWords, false),
    ...lists('法律规定的变动', before.rules, after.rules, (rule) => writtenRuleInWords(RULES, rule), true),
    ...lists('调委会组成', asList(before.composition), asList(after.composition), compositionInWords, true),
  ];
}
