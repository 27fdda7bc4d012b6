import { groupsOf, monthsOf, monthsUntil } from '@/domain/overview/overview';
import { readAnswers } from '../inquiry/counts';
import { logLook } from '../cases/viewLog';
import { answering, noRecord } from '../kernel/handler';
import { readTally } from './readTally';

/**
 * How the committee's cases stand: numbers alone, the same for whoever may look. Three reads at the same time (who asks,
 * the counts, the months of answers), whatever the number of cases; one write for the log of looks.
 */
export const getOverview = answering('overview.get', {
  ...noRecord,
  async answer(context, input) {
    const months = monthsUntil(context.today, input.months);
    const first = months[0] ?? context.today.slice(0, 7);
    const [tally, answers] = await Promise.all([
      readTally(context.committeeId, first),
      readAnswers(context.committeeId, input.months),
      logLook(context, '看了全市调解工作概况'),
    ]);
    return {
      today: context.today,
      groups: groupsOf(tally, context.today),
      months: monthsOf(tally, months),
      answers: answers.filter(({ month }) => month >= first),
    };
  },
});
