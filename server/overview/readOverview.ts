import type { Output } from '@/contract/procedures';
import { FIGURE_MONTHS, publicFiguresOf } from '@/domain/overview/figures';
import { groupsOf, monthsOf, monthsUntil } from '@/domain/overview/overview';
import { readAnswers } from '../inquiry/counts';
import type { Context } from '../kernel/context';
import { readTally } from './readTally';

/** How the committee's cases stand, in numbers, with the last `count` months. Two reads at the same time. */
export async function readOverview(context: Context, count: number): Promise<Omit<Output<'overview.get'>, 'mayList'>> {
  const months = monthsUntil(context.today, count);
  const measured = monthsUntil(context.today, FIGURE_MONTHS);
  const first = [months[0] ?? '', measured[0] ?? ''].sort()[0] ?? '';
  const [tally, answers] = await Promise.all([
    readTally(context.committeeId, first),
    readAnswers(context.committeeId, FIGURE_MONTHS),
  ]);
  return {
    today: context.today,
    groups: groupsOf(tally, context.today),
    months: monthsOf(tally, months),
    figures: publicFiguresOf(tally, measured, answers).whole,
  };
}
