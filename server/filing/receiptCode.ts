import { createHash } from 'node:crypto';
import type { MediationCase } from '@/domain/cases/case';
import type { Context } from '../kernel/context';
import type { CodeDoc } from '../store/documents';
import { AlreadyThere, WriteConflict } from '../store/failures';
import type { Transaction } from '../store/transaction';

/** Letters of a token: a scene of 32 characters has room for them, and they cannot be guessed. */
const LENGTH = 22;

/**
 * The token of a case's receipt. It follows from the id of the case, which only its parties and the committee know:
 * filing again, in whatever way, never makes a second code.
 */
export function receiptToken(caseId: string): string {
  return createHash('sha256').update(`receipt of ${caseId}`).digest('base64url').replace(/[-_]/g, '0').slice(0, LENGTH);
}

/**
 * Makes the code on the receipt of a case, in the transaction that files it. One write; WriteConflict when somebody else
 * has just filed the case, which the next try will see.
 */
export async function makeReceiptCode(
  transaction: Transaction,
  context: Context,
  record: MediationCase,
): Promise<void> {
  const code: CodeDoc = {
    _id: receiptToken(record._id),
    version: 1,
    kind: 'receipt',
    committeeId: record.committeeId,
    title: '调解申请收件回执',
    place: '',
    enterprise: null,
    caseId: record._id,
    scans: 0,
    issuedAt: context.now,
    revokedAt: null,
    revokedReason: null,
    pictureFileId: null,
    recency: null,
  };
  try {
    await transaction.create('codes', code);
  } catch (error) {
    throw error instanceof AlreadyThere ? new WriteConflict(error.message) : error;
  }
}
