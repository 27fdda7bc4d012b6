import { listInbox } from './listInbox';
import { markRead } from './markRead';

export const inboxHandlers = {
  'inbox.list': listInbox,
  'inbox.markRead': markRead,
};
