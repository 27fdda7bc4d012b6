import type { HistoryDoc } from '../store/documents';
import { answering } from '../kernel/handler';
import { verifyHistory } from '../kernel/history';
import { list } from '../store/queries';
import { theCase } from './loadCase';
import { readableRelation } from './readableRelation';
import { logView } from './viewLog';

/** Entries read at once (the platform gives a function at most 1,000). */
const BATCH = 500;

/** Every entry of a case's history, in order. One read for each five hundred. */
export async function wholeHistory(caseId: string): Promise<HistoryDoc[]> {
  const entries: HistoryDoc[] = [];
  for (;;) {
    const batch = await list('history', {
      where: { caseId, seq: { gt: entries.length === 0 ? -1 : (entries[entries.length - 1]?.seq ?? 0) } },
      orderBy: ['seq', 'asc'],
      limit: BATCH,
    });
    entries.push(...batch);
    if (batch.length < BATCH) return entries;
  }
}

/** Walks the hash chain of the case's history from its first entry to the case as it stands. */
export const verifyCaseHistory = answering('case.verifyHistory', {
  ...theCase,
  maySee: (context, record) => readableRelation(record, context.who) !== null,
  async answer(context, _input, record) {
    await logView(record, context, '历史核验');
    return verifyHistory(record, await wholeHistory(record._id));
  },
});
