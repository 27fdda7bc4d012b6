import type { PosterKind } from '@/contract/vocabulary';

export const POSTER_KIND_NAMES: Readonly<Record<PosterKind, string>> = {
  city: '全市通用',
  park: '园区、场所',
  enterprise: '企业专用',
  meeting: '会议、活动',
};
