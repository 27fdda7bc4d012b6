import { monthsOf, monthsUntil } from '@/domain/overview/overview';
import { committeeIn } from '../committee/committeeView';
import { readAnswers } from '../inquiry/counts';
import { answering, noRecord } from '../kernel/handler';
import { readTally } from '../overview/readTally';
import { latestHead } from './chainHeads';

const MONTHS = 12;
/** With fewer events in a month a number might tell of one person. */
const FEWEST_SCORES = 3;

/**
 * What everybody may know. A month's scores are left out while fewer than three were given. Three reads at the same time,
 * after who asks.
 */
export const getPublicPage = answering('public.get', {
  ...noRecord,
  async answer(context) {
    const { settings } = committeeIn(context);
    const months = monthsUntil(context.today, MONTHS);
    const first = months[0] ?? '';
    const [tally, answers, head] = await Promise.all([
      readTally(context.committeeId, first),
      readAnswers(context.committeeId, MONTHS),
      latestHead(context.committeeId),
    ]);
    const few = (scores: readonly number[]) => scores.reduce((sum, each) => sum + each, 0) < FEWEST_SCORES;
    return {
      committeeName: settings.name,
      committeePhone: settings.phone,
      months: monthsOf(tally, months).map((month) =>
        few(month.scores) ? { ...month, scores: month.scores.map(() => 0) } : month,
      ),
      answers: answers.filter(({ month }) => month >= first),
      head: head && {
        day: head.day,
        cases: head.cases,
        entries: head.entries,
        sound: head.problems.length === 0,
        root: head.root,
      },
    };
  },
});
