import type { MediationCase } from '../cases/case';
import type { MediatorSeat } from '../cases/mediation';
import { isChannel } from '../packs/channels';

/** By what the cases of a committee are counted and listed. */
export const FACET_KINDS = ['all', 'stage', 'channel', 'right', 'park', 'unit', 'source'] as const;
export type FacetKind = (typeof FACET_KINDS)[number];

/** One group of cases: its kind, and the value that its cases share; '' where a case has none. */
export interface Facet {
  readonly kind: FacetKind;
  readonly value: string;
}

/** What happened to a case in a month, as the monthly trend counts it. */
export const HAPPENINGS = ['filedIn', 'agreedIn', 'endedIn'] as const;
export type HappeningKind = (typeof HAPPENINGS)[number];

/** That something happened to a case in a month (YYYY-MM). */
export interface Happening {
  readonly kind: HappeningKind;
  readonly value: string;
}

/** By what cases are listed: a group that they belong to, or a month in which something happened to them. */
export const LISTED_KINDS = [...FACET_KINDS, ...HAPPENINGS] as const;
export type ListedKind = (typeof LISTED_KINDS)[number];

/** Where a request came from (受理登记表: 案件来源). */
export const SOURCES = ['party', 'court', 'agency', 'reopened'] as const;
export type Source = (typeof SOURCES)[number];

export const SOURCE_NAMES: Readonly<Record<Source, string>> = {
  party: '当事人申请',
  court: '法院委派或委托',
  agency: '执法部门办案中转来',
  reopened: '办结后又起纠纷',
};

type Sourced = Pick<MediationCase, 'channel' | 'continues'>;

export function sourceOf({ channel, continues }: Sourced): Source {
  if (continues !== null) return 'reopened';
  if (channel === null || !isChannel(channel)) return 'party';
  if (channel.startsWith('court')) return 'court';
  return channel.startsWith('admin') ? 'agency' : 'party';
}

type Grouped = Pick<MediationCase, 'stage' | 'channel' | 'continues' | 'content' | 'park' | 'mediation'>;

/** The mediator who leads, or led last. */
export function leadOf({ mediation }: Pick<MediationCase, 'mediation'>): MediatorSeat | undefined {
  const leads = mediation.mediators.filter((seat) => seat.lead && seat.state !== 'declined' && seat.state !== 'lapsed');
  return leads[leads.length - 1];
}

/** The groups that a case belongs to: one of each kind. */
export function facetsOf(record: Grouped): Facet[] {
  return [
    { kind: 'all', value: '' },
    { kind: 'stage', value: record.stage },
    { kind: 'channel', value: record.channel ?? '' },
    { kind: 'right', value: record.content.right.kind ?? '' },
    { kind: 'park', value: record.park ?? '' },
    { kind: 'unit', value: leadOf(record)?.organisation ?? '' },
    { kind: 'source', value: sourceOf(record) },
  ];
}

/** A group as one word, in keys: `stage:MEDIATING`. */
export function facetWord({ kind, value }: Facet | Happening): string {
  return `${kind}:${value}`;
}

/** The key by which the list behind a number is read: the committee's cases of one group, or of one month (happenings.ts). */
export function facetKey(committeeId: string, facet: Facet | Happening): string {
  return `${committeeId}|${facetWord(facet)}`;
}
