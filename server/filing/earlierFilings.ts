import { addDays, startOfDayMs, type Day } from '@/domain/calendar/day';
import type { EarlierFiling, MediationCase } from '@/domain/cases/case';
import { limitOf } from '@/domain/committee/limits';
import { CARD_FIELDS } from '../cases/caseView';
import { list } from '../store/queries';

/**
 * Filings of the same thing (same parties, same right) in the committee's period, latest first. Shown, never a hindrance;
 * `maySee` leaves out those that do not exist for who asks: anybody may name an enterprise and wait for approval.
 */
export async function earlierFilings(
  sameness: string | null,
  caseId: string,
  today: Day,
  maySee: (record: MediationCase) => boolean,
): Promise<EarlierFiling[]> {
  if (sameness === null) return [];
  const since = startOfDayMs(addDays(today, -limitOf('duplicate').usual));
  const found = await list('cases', {
    where: { 'keys.sameness': sameness, submittedAt: { gte: since } },
    orderBy: ['submittedAt', 'desc'],
    limit: 10,
    fields: CARD_FIELDS,
  });
  return found
    .filter(maySee)
    .flatMap(({ _id, number, title, stage, submittedAt }) =>
      _id === caseId || number === null || submittedAt === null ? [] : [{ id: _id, number, title, stage, submittedAt }],
    );
}
