import { keepCityChange } from '../committee/cityChanges';
import { carryingOut } from '../kernel/handler';
import { invitationInWords, isInvitation, mayInvite, openInvitation } from './theInvitation';

/** Takes an invitation back before it was used: whoever scans it from now on reads so. */
export const revokeInvitation = carryingOut('invitation.revoke', {
  load: (transaction, _context, input) => transaction.get('codes', input.token),
  maySee: (context, code) =>
    code.committeeId === context.committeeId && isInvitation(code) && mayInvite(context, code.invitation.unitId),
  receipt: 'commands',
  async change({ transaction, context, record, call }) {
    const code = openInvitation(record, context.now);
    await transaction.put('codes', {
      ...code,
      version: code.version + 1,
      revokedAt: context.now,
      revokedReason: '已收回',
      invitation: { ...code.invitation, openAt: null },
    });
    await keepCityChange(transaction, context, call.key, `收回邀请：${invitationInWords(code)}`);
    return { token: code._id };
  },
});
