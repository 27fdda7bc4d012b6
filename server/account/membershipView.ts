import type { MembershipView } from '@/contract/account';
import type { MembershipDoc } from '../store/documents';

/** A membership as those see it who decide on it, and the person whom it is about. */
export function viewMembership(membership: MembershipDoc): MembershipView {
  return {
    id: membership._id,
    version: membership.version,
    enterpriseId: membership.enterpriseId,
    enterpriseName: membership.enterpriseName,
    legalRepresentative: membership.legalRepresentative,
    personName: membership.personName,
    maskedPhone: membership.maskedPhone,
    capacity: membership.capacity,
    status: membership.status,
    first: membership.first,
    hasAuthority: membership.authority !== null,
    askedAt: membership.askedAt,
    decidedByName: membership.decidedByName,
    reason: membership.reason,
  };
}
