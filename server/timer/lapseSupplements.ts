import { lapseCase } from '../cases/lapse';
import type { Context } from '../kernel/context';
import { forEachOverdue } from './overdueCases';
import type { TickSurroundings } from './surroundings';

/** Ends the cases whose items were not answered in time. Returns how many. */
export async function lapseSupplements(context: Context, { hasTime, report }: TickSurroundings): Promise<number> {
  let lapsed = 0;
  await forEachOverdue(context, 'applicant', context.today, hasTime, async (caseId) => {
    try {
      if (await lapseCase(context, caseId)) lapsed += 1;
    } catch (error) {
      report(`lapse ${caseId}`, error);
    }
  });
  return lapsed;
}
