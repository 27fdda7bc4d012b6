import { createHash } from 'node:crypto';
import type { MediationCase } from '@/domain/cases/case';
import type { Context } from '../kernel/context';
import { AlreadyThere } from '../store/failures';
import { add } from '../store/queries';

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
 * Makes the code on the receipt, before the case bears it: a code whose case does not name it proves nothing, so one
 * that is left over from a submission that came to nothing does no harm, and serves the next one. One write.
 */
export async function makeReceiptCode(context: Context, record: MediationCase): Promise<void> {
  try {
    await add('codes', {
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
    });
  } catch (error) {
    if (!(error instanceof AlreadyThere)) throw error;
  }
}
