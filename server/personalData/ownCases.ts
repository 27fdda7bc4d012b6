import type { MediationCase } from '@/domain/cases/case';
import type { Standing } from '@/domain/personalData/leaving';
import { POST_NAMES } from '@/domain/roles/posts';
import type { Context } from '../kernel/context';
import { list } from '../store/queries';

/** More cases than anybody but a mediator has; a mediator does not leave with open ones. */
const MOST_CASES = 500;
export type OwnCase = Pick<MediationCase, '_id' | 'number' | 'stage' | 'filedBy' | 'mediation' | 'changedAt'>;

/** The cases in which this person stands. One read. */
export async function ownCases({ openid }: Context): Promise<OwnCase[]> {
  return list('cases', {
    where: { 'keys.parties': `p:${openid}` },
    orderBy: ['keys.recency', 'desc'],
    limit: MOST_CASES,
    fields: ['_id', 'number', 'stage', 'filedBy', 'mediation.respondents', 'mediation.mediators', 'changedAt'],
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
