import { POST_NAMES, STAFF_POSTS, UNIT_POSTS, type Post, type StaffPost, type UnitPost } from '../roles/posts';
import type { Finding } from '../text/finding';

/** How long an invitation is good for, in milliseconds. */
export const INVITATION_LASTS = 7 * 86_400_000;

/** What an invitation offers: one post of a member unit, or posts in the committee. */
export type Offered = { unitId: string; post: UnitPost } | { unitId: null; posts: StaffPost[] };

/**
 * What somebody is invited to, or what is wrong with it, at the field `posts`: a unit's people hold one post of that unit, the
 * committee's one or more of its own.
 * @param unitId null: the committee
 */
export function offeredPosts(
  unitId: string | null,
  posts: readonly Post[],
): { ok: true; offered: Offered } | { ok: false; findings: Finding[] } {
  const at = (problem: string, remedy: string) => ({
    ok: false as const,
    findings: [{ field: 'posts', problem, remedy }],
  });
  const [first] = posts;
  if (first === undefined) return at('没有选择职务', '请选择要邀请对方担任的职务');
  if (unitId === null) {
    const own = STAFF_POSTS.filter((post) => posts.includes(post));
    const foreign = posts.find((post) => !own.some((each) => each === post));
    if (foreign) return at(`“${POST_NAMES[foreign]}”不是调委会的职务`, '请选择调委会的职务');
    return { ok: true, offered: { unitId, posts: own } };
  }
  const post = UNIT_POSTS.find((each) => each === first);
  if (!post)
    return at(`“${POST_NAMES[first]}”不是单位的职务`, `请选择${UNIT_POSTS.map((each) => POST_NAMES[each]).join('或')}`);
  if (posts.length > 1) return at('一次邀请只能选一个单位职务', '请只选一个');
  return { ok: true, offered: { unitId, post } };
}

export type InvitationState = 'open' | 'used' | 'revoked' | 'over';

/** Where an invitation stands. What was used stays used, whatever was done to its code. Times are instants in milliseconds. */
export function invitationState(
  { usedAt, revokedAt, until }: { usedAt: number | null; revokedAt: number | null; until: number },
  now: number,
): InvitationState {
  if (usedAt !== null) return 'used';
  if (revokedAt !== null) return 'revoked';
  return until < now ? 'over' : 'open';
}

/** What whoever scans an invitation that is not open any more is told. */
export const WHY_NOT_OPEN: Readonly<Record<Exclude<InvitationState, 'open'>, string>> = {
  used: '这个邀请已经用过了，请向邀请人要一个新的。',
  revoked: '这个邀请已经被邀请人收回，请向邀请人问明情况。',
  over: '这个邀请已经过期，请向邀请人要一个新的。',
};
