import { logLook } from '../cases/viewLog';
import { answering, noRecord } from '../kernel/handler';
import { readOverview } from './readOverview';

/**
 * How the committee's cases stand: numbers alone, the same for whoever may look. Three reads at the same time (who asks,
 * the counts, the months of answers), whatever the number of cases; one write for the log of looks.
 */
export const getOverview = answering('overview.get', {
  ...noRecord,
  async answer(context, input) {
    const [overview] = await Promise.all([
      readOverview(context, input.months),
      logLook(context, '看了全市调解工作概况'),
    ]);
    return overview;
  },
});
