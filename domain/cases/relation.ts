import { holdsPost, type Post, type Who } from '../roles/posts';
import type { MediationCase } from './case';
import type { Actor } from './lifecycle';

/** Posts that see a case of their committee: the mediators' circle. An administrator keeps the system, not the cases. */
const CASE_POSTS: readonly Post[] = ['registrar', 'head', 'auditor'];

/** How somebody stands to a case. */
export type Relation = 'applicant' | 'committee';

/**
 * Whether `who` stands on the applicant's side: who filed it, unless they left or lost the enterprise since, or another
 * approved person of the enterprise. An agent sees only what they filed themselves.
 */
function isOnApplicantsSide(record: MediationCase, who: Who): boolean {
  const act = who.acts.find((each) => each.enterpriseId === record.applicant.enterpriseId);
  if (!act || act.status === 'ended') return false;
  if (record.filedBy.openid === who.openid) return true;
  return act.status === 'approved' && act.capacity === 'member';
}

/** How `who` stands to the case, or null: then the case does not exist for them. A draft is its own side's alone. */
export function relationTo(record: MediationCase, who: Who): Relation | null {
  if (isOnApplicantsSide(record, who)) return 'applicant';
  if (record.stage !== 'DRAFT' && holdsPost(who, record.committeeId, CASE_POSTS)) return 'committee';
  return null;
}

/** As whom `who` may act on the case, in the words of the lifecycle table. */
export function actorsOf(record: MediationCase, who: Who): Actor[] {
  const relation = relationTo(record, who);
  if (relation === null) return [];
  if (relation === 'applicant') return ['applicant'];
  return who.posts.filter((held) => held.committeeId === record.committeeId).map((held) => held.post);
}
