import { carryingOut } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { tellPeople } from '../inbox/threads';
import { membershipNotices } from '../notices/outbox';
import type { MembershipDoc } from '../store/documents';
import { get, list } from '../store/queries';
import type { Transaction } from '../store/transaction';
import { withAct } from './decideMembership';
import { enterpriseDesk, deskOrder, REGISTRARS_DESK, WAITING } from './membershipKeys';
import { maySeeToEnd } from './membershipAccess';
import { viewMembership } from './membershipView';

/** People of one enterprise who may wait at once when its last approver leaves: a transaction takes single documents. */
const MOVED_AT_MOST = 50;

/** Those who wait for an enterprise's approvers: they must not wait for nobody when the last of these leaves. */
async function waitingFor(enterpriseId: string): Promise<string[]> {
  const waiting = await list('memberships', {
    where: { desk: enterpriseDesk(enterpriseId), order: WAITING },
    orderBy: ['order', 'asc'],
    limit: MOVED_AT_MOST,
    fields: ['_id'],
  });
  return waiting.map((membership) => membership._id);
}

/** Takes somebody off the enterprise's approvers; when it was the last one, a registrar decides on those who wait. */
async function removeApprover(
  transaction: Transaction,
  membership: MembershipDoc,
  waiting: readonly string[],
): Promise<void> {
  const enterprise = await transaction.get('enterprises', membership.enterpriseId);
  if (!enterprise?.approvers.includes(membership.openid)) return;
  const approvers = enterprise.approvers.filter((openid) => openid !== membership.openid);
  await transaction.put('enterprises', { ...enterprise, version: enterprise.version + 1, approvers });
  if (approvers.length > 0) return;
  for (const id of waiting) {
    const each = await transaction.get('memberships', id);
    if (each?.status !== 'pending' || each._id === membership._id) continue;
    await transaction.put('memberships', { ...each, version: each.version + 1, first: true, desk: REGISTRARS_DESK });
  }
}

/**
 * Ends that somebody acts (or asks to act) for an enterprise. From then on they see none of its cases; what they did
 * before stays in the history.
 */
export const endMembership = carryingOut('membership.end', {
  async prepare(context, input) {
    const membership = await get('memberships', input.membershipId);
    if (!membership || !maySeeToEnd(context, membership)) throw new Refusal('NOT_FOUND');
    return waitingFor(membership.enterpriseId);
  },
  load: (transaction, _context, input) => transaction.get('memberships', input.membershipId),
  maySee: maySeeToEnd,
  receipt: 'commands',
  async change({ transaction, context, input, record: membership, call, prepared }) {
    if (membership.status !== 'approved' && membership.status !== 'pending') {
      throw new Refusal('WRONG_STAGE', [], '这个身份已经结束了，请刷新后再看。');
    }
    const person = await transaction.get('persons', membership.openid);
    const act = person?.acts.find((each) => each.enterpriseId === membership.enterpriseId);
    if (!person || !act) throw new Refusal('NOT_FOUND');
    const reason = input.reason.trim() || null;
    const ended: MembershipDoc = {
      ...membership,
      version: membership.version + 1,
      status: 'ended',
      decidedAt: context.now,
      decidedByName: context.person?.name ?? '',
      reason,
    };
    const after = { ...ended, order: deskOrder(ended) };
    await transaction.put('memberships', after);
    await transaction.put(
      'persons',
      withAct(person, { ...act, status: 'ended', mayApprove: false, reason, endedAt: context.now }),
    );
    await removeApprover(transaction, membership, prepared);
    if (membership.openid !== context.openid) {
      await tellPeople(transaction, membershipNotices('membershipEnded', [membership.openid], context.now, call.key));
    }
    return viewMembership(after);
  },
});
