import type { MediationCase } from '@/domain/cases/case';
import { relationTo } from '@/domain/cases/relation';
import type { Transaction } from '../store/transaction';

/**
 * Openids of those who hear for the applicant: who filed it; once they have left or lost the enterprise, those who approve
 * for it. No read when the filer is the one who acts, else one, and one more when they are gone.
 */
export async function applicantsReaders(
  transaction: Transaction,
  record: MediationCase,
  actingOpenid: string,
): Promise<readonly string[]> {
  const { openid } = record.filedBy;
  if (openid === actingOpenid) return [openid];
  const filer = await transaction.get('persons', openid);
  const who = filer && { openid, name: filer.name, acts: filer.acts, posts: [] };
  if (who && relationTo(record, who) === 'applicant') return [openid];
  return (await transaction.get('enterprises', record.applicant.enterpriseId))?.approvers ?? [];
}
