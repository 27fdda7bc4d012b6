import type { Signing } from '@/domain/agreement/sign';
import type { MediationCase } from '@/domain/cases/case';
import { sideOf } from '@/domain/cases/relation';
import { holdsPost } from '@/domain/roles/posts';
import { mustBeLead, sideActing } from '../cases/acting';
import type { Context } from '../kernel/context';

function isLead(record: MediationCase, openid: string): boolean {
  return record.mediation.mediators.some((seat) => seat.openid === openid && seat.lead && seat.state === 'accepted');
}

/** As whom the caller signs. A lead who is the head too signs first, and seals when they come again. */
export function whoSigns(record: MediationCase, context: Context): Signing {
  if (sideOf(record, context.who) !== null) {
    const side = sideActing(record, context);
    if (side !== 'applicant') return { as: 'side', side, capacity: null, status: null };
    const act = context.who.acts.find((each) => each.enterpriseId === record.applicant.enterpriseId);
    return { as: 'side', side, capacity: act?.capacity ?? null, status: act?.status ?? null };
  }
  const signed = record.mediation.agreement?.signatures.some((signature) => signature.side === 'mediator') ?? false;
  const head = holdsPost(context.who, record.committeeId, ['head']);
  if (head && (signed || !isLead(record, context.openid))) return { as: 'seal' };
  mustBeLead(record, context);
  return { as: 'mediator' };
}
