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
