import { listEnterprises } from './listEnterprises';
import { saveEnterprise } from './saveEnterprise';

export const rollHandlers = {
  'enterprise.list': listEnterprises,
  'enterprise.save': saveEnterprise,
};
