import { logLook } from '../cases/viewLog';
import { answering, noRecord } from '../kernel/handler';
import { readStatistics } from './readStatistics';

/** The statistics of one period as a table. */
export const getStatistics = answering('statistics.get', {
  ...noRecord,
  async answer(context, input) {
    const statistics = await readStatistics(context, input);
    await logLook(context, `看了${statistics.period}统计报表`);
    return statistics;
  },
});
