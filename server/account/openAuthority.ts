import { answering } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { linkOf } from '../platform/files';
import { get } from '../store/queries';
import { maySeeToDecide } from './membershipAccess';

/** A short link to the authority that an agent handed in, for those who decide on it and for the agent. */
export const openAuthority = answering('membership.authority', {
  load: (_context, input) => get('memberships', input.membershipId),
  maySee: (context, membership) => membership.openid === context.openid || maySeeToDecide(context, membership),
  async answer(_context, _input, membership) {
    if (!membership.authority) throw new Refusal('NOT_FOUND', [], '这次申请没有上传委托材料。');
    return { url: await linkOf(membership.authority.fileId), name: membership.authority.name };
  },
});
