import { issue } from './issue';
import { getOrder, listOrders } from './listOrders';
import { getMonthly, listMonthly } from './monthly';
import { askExtension, check, decideExtension, handOver, report, sign } from './orderCommands';

export const supervisionHandlers = {
  'supervision.list': listOrders,
  'supervision.monthly': getMonthly,
  'supervision.monthlyOrders': listMonthly,
  'supervision.get': getOrder,
  'supervision.issue': issue,
  'supervision.sign': sign,
  'supervision.report': report,
  'supervision.askExtension': askExtension,
  'supervision.decideExtension': decideExtension,
  'supervision.check': check,
  'supervision.handOver': handOver,
};
