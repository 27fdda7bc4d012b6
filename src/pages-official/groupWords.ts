import { STAGE_NAMES, STAGES } from '@/domain/cases/stages';
import { LISTED_KINDS, SOURCE_NAMES, SOURCES, type ListedKind } from '@/domain/overview/facets';
import { CHANNEL_NAMES, isChannel } from '@/domain/packs/channels';
import { isRightKind, rightKind } from '@/domain/rights/kinds';

/** By what cases are grouped, in words. */
export const FACET_NAMES: Readonly<Record<ListedKind, string>> = {
  all: '全部案件',
  stage: '办理阶段',
  channel: '调解渠道',
  right: '权利类型',
  park: '园区',
  unit: '承办组织',
  source: '案件来源',
  filedIn: '收到申请',
  agreedIn: '达成协议',
  endedIn: '有结果',
};

/** What a group without a value is: the kind is not known yet, or does not apply. */
const WITHOUT: Readonly<Partial<Record<ListedKind, string>>> = {
  channel: '未定渠道',
  right: '未填权利类型',
  park: '不在园区',
  unit: '未定承办组织',
};

/** A month (YYYY-MM) as it is read: 2026年11月. */
export function monthName(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
}

/** A group in words: a stage, a park's name, or what it means that there is none. */
export function groupName(kind: ListedKind, value: string): string {
  if (value === '') return WITHOUT[kind] ?? FACET_NAMES[kind];
  switch (kind) {
    case 'stage': {
      const stage = STAGES.find((each) => each === value);
      return stage ? STAGE_NAMES[stage] : value;
    }
    case 'channel':
      return isChannel(value) ? CHANNEL_NAMES[value] : value;
    case 'right':
      return isRightKind(value) ? rightKind(value).label : value;
    case 'source': {
      const source = SOURCES.find((each) => each === value);
      return source ? SOURCE_NAMES[source] : value;
    }
    case 'filedIn':
    case 'agreedIn':
    case 'endedIn':
      return monthName(value);
    case 'all':
    case 'park':
    case 'unit':
      return value;
  }
}

/** The kind of group that a page was opened with; all cases when it names none. */
export function listedKindOf(text: string | undefined): ListedKind {
  return LISTED_KINDS.find((kind) => kind === text) ?? 'all';
}
