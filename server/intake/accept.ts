import { startClock, stopClock } from '@/domain/cases/caseClocks';
import type { MediationCase } from '@/domain/cases/case';
import { membershipId } from '../account/membershipKeys';
import { caseCommand } from '../cases/caseCommand';
import { Refusal } from '../kernel/refusal';
import type { Transaction } from '../store/transaction';
import { committeeLimit } from './committeeLimit';

async function isApproved(transaction: Transaction, enterpriseId: string, openid: string): Promise<boolean> {
  return (await transaction.get('memberships', membershipId(enterpriseId, openid)))?.status === 'approved';
}

/**
 * The request may only go on once somebody has proved that they may speak for the applicant: who wrote it, or a colleague
 * who signed it.
 */
async function proveApplicant(transaction: Transaction, record: MediationCase): Promise<MediationCase['filedBy']> {
  const { filedBy, confirmation, applicant } = record;
  if (filedBy.status === 'approved') return filedBy;
  if (await isApproved(transaction, applicant.enterpriseId, filedBy.openid)) return { ...filedBy, status: 'approved' };
  const signer = confirmation?.openid ?? filedBy.openid;
  if (signer !== filedBy.openid && (await isApproved(transaction, applicant.enterpriseId, signer))) return filedBy;
  throw new Refusal('WRONG_STAGE', [], '申请人的身份还没有核实。请先在本页核实提交人能否代表该单位，再受理。');
}

/** Accepts the request for inquiry: the committee will ask each respondent (人民调解法 art 17: nobody is forced). */
export const accept = caseCommand('intake.accept', 'accept', async ({ transaction, context, input, record }) => {
  const filedBy = await proveApplicant(transaction, record);
  const inquiry = startClock('inquiry', context.today, committeeLimit(context, 'inquiry'));
  return {
    fields: {
      filedBy,
      channel: 'people',
      clocks: [...stopClock(record.clocks, 'acceptance', context.today), inquiry],
    },
    reason: input.note.trim() || null,
    text: '受理了申请，开始征询被申请人意愿',
  };
});
