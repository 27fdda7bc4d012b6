import type { ParsedInputOf } from '@/contract/procedure';
import type { statisticsProcedures, StatisticsView } from '@/contract/statistics';
import { monthsOfPeriod, periodInWords, periodsInYear } from '@/domain/statistics/period';
import { statisticsOf, type MediatorWork } from '@/domain/statistics/statistics';
import { withholdAmounts } from '@/domain/statistics/withheld';
import { holdsPost, type Post } from '@/domain/roles/posts';
import type { Context } from '../kernel/context';
import { badInput, Refusal } from '../kernel/refusal';
import { directoryOf } from '../mediators/directory';
import { readTally } from '../overview/readTally';
import { unitSight } from '../units/courts';

type Asked = ParsedInputOf<(typeof statisticsProcedures)['statistics.get']>;

/**
 * Those of the committee who answer for its numbers, and make the ministry's form: they are inside, and see it whole. The
 * unit that guides the committee is outside: what it looks at by itself leaves out amounts of single cases; the whole form
 * is handed to it by the committee.
 */
const OWN_POSTS: readonly Post[] = ['head', 'registrar', 'auditor'];

/** Whether the reader is of the committee; refuses who is neither of it nor of a unit that guides it. */
async function readsAsOwn(context: Context): Promise<boolean> {
  if (holdsPost(context.who, context.committeeId, OWN_POSTS)) return true;
  if (!(await unitSight(context)).guides)
    throw new Refusal('NOT_ALLOWED', [], '统计报表由调委会和指导调解工作的单位查看。');
  return false;
}

async function namedWork(
  context: Context,
  work: readonly MediatorWork[],
): Promise<NonNullable<StatisticsView['work']>> {
  const entries = await directoryOf(context);
  return work.map(({ openid, ...counts }) => {
    const entry = entries.find((each) => each.openid === openid);
    return { name: entry?.name ?? '（已不在名册）', organisation: entry?.organisation ?? '', ...counts };
  });
}

/**
 * The statistics of a period for whoever asks: from the tallies alone, so that a year costs what a month costs. Reads:
 * who asks, the tallies, and the directory of mediators or, for officials, their unit.
 */
export async function readStatistics(context: Context, asked: Asked): Promise<StatisticsView> {
  if (asked.n > periodsInYear(asked.kind)) throw badInput('n', '没有这一期', '请重新选择');
  const own = await readsAsOwn(context);
  const months = monthsOfPeriod(asked);
  const from = months[0] ?? '';
  const to = months[months.length - 1] ?? '';
  const { work, ...statistics } = statisticsOf(await readTally(context.committeeId, from), months);
  return {
    period: periodInWords(asked),
    from,
    to,
    running: context.today.slice(0, 7) <= to,
    ...(own ? statistics : withholdAmounts(statistics)),
    withheld: !own,
    work: own ? await namedWork(context, work) : null,
  };
}
