import { logLook } from '../cases/viewLog';
import { answering, noRecord } from '../kernel/handler';
import { isOfCourtsAlone } from '../units/courts';
import { readOverview } from './readOverview';

/**
 * How the committee's cases stand: numbers alone, the same for whoever may look. Three reads at the same time (who asks,
 * the counts, the months of answers; for people of a unit one more), whatever the number of cases; one write for the log of looks.
 */
export const getOverview = answering('overview.get', {
  ...noRecord,
  async answer(context, input) {
    const [overview, ofCourt] = await Promise.all([
      readOverview(context, input.months),
      isOfCourtsAlone(context),
      logLook(context, '看了全市调解工作概况'),
    ]);
    return { ...overview, mayList: !ofCourt };
  },
});
