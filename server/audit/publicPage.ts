import { FIGURE_MONTHS, publicFiguresOf } from '@/domain/overview/figures';
import { monthsUntil } from '@/domain/overview/overview';
import { committeeIn } from '../committee/committeeView';
import { readAnswers } from '../inquiry/counts';
import { answering, noRecord } from '../kernel/handler';
import { readTally } from '../overview/readTally';
import { latestHead } from './chainHeads';

/**
 * What everybody may know. Figures that are made of fewer than three cases are left out. Three reads at the same time,
 * after who asks.
 */
export const getPublicPage = answering('public.get', {
  ...noRecord,
  async answer(context) {
    const { settings } = committeeIn(context);
    const months = monthsUntil(context.today, FIGURE_MONTHS);
    const [tally, answers, head] = await Promise.all([
      readTally(context.committeeId, months[0] ?? ''),
      readAnswers(context.committeeId, FIGURE_MONTHS),
      latestHead(context.committeeId),
    ]);
    return {
      committeeName: settings.name,
      committeePhone: settings.phone,
      ...publicFiguresOf(tally, months, answers),
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
