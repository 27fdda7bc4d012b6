import { sumOf, type Tally } from '@/domain/overview/tally';
import type { TallyDoc } from '../store/documents';
import { list } from '../store/queries';
import { tallyOf } from './tallyRows';

/** Rows of one read: the most that the platform gives a function. */
const MOST = 1000;

/**
 * The counts of a committee as they are now, from `firstMonth` on: what was added up, and what no tick has added up yet.
 * One read; when ticks have not run for so long that more than a thousand rows wait, one more for each further thousand.
 */
export async function readTally(committeeId: string, firstMonth: string): Promise<Tally> {
  const rows: TallyDoc[] = [];
  for (;;) {
    const last = rows[rows.length - 1];
    const found = await list('tallies', {
      where: { committeeId, period: last ? { gt: last.period } : { gte: firstMonth } },
      orderBy: ['period', 'asc'],
      limit: MOST,
    });
    rows.push(...found);
    if (found.length < MOST) return sumOf(rows.map(tallyOf));
  }
}
