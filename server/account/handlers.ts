import { consent } from './consent';
import { decideMembership } from './decideMembership';
import { endMembership } from './endMembership';
import { getMe } from './getMe';
import { joinEnterprise } from './joinEnterprise';
import { listMemberships } from './listMemberships';
import { openAuthority } from './openAuthority';
import { register } from './register';

export const accountHandlers = {
  'me.get': getMe,
  'me.consent': consent,
  'me.register': register,
  'enterprise.join': joinEnterprise,
  'membership.list': listMemberships,
  'membership.decide': decideMembership,
  'membership.authority': openAuthority,
  'membership.end': endMembership,
};
