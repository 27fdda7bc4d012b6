import { getOverview } from './getOverview';
import { listGroup } from './listGroup';

export const overviewHandlers = {
  'overview.get': getOverview,
  'overview.list': listGroup,
};
