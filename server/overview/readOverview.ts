import type { Output } from '@/contract/procedures';
import { groupsOf, monthsOf, monthsUntil } from '@/domain/overview/overview';
import { readAnswers } from '../inquiry/counts';
import type { Context } from '../kernel/context';
import { readTally } from './readTally';

/** How the committee's cases stand, in numbers, with the last `count` months. Two reads at the same time. */
export async function readOverview(context: Context, count: number): Promise<Output<'overview.get'>> {
  const months = monthsUntil(context.today, count);
  const first = months[0] ?? context.today.slice(0, 7);
  const [tally, answers] = await Promise.all([
    readTally(context.committeeId, first),
    readAnswers(context.committeeId, count),
  ]);
  return {
    today: context.today,
    groups: groupsOf(tally, context.today),
    months: monthsOf(tally, months),
    answers: answers.filter(({ month }) => month >= first),
  };
}
