import type { Finding } from '../text/finding';
import { mergedField, unlessOvertaken, type Versions } from '../committee/merging';
import type { SettingDifference } from '../committee/settingsChange';
import { UNIT_POSTS, type UnitPost, type Who } from '../roles/posts';

/** What kind of body a member unit of the joint conference is. */
export const UNIT_KINDS = [
  'marketRegulation',
  'justice',
  'court',
  'customs',
  'finance',
  'bank',
  'police',
  'procuratorate',
  'science',
  'industry',
  'commerce',
  'agriculture',
  'culture',
  'park',
  'service',
  'other',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const UNIT_KIND_NAMES: Readonly<Record<UnitKind, string>> = {
  marketRegulation: '市场监管（知识产权）',
  justice: '司法行政',
  court: '人民法院',
  customs: '海关',
  finance: '财政',
  bank: '银行',
  police: '公安',
  procuratorate: '检察院',
  science: '科技',
  industry: '经信',
  commerce: '商务',
  agriculture: '农业农村',
  culture: '文旅（版权）',
  park: '园区',
  service: '企业服务',
  other: '其他',
};

/** A member unit, as far as rules ask. */
export interface Unit {
  unitId: string;
  name: string;
  kind: UnitKind;
  phone: string;
  /** Keeps the office of the joint conference (联席会议办公室). */
  office: boolean;
  /** Guides the mediation committee (人民调解法 5: the justice department): supervision orders go to it. */
  guides: boolean;
  /** Off: nobody is newly appointed, its people keep what they have until it is ended. */
  active: boolean;
}

/**
 * What is wrong with a unit's duties in the supervision of cases, at the field `duties`. An order goes to the one unit that
 * guides the committee and is checked by the office; nobody closes their own (domain/supervision/order.ts), so both in one
 * hand would make orders that nobody can close. A court's people see what is with their court alone (人民调解法 15).
 */
export function dutyFindings(
  unit: Pick<Unit, 'unitId' | 'kind' | 'office' | 'guides' | 'active'>,
  others: readonly Pick<Unit, 'unitId' | 'name' | 'guides' | 'active'>[],
): Finding[] {
  const at = (problem: string, remedy: string): Finding[] => [{ field: 'duties', problem, remedy }];
  if (unit.kind === 'court' && (unit.office || unit.guides)) {
    return at('法院不能担任这两项职责', '法院的人员只看送本院的案件，请把职责交给其他单位');
  }
  if (unit.office && unit.guides) {
    return at('一个单位不能同时担任这两项职责', '督办由办公室下发和复核，由指导单位承办，请交给两个单位');
  }
  const guiding = others.find((other) => other.unitId !== unit.unitId && other.guides && other.active);
  if (unit.guides && unit.active && guiding) {
    return at(`“${guiding.name}”已经是指导调委会的单位`, '只能有一个，要换请先取消那个单位的这项职责');
  }
  return [];
}

/** What a unit answers for, in words. */
export function dutiesInWords({ office, guides }: Pick<Unit, 'office' | 'guides'>): string {
  return [office ? '联席会议办公室' : '', guides ? '指导调委会' : ''].filter(Boolean).join('、') || '没有专门职责';
}

const NOT_THERE = '没有';

/** What is different between a unit as it was (null: it was not there) and as it will be, in words. */
export function unitDifferences(before: Unit | null, after: Unit): SettingDifference[] {
  const words = (unit: Unit) => ({
    名称: { text: unit.name, matters: false },
    类别: { text: UNIT_KIND_NAMES[unit.kind], matters: unit.kind === 'court' },
    电话: { text: unit.phone || NOT_THERE, matters: false },
    职责: { text: dutiesInWords(unit), matters: true },
    状态: { text: unit.active ? '启用' : '停用', matters: false },
  });
  const was = before && words(before);
  return Object.entries(words(after)).flatMap(([label, to]) => {
    const from = was?.[label as keyof typeof was] ?? { text: NOT_THERE, matters: false };
    return from.text === to.text ? [] : [{ label, from: from.text, to: to.text, matters: from.matters || to.matters }];
  });
}

/**
 * A unit as it is now with what was proposed of it earlier: what others have changed since stays, field by field. Null where
 * they changed the same; or where it is not there any more, or is there already.
 */
export function mergedUnit({ base, proposed, now }: Versions<Unit | null> & { proposed: Unit }): Unit | null {
  if (!base || !now) return base === now ? proposed : null;
  const versions = { base, proposed, now };
  return unlessOvertaken(() => ({
    unitId: now.unitId,
    name: mergedField(versions, 'name'),
    kind: mergedField(versions, 'kind'),
    phone: mergedField(versions, 'phone'),
    office: mergedField(versions, 'office'),
    guides: mergedField(versions, 'guides'),
    active: mergedField(versions, 'active'),
  }));
}

/** The units for which somebody holds a post in this committee's city. */
export function unitsOf(who: Who, committeeId: string): string[] {
  return who.posts.flatMap((held) => (held.committeeId === committeeId && held.unitId ? [held.unitId] : []));
}

/** The posts that somebody holds of units in this committee's city, each with its unit. */
export function unitPostsOf(who: Who, committeeId: string): { unitId: string; post: UnitPost }[] {
  return who.posts.flatMap((held) => {
    const post = UNIT_POSTS.find((each) => each === held.post);
    return held.committeeId === committeeId && held.unitId && post ? [{ unitId: held.unitId, post }] : [];
  });
}

/** Whether somebody answers for this unit: approves its people, and decides for it. */
export function headsUnit(who: Who, committeeId: string, unitId: string): boolean {
  return who.posts.some(
    (held) => held.committeeId === committeeId && held.post === 'unitHead' && held.unitId === unitId,
  );
}
