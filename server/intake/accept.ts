import { stopClock } from '@/domain/cases/caseClocks';
import type { MediationCase } from '@/domain/cases/case';
import { claimsOf } from '@/domain/course/claims';
import { CHANNEL_NAMES } from '@/domain/packs/channels';
import { choosePack } from '@/domain/packs/offered';
import { inquiryClockAtIssue } from '@/domain/inquiry/service';
import { membershipId } from '../account/membershipKeys';
import { caseCommand } from '../cases/caseCommand';
import { committeeIn } from '../committee/committeeView';
import { issueNotices } from '../inquiry/issueNotices';
import { badInput, Refusal } from '../kernel/refusal';
import type { Transaction } from '../store/transaction';
import { pickedCourt } from '../units/courts';

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

/**
 * Accepts the request for inquiry: the way on which it is mediated is chosen, whose rules of today hold for good, and each
 * respondent gets a notice (人民调解法 art 17: nobody is forced). One write for each respondent beside the case.
 */
export const accept = caseCommand('intake.accept', 'accept', async ({ transaction, context, input, record }) => {
  const filedBy = await proveApplicant(transaction, record);
  const { settings } = committeeIn(context);
  const { channel } = input;
  const referral = input.referral.trim();
  const right = record.content.right.kind;
  const chosen = choosePack({ channel, right, day: context.today, delegations: settings.delegations, referral });
  if (!chosen.ok) throw new Refusal('BAD_INPUT', chosen.findings);
  const referred = chosen.pack.guards.includes('courtReferral');
  if (!referred && input.courtId !== null) {
    throw badInput('courtId', `“${CHANNEL_NAMES[channel]}”不是法院委派、委托的`, '请不要选择法院，或者改选调解途径');
  }
  const court = input.courtId === null ? null : await pickedCourt(transaction, record.committeeId, input.courtId);
  const inquiry = inquiryClockAtIssue(chosen.pack, context.today, settings.limits);
  const [clock] = inquiry;
  if (!clock) throw new Error('an inquiry has a clock');
  const respondents = await issueNotices(transaction, context, record, clock);
  return {
    fields: {
      filedBy,
      channel,
      packDay: context.today,
      referral: referral === '' ? null : referral,
      court,
      mediation: { ...record.mediation, respondents, claims: claimsOf(record) },
      clocks: [...stopClock(record.clocks, 'acceptance', context.today), ...inquiry],
    },
    reason: input.note.trim() || null,
    text: `受理了申请（${CHANNEL_NAMES[channel]}），开始征询被申请人意愿`,
  };
});
