import { listHeads } from './chainHeads';
import { listAudit } from './listAudit';
import { getPublicPage } from './publicPage';

export const auditHandlers = {
  'audit.list': listAudit,
  'audit.heads': listHeads,
  'public.get': getPublicPage,
};
