import { addDays, startOfDayMs, type Day } from '@/domain/calendar/day';
import type { EarlierFiling } from '@/domain/cases/case';
import { limitOf } from '@/domain/committee/limits';
import { list } from '../store/queries';

/** Filings of the same thing (same parties, same right) in the committee's period, latest first. Shown, never a hindrance. */
export async function earlierFilings(sameness: string | null, caseId: string, today: Day): Promise<EarlierFiling[]> {
  if (sameness === null) return [];
  const since = startOfDayMs(addDays(today, -limitOf('duplicate').usual));
  const found = await list('cases', {
    where: { 'keys.sameness': sameness, submittedAt: { gte: since } },
    orderBy: ['submittedAt', 'desc'],
    limit: 10,
    fields: ['_id', 'number', 'title', 'stage', 'submittedAt'],
  });
  return found.flatMap(({ _id, number, title, stage, submittedAt }) =>
    _id === caseId || number === null || submittedAt === null ? [] : [{ id: _id, number, title, stage, submittedAt }],
  );
}
