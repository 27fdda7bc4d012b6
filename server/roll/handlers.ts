import { listEnterprises } from './listEnterprises';
import { removeEnterprise } from './removeEnterprise';
import { saveEnterprise } from './saveEnterprise';

export const rollHandlers = {
  'enterprise.list': listEnterprises,
  'enterprise.save': saveEnterprise,
  'enterprise.remove': removeEnterprise,
};
