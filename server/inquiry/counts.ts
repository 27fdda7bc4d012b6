import { addCounts, countedChange, NOTHING_COUNTED, type InquiryCounts } from '@/domain/inquiry/counts';
import type { MediationCase } from '@/domain/cases/case';
import { answering, noRecord } from '../kernel/handler';
import type { InquiryCountDoc } from '../store/documents';
import { list } from '../store/queries';
import type { Transaction } from '../store/transaction';

const MINUTES_OF_HOUR = 60;

/**
 * Keeps the counts of answers with the commit that gives rise to them: one read and one write for each month that
 * changes. What happens once the inquiry is over is no answer any more.
 */
export async function keepCounts(transaction: Transaction, before: MediationCase, after: MediationCase): Promise<void> {
  if (before.stage !== 'SUBMITTED' && before.stage !== 'INQUIRING') return;
  if (before.mediation.respondents === after.mediation.respondents) return;
  for (const { month, change } of countedChange(before.mediation.respondents, after.mediation.respondents)) {
    const id = `${after.committeeId}.${month}`;
    const kept = await transaction.get('inquiryCounts', id);
    const counts = addCounts(kept?.counts ?? NOTHING_COUNTED, change);
    await transaction.put('inquiryCounts', { _id: id, committeeId: after.committeeId, month, counts });
  }
}

function view({ month, counts }: InquiryCountDoc): InquiryCounts & {
  month: string;
  responseRate: number | null;
  hoursToAnswer: number | null;
} {
  const { asked, answered, minutes } = counts;
  return {
    ...counts,
    month,
    responseRate: asked === 0 ? null : Math.round((answered / asked) * 100),
    hoursToAnswer: answered === 0 ? null : Math.round((minutes / answered / MINUTES_OF_HOUR) * 10) / 10,
  };
}

/** The latest `months` months in which notices were issued, the latest first. One read. */
export async function readAnswers(committeeId: string, months: number): Promise<ReturnType<typeof view>[]> {
  const found = await list('inquiryCounts', { where: { committeeId }, orderBy: ['month', 'desc'], limit: months });
  return found.map(view);
}

/** How asking works out, by month. Two reads (who asks, the months). */
export const getCounts = answering('inquiry.counts', {
  ...noRecord,
  async answer(context, input) {
    return { items: await readAnswers(context.committeeId, input.months) };
  },
});
