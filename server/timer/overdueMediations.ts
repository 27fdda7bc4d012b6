import type { MediationCase } from '@/domain/cases/case';
import { isSigningNewlyOverdue, signingLapse } from '@/domain/agreement/overdue';
import { openClock } from '@/domain/cases/caseClocks';
import { isNewlyOverdue, mediationLapse } from '@/domain/course/overdue';
import { clockDeed } from '../cases/clockDeed';
import type { Context } from '../kernel/context';
import { forEachDueBefore } from './overdueCases';
import type { TickSurroundings } from './surroundings';

/** What the clock looks at before it opens a transaction. */
const FIELDS = ['stage', 'clocks', 'timeline'];

/** The deeds of the clock for a mediation and for a text that waits to be signed: both mark, neither ends anything. */
const LAPSES = [
  { command: 'mediationLapse', kind: 'mediation', isDue: isNewlyOverdue, decide: mediationLapse },
  { command: 'signingLapse', kind: 'signing', isDue: isSigningNewlyOverdue, decide: signingLapse },
] as const;

/**
 * Marks the mediations, and the agreements to be signed, whose term is over, once for each last day, and tells those who
 * can do something about it. Returns how many.
 */
export async function markOverdueMediations(context: Context, { hasTime, report }: TickSurroundings): Promise<number> {
  let marked = 0;
  await forEachDueBefore(context, 'mediation', context.today, FIELDS, hasTime, async (listed) => {
    const lapse = LAPSES.find(({ isDue }) => isDue(listed, context.today));
    if (!lapse) return;
    const decide = (record: MediationCase) => lapse.decide(record, context.today);
    const lastDay = (record: MediationCase) => openClock(record.clocks, lapse.kind)?.dueOn ?? '';
    try {
      if (await clockDeed(context, listed._id, lapse.command, decide, lastDay)) marked += 1;
    } catch (error) {
      report(`overdue ${listed._id}`, error);
    }
  });
  return marked;
}
