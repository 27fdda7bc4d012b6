import { getStatistics } from './getStatistics';

export const statisticsHandlers = {
  'statistics.get': getStatistics,
};
