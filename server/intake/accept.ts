import { startClock, stopClock } from '@/domain/cases/caseClocks';
import type { MediationCase } from '@/domain/cases/case';
import { actingPerson } from '../cases/actingPerson';
import { caseAgain } from '../cases/caseAgain';
import { viewCase } from '../cases/caseView';
import { commitCase } from '../cases/commitCase';
import { allowedTransition, mustBeAsSeen } from '../cases/guards';
import { theCaseInTransaction } from '../cases/loadCase';
import { carryingOut } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import type { Transaction } from '../store/transaction';
import { committeeLimit } from './committeeLimit';

/** The request may only go on once somebody has proved that they may speak for the applicant. */
async function proveApplicant(transaction: Transaction, record: MediationCase): Promise<MediationCase['filedBy']> {
  if (record.filedBy.status === 'approved') return record.filedBy;
  const membership = await transaction.get('memberships', `${record.applicant.enterpriseId}.${record.filedBy.openid}`);
  if (membership?.status !== 'approved') {
    throw new Refusal('WRONG_STAGE', [], '申请人的身份还没有核实。请先在本页核实提交人能否代表该单位,再受理。');
  }
  return { ...record.filedBy, status: 'approved' };
}

/** Accepts the request for inquiry: the committee will ask each respondent (人民调解法 art 17: nobody is forced). */
export const accept = carryingOut('intake.accept', {
  ...theCaseInTransaction,
  receipt: 'history',
  again: caseAgain,
  async change({ transaction, context, input, record, call }) {
    const transition = allowedTransition(record, 'accept', context.who);
    mustBeAsSeen(record, input.version);
    const filedBy = await proveApplicant(transaction, record);
    const inquiry = startClock('inquiry', context.today, committeeLimit(context, 'inquiry'));
    const after = await commitCase(transaction, context, call, record, {
      command: 'accept',
      to: transition.to,
      rule: transition.rule,
      fields: {
        filedBy,
        channel: 'people',
        clocks: [...stopClock(record.clocks, 'acceptance', context.today), inquiry],
      },
      reason: input.note.trim() || null,
      text: '受理了申请,开始征询被申请人意愿',
      event: transition.event,
      by: actingPerson(record, context),
    });
    return viewCase(after, context);
  },
});
