import type { MediationCase } from '@/domain/cases/case';
import type { Context } from '../kernel/context';
import type { Transaction } from '../store/transaction';

/** The code that people scan at the door; it says nothing of the case but to those who stand in it. */
export async function issueSessionCode(
  transaction: Transaction,
  context: Context,
  record: MediationCase,
  token: string,
): Promise<void> {
  await transaction.create('codes', {
    _id: token,
    version: 1,
    kind: 'session',
    committeeId: record.committeeId,
    title: '调解会签到',
    place: '',
    enterprise: null,
    caseId: record._id,
    scans: 0,
    issuedAt: context.now,
    revokedAt: null,
    revokedReason: null,
    pictureFileId: null,
    recency: null,
  });
}
