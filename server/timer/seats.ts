import type { MediationCase } from '@/domain/cases/case';
import { lapseSeats, overdueSeats } from '@/domain/mediators/answerSeat';
import type { Candidate } from '@/domain/mediators/directory';
import { clockDeed } from '../cases/clockDeed';
import { surroundingsOf } from '../inquiry/surroundings';
import type { Context } from '../kernel/context';
import { candidatesOf } from '../mediators/directory';
import { proposalsFor } from '../mediators/proposals';
import { forEachDueBefore } from './overdueCases';
import type { TickSurroundings } from './surroundings';

/** What was asked and not answered: the instants at which the overdue ones were named tell one lapse from the next. */
function intentOf(record: MediationCase, context: Context): string {
  const overdue = overdueSeats(record.mediation.mediators, context.today);
  return overdue.map((seat) => `${seat.openid}.${seat.namedAt}`).join('+');
}

/**
 * Names somebody else where a mediator let the last day pass, or tells the desk when nobody is left. The directory is read
 * once a tick, and only when there is something to do. Returns in how many cases.
 */
export async function lapseSilentSeats(context: Context, { hasTime, report }: TickSurroundings): Promise<number> {
  let lapsed = 0;
  let candidates: Candidate[] | null = null;
  await forEachDueBefore(context, 'naming', context.today, ['mediation.mediators'], hasTime, async (listed) => {
    if (overdueSeats(listed.mediation.mediators, context.today).length === 0) return;
    try {
      const known = (candidates ??= await candidatesOf(context));
      const lapse = (record: MediationCase) => {
        const { proposed, others } = proposalsFor(record, known, context);
        return lapseSeats(record, [...proposed, ...others], surroundingsOf(context));
      };
      const done = await clockDeed(context, listed._id, 'seatLapse', lapse, (record) => intentOf(record, context));
      if (done) lapsed += 1;
    } catch (error) {
      report(`seat ${listed._id}`, error);
    }
  });
  return lapsed;
}
