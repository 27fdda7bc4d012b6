import { holdsPost, INTAKE_POSTS, type Who } from '@/domain/roles/posts';
import type { Context } from '../kernel/context';
import type { MembershipDoc } from '../store/documents';
import { enterpriseDesk, REGISTRARS_DESK } from './membershipKeys';

/** The enterprises whose next people `who` may approve. */
export function approvesFor(who: Who): string[] {
  return who.acts.filter((act) => act.status === 'approved' && act.mayApprove).map((act) => act.enterpriseId);
}

/** The desks whose memberships `who` decides on. */
export function desksOf(context: Context): string[] {
  const own = approvesFor(context.who).map(enterpriseDesk);
  return holdsPost(context.who, context.committeeId, INTAKE_POSTS) ? [REGISTRARS_DESK, ...own] : own;
}

/** Whether the membership lies on a desk of this person. Nobody decides on their own. */
export function maySeeToDecide(context: Context, membership: MembershipDoc): boolean {
  return membership.committeeId === context.committeeId && desksOf(context).includes(membership.desk);
}

/**
 * Whether this person may end the membership: their own; as approver, those of their enterprise; as registrar or head,
 * all of the committee's (an enterprise may telephone).
 */
export function maySeeToEnd(context: Context, membership: MembershipDoc): boolean {
  if (membership.openid === context.openid) return true;
  if (membership.committeeId !== context.committeeId) return false;
  return (
    approvesFor(context.who).includes(membership.enterpriseId) ||
    holdsPost(context.who, context.committeeId, INTAKE_POSTS)
  );
}
