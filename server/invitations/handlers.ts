import { acceptInvitation } from './acceptInvitation';
import { listInvitations } from './listInvitations';
import { makeInvitation } from './makeInvitation';
import { readInvitation } from './readInvitation';
import { revokeInvitation } from './revokeInvitation';

export const invitationHandlers = {
  'invitation.make': makeInvitation,
  'invitation.list': listInvitations,
  'invitation.revoke': revokeInvitation,
  'invitation.read': readInvitation,
  'invitation.accept': acceptInvitation,
};
