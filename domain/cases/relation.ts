import { checkCreditCode } from '../parties/creditCode';
import { respondentSide, type Side } from '../parties/side';
import { CASE_POSTS, holdsPost, type Who } from '../roles/posts';
import type { MediationCase } from './case';
import type { Actor } from './lifecycle';

/** How somebody stands to a case. */
export type Relation = 'applicant' | 'respondent' | 'mediator' | 'committee';

/** What standing somebody needs of a case: lists read no more of it. */
export type CaseSides = Pick<MediationCase, 'stage' | 'committeeId' | 'filedBy' | 'applicant' | 'createdAt'> & {
  content: Pick<MediationCase['content'], 'respondents'>;
  mediation: Pick<MediationCase['mediation'], 'respondents' | 'mediators'>;
};

/**
 * Whether `who` stands on the applicant's side: who filed it, unless they left or lost the enterprise since, or another
 * approved person of the enterprise. An agent sees only what they filed themselves.
 */
function isOnApplicantsSide(record: CaseSides, who: Who): boolean {
  const act = who.acts.find((each) => each.enterpriseId === record.applicant.enterpriseId);
  if (!act || act.status === 'ended') return false;
  if (act.status === 'approved' && act.capacity === 'member') return true;
  if (record.filedBy.openid !== who.openid) return false;
  // Whoever lost the enterprise and asks for it again has, until approved, only what they begin anew.
  return act.status === 'approved' || record.createdAt > (act.endedAt ?? -Infinity);
}

/**
 * Whether `who` has or had to do with a side of the case, so that no post opens it to them: who filed it, and whoever
 * acts, acted or asks to act for one of the enterprises in it (recusal, as 特邀调解规定 15 has it for court mediators).
 */
function isInvolved(record: CaseSides, who: Who): boolean {
  if (record.filedBy.openid === who.openid) return true;
  const respondents = record.content.respondents.flatMap(({ creditCode }) => {
    const checked = checkCreditCode(creditCode);
    return checked.ok ? [checked.value] : [];
  });
  const sides = [record.applicant.enterpriseId, ...respondents];
  return who.acts.some((act) => act.status !== 'refused' && sides.includes(act.enterpriseId));
}

/** The side that `who` belongs to, or null. Nobody belongs to two: the applicant's side comes first. */
export function sideOf(record: CaseSides, who: Who): Side | null {
  if (isOnApplicantsSide(record, who)) return 'applicant';
  const own = record.mediation.respondents.find((respondent) =>
    respondent.people.some((person) => person.openid === who.openid),
  );
  return own ? respondentSide(own.no) : null;
}

/**
 * Whether `who` is on a side of the case, or has or had to do with one: what the committee and the officials say among
 * themselves of the case is kept from them, whatever posts they hold.
 */
export function hasToDoWith(record: CaseSides, who: Who): boolean {
  return sideOf(record, who) !== null || isInvolved(record, who);
}

/** The seat in which `who` may act as a mediator of this case: named and asked, or accepted. */
function seatOf(record: CaseSides, who: Who) {
  return record.mediation.mediators.find(
    (seat) => seat.openid === who.openid && (seat.state === 'named' || seat.state === 'accepted'),
  );
}

/** How `who` stands to the case, or null: then the case does not exist for them. A draft is its own side's alone. */
export function relationTo(record: CaseSides, who: Who): Relation | null {
  const side = sideOf(record, who);
  if (side !== null) return side === 'applicant' ? 'applicant' : 'respondent';
  if (record.stage === 'DRAFT') return null;
  if (isInvolved(record, who)) return null;
  if (seatOf(record, who)) return 'mediator';
  return holdsPost(who, record.committeeId, CASE_POSTS) ? 'committee' : null;
}

/**
 * As whom `who` may act on the case, in the words of the lifecycle table. Who belongs to a side acts for it and for
 * nobody else, whatever posts they hold beside it.
 */
export function actorsOf(record: CaseSides, who: Who): Actor[] {
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
