import { dayOf } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import { resultOf } from './contribution';
import type { Happening } from './facets';

/** The months of a case: in which it was filed, in which it had its result, and whether that was an agreement. As the trend counts them. */
export function happeningsOf(
  record: Pick<MediationCase, 'stage' | 'submittedAt' | 'outcome' | 'mediation'>,
): Happening[] {
  if (record.stage === 'DRAFT' || record.submittedAt === null) return [];
  const month = (at: number) => dayOf(at).slice(0, 7);
  const ended = resultOf(record);
  return [
    { kind: 'filedIn', value: month(record.submittedAt) },
    ...(ended === null ? [] : [{ kind: 'endedIn' as const, value: month(ended.at) }]),
    ...(ended?.result === 'agreed' ? [{ kind: 'agreedIn' as const, value: month(ended.at) }] : []),
  ];
}
