import type { MediationCase } from '@/domain/cases/case';
import { openClock } from '@/domain/cases/caseClocks';
import { isNewlyOverdue, mediationLapse } from '@/domain/course/overdue';
import { clockDeed } from '../cases/clockDeed';
import type { Context } from '../kernel/context';
import { forEachDueBefore } from './overdueCases';
import type { TickSurroundings } from './surroundings';

/** What the clock looks at before it opens a transaction. */
const FIELDS = ['stage', 'clocks', 'timeline'];

function lastDay(record: MediationCase): string {
  return openClock(record.clocks, 'mediation')?.dueOn ?? '';
}

/** Marks the mediations whose term is over, once for each last day, and tells mediators and heads. Returns how many. */
export async function markOverdueMediations(context: Context, { hasTime, report }: TickSurroundings): Promise<number> {
  let marked = 0;
  const lapse = (record: MediationCase) => mediationLapse(record, context.today);
  await forEachDueBefore(context, 'mediation', context.today, FIELDS, hasTime, async (listed) => {
    if (!isNewlyOverdue(listed, context.today)) return;
    try {
      if (await clockDeed(context, listed._id, 'mediationLapse', lapse, lastDay)) marked += 1;
    } catch (error) {
      report(`overdue ${listed._id}`, error);
    }
  });
  return marked;
}
