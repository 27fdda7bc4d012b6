import type { MediationCase } from '@/domain/cases/case';
import type { Standing } from '@/domain/personalData/leaving';
import { POST_NAMES } from '@/domain/roles/posts';
import type { Context } from '../kernel/context';
import { allRows } from './allRows';

export type OwnCase = Pick<MediationCase, '_id' | 'number' | 'stage' | 'filedBy' | 'mediation' | 'changedAt'>;

const FIELDS = [
  ...['_id', 'number', 'stage', 'filedBy', 'mediation.respondents', 'mediation.mediators', 'changedAt'],
  'keys.recency',
];

/** The cases in which this person stands, the latest change first. One read for each two hundred. */
export function ownCases({ openid }: Context): Promise<OwnCase[]> {
  return allRows('cases', { 'keys.parties': `p:${openid}` }, ({ keys }) => keys.recency, {
    key: 'keys.recency',
    fields: FIELDS,
  });
}

/** How the caller stands to those who may wait for them. */
export function standingOf({ who }: Context, cases: readonly OwnCase[]): Standing {
  const approved = who.acts.filter(({ status }) => status === 'approved');
  return {
    posts: [...new Set(who.posts.map(({ post }) => POST_NAMES[post]))],
    enterprises: approved.map(({ enterpriseName }) => enterpriseName),
    cases,
  };
}

/** As what somebody stands in a case of theirs, in words. */
export function placeIn({ filedBy, mediation }: OwnCase, openid: string): string {
  if (filedBy.openid === openid) return '提交人';
  return mediation.mediators.some((seat) => seat.openid === openid) ? '调解员' : '被申请人一方';
}
