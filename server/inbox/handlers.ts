import { listCases } from './listCases';
import { listInbox } from './listInbox';
import { markRead } from './markRead';
import { getPreferences, savePreferences } from './preferences';
import { recordConsents } from './recordConsents';

export const inboxHandlers = {
  'inbox.list': listInbox,
  'inbox.cases': listCases,
  'inbox.markRead': markRead,
  'wallet.record': recordConsents,
  'preferences.get': getPreferences,
  'preferences.save': savePreferences,
};
