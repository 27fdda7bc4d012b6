import { addDays } from '@/domain/calendar/day';
import type { MediationCase } from '@/domain/cases/case';
import { FIRST_REMINDER_DAYS, remindersDue, remindObligation } from '@/domain/performance/remind';
import { clockDeed } from '../cases/clockDeed';
import type { Context } from '../kernel/context';
import { forEachDueBefore } from './overdueCases';
import type { TickSurroundings } from './surroundings';

/** What the clock looks at before it opens a transaction. */
const FIELDS = ['mediation.agreement', 'mediation.reports', 'mediation.obligationReminders'];

/**
 * Reminds of obligations seven days and one day before their last day, and when they are overdue: once for each, however
 * often the clock comes round. Returns in how many cases.
 */
export async function remindObligations(context: Context, { hasTime, report }: TickSurroundings): Promise<number> {
  let reminded = 0;
  const horizon = addDays(context.today, FIRST_REMINDER_DAYS + 1);
  const intentOf = ({ mediation }: MediationCase) =>
    remindersDue(mediation, context.today)
      .map(({ no, what, dueOn }) => `${no}.${what}.${dueOn}`)
      .join('+');
  await forEachDueBefore(context, 'performance', horizon, FIELDS, hasTime, async (listed) => {
    if (remindersDue(listed.mediation, context.today).length === 0) return;
    const remind = (record: MediationCase) => remindObligation(record, context.today);
    try {
      if (await clockDeed(context, listed._id, 'remindObligation', remind, intentOf)) reminded += 1;
    } catch (error) {
      report(`obligation ${listed._id}`, error);
    }
  });
  return reminded;
}
