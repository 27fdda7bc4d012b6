import { holdsPost, type Post, type Who } from '../roles/posts';
import { respondentSide, type Side } from '../parties/side';
import type { MediationCase } from './case';
import type { Actor } from './lifecycle';

/** Posts that see a case of their committee: the mediators' circle. An administrator keeps the system, not the cases. */
const CASE_POSTS: readonly Post[] = ['registrar', 'head', 'auditor'];

/** How somebody stands to a case. */
export type Relation = 'applicant' | 'respondent' | 'mediator' | 'committee';

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

/** The side that `who` belongs to, or null. Nobody belongs to two: the applicant's side comes first. */
export function sideOf(record: MediationCase, who: Who): Side | null {
  if (isOnApplicantsSide(record, who)) return 'applicant';
  const own = record.mediation.respondents.find((respondent) =>
    respondent.people.some((person) => person.openid === who.openid),
  );
  return own ? respondentSide(own.no) : null;
}

/** The seat in which `who` may act as a mediator of this case: named and asked, or accepted. */
function seatOf(record: MediationCase, who: Who) {
  return record.mediation.mediators.find(
    (seat) => seat.openid === who.openid && (seat.state === 'named' || seat.state === 'accepted'),
  );
}

/** How `who` stands to the case, or null: then the case does not exist for them. A draft is its own side's alone. */
export function relationTo(record: MediationCase, who: Who): Relation | null {
  const side = sideOf(record, who);
  if (side !== null) return side === 'applicant' ? 'applicant' : 'respondent';
  if (record.stage === 'DRAFT') return null;
  if (seatOf(record, who)) return 'mediator';
  return holdsPost(who, record.committeeId, CASE_POSTS) ? 'committee' : null;
}

/**
 * As whom `who` may act on the case, in the words of the lifecycle table. Who belongs to a side acts for it and for
 * nobody else, whatever posts they hold beside it.
 */
export function actorsOf(record: MediationCase, who: Who): Actor[] {
  const relation = relationTo(record, who);
  if (relation === null) return [];
  if (relation === 'applicant' || relation === 'respondent') return [relation];
  const seat = seatOf(record, who);
  const seated: Actor[] = seat ? (seat.lead && seat.state === 'accepted' ? ['mediator', 'lead'] : ['mediator']) : [];
  const posts = who.posts.flatMap((held): Actor[] =>
    held.committeeId === record.committeeId && held.post !== 'mediator' ? [held.post] : [],
  );
  return [...seated, ...posts];
}
