import type { Act } from '@/domain/roles/posts';
import { carryingOut } from '../kernel/handler';
import type { Context } from '../kernel/context';
import { badInput, Refusal } from '../kernel/refusal';
import { tellPeople } from '../inbox/threads';
import { membershipNotices } from '../notices/outbox';
import type { EnterpriseDoc, MembershipDoc, PersonDoc } from '../store/documents';
import type { Transaction } from '../store/transaction';
import { deskOrder } from './membershipKeys';
import { maySeeToDecide } from './membershipAccess';
import { viewMembership } from './membershipView';

/** The person's acts with this one in place of an earlier one for the same enterprise, whose end is not forgotten. */
export function withAct(person: PersonDoc, act: Act): PersonDoc {
  const others = person.acts.filter((each) => each.enterpriseId !== act.enterpriseId);
  const before = person.acts.find((each) => each.enterpriseId === act.enterpriseId);
  const kept = { ...act, endedAt: act.endedAt ?? before?.endedAt ?? null };
  return { ...person, version: person.version + 1, acts: [...others, kept] };
}

/**
 * The enterprise with its new person. The first one's words become the enterprise's own, as the registrar has compared
 * them with the licence; whoever comes while nobody may approve becomes an approver. Agents never do.
 */
async function admit(
  transaction: Transaction,
  context: Context,
  membership: MembershipDoc,
): Promise<{ enterprise: EnterpriseDoc; mayApprove: boolean }> {
  const before = await transaction.get('enterprises', membership.enterpriseId);
  const mayApprove = membership.capacity === 'member' && (before?.approvers.length ?? 0) === 0;
  const known: EnterpriseDoc = before ?? {
    _id: membership.enterpriseId,
    version: 0,
    name: membership.enterpriseName,
    legalRepresentative: membership.legalRepresentative,
    address: membership.address,
    verifiedAt: context.now,
    approvers: [],
    createdAt: context.now,
  };
  const enterprise: EnterpriseDoc = {
    ...known,
    version: known.version + 1,
    approvers: mayApprove ? [...known.approvers, membership.openid] : known.approvers,
  };
  await transaction.put('enterprises', enterprise);
  return { enterprise, mayApprove };
}

function mayBeDecided(context: Context, membership: MembershipDoc): void {
  if (membership.openid === context.openid)
    throw new Refusal('NOT_ALLOWED', [], '不能核实自己的申请，请由其他人办理。');
  if (membership.status !== 'pending') {
    const by = membership.decidedByName === null ? '' : `（${membership.decidedByName}）`;
    throw new Refusal('WRONG_STAGE', [], `这个申请已经办过了${by}，请刷新后再看。`);
  }
}

/** Approves or refuses that somebody acts for an enterprise: membership, person, enterprise and notice in one transaction. */
export const decideMembership = carryingOut('membership.decide', {
  load: (transaction, _context, input) => transaction.get('memberships', input.membershipId),
  maySee: maySeeToDecide,
  receipt: 'commands',
  async change({ transaction, context, input, record: membership, call }) {
    mayBeDecided(context, membership);
    // Who waits may ask anew with other words: what was looked at is what is decided on.
    if (input.version !== membership.version) {
      throw new Refusal('CHANGED_MEANWHILE', [], '对方刚刚改过申请内容，请刷新后重新核对。');
    }
    const reason = input.reason.trim();
    if (!input.approve && reason === '') throw badInput('reason', '没有写不同意的原因', '请写明原因，对方会看到');
    const person = await transaction.get('persons', membership.openid);
    if (!person) throw new Refusal('NOT_FOUND');
    const admitted = input.approve ? await admit(transaction, context, membership) : null;
    const status = input.approve ? ('approved' as const) : ('refused' as const);
    const enterpriseName = admitted?.enterprise.name ?? membership.enterpriseName;
    const decided: MembershipDoc = {
      ...membership,
      version: membership.version + 1,
      enterpriseName,
      legalRepresentative: admitted?.enterprise.legalRepresentative ?? membership.legalRepresentative,
      status,
      decidedAt: context.now,
      decidedByName: context.person?.name ?? '',
      reason: reason === '' ? null : reason,
    };
    const after = { ...decided, order: deskOrder(decided) };
    await transaction.put('memberships', after);
    await transaction.put(
      'persons',
      withAct(person, {
        enterpriseId: membership.enterpriseId,
        enterpriseName,
        capacity: membership.capacity,
        status,
        mayApprove: admitted?.mayApprove ?? false,
        reason: input.approve ? null : reason,
      }),
    );
    const event = input.approve ? 'membershipApproved' : 'membershipRefused';
    await tellPeople(transaction, membershipNotices(event, [membership.openid], context.now, call.key));
    return viewMembership(after);
  },
});
