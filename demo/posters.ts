import type { EnterpriseKey } from './enterprises';

export interface DemoPoster {
  key: string;
  kind: 'city' | 'park' | 'enterprise';
  title: string;
  place: string;
  enterprise?: EnterpriseKey;
}

export const POSTERS = [
  { key: 'city', kind: 'city', title: '知识产权纠纷，扫码申请调解', place: '天门市政务服务中心一楼大厅' },
  { key: 'park', kind: 'park', title: '园区企业知识产权调解直通车', place: '岳口镇工业园企业服务站' },
  {
    key: 'rice',
    kind: 'enterprise',
    title: '禾丰源专用码',
    place: '湖北禾丰源食品有限公司法务室',
    enterprise: 'rice',
  },
] as const satisfies readonly DemoPoster[];

export type PosterKey = (typeof POSTERS)[number]['key'];
