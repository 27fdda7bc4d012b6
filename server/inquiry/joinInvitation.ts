import { transitionFor } from '@/domain/cases/lifecycle';
import { joinRespondent } from '@/domain/inquiry/people';
import { stageAfter } from '../cases/caseCommand';
import { commitCase } from '../cases/commitCase';
import { stepOf } from '../cases/stepOf';
import { committeeIn } from '../committee/committeeView';
import type { Context } from '../kernel/context';
import { carryingOut } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { cleanedPerson } from './cleanedPerson';
import { invitationOf, mayComeIn, viewInvitation, type Invitation } from './invitation';
import { scannedInvitation } from './openInvitation';
import { proveNotice } from './proveNotice';

function mustBeFree(invitation: Invitation, context: Context): void {
  if (mayComeIn(invitation, context)) return;
  const { phone } = committeeIn(context).settings;
  throw new Refusal('WRONG_STAGE', [], `现在不能凭这份通知书加入。如有疑问，请拨打${phone}。`);
}

/** Somebody with the paper in hand comes in for a respondent that takes part. Proved as an answer is. */
export const joinInvitation = carryingOut('invite.join', {
  async prepare(context, input) {
    const person = cleanedPerson(input);
    const invitation = await scannedInvitation(context, input.token);
    mustBeFree(invitation, context);
    await proveNotice(context, invitation, input);
    return person;
  },
  async load(transaction, _context, input) {
    const code = await transaction.get('codes', input.token);
    if (!code || code.caseId === null) return null;
    return invitationOf(code, await transaction.get('cases', code.caseId));
  },
  maySee: () => true,
  receipt: 'history',
  async again(context, input) {
    return viewInvitation(await scannedInvitation(context, input.token), context);
  },
  async change({ transaction, context, input, record: invitation, call, prepared }) {
    mustBeFree(invitation, context);
    const { record, respondent } = invitation;
    const row = transitionFor(record.stage, 'joinRespondent');
    if (!row) throw new Refusal('WRONG_STAGE');
    const person = { openid: context.openid, noticeVersion: input.noticeVersion, ...prepared };
    const step = stepOf(joinRespondent(record, respondent.no, person, context.now));
    const after = await commitCase(transaction, context, call, record, {
      command: 'joinRespondent',
      to: stageAfter(row, record.stage, step),
      rule: row.rule,
      fields: step.fields,
      reason: null,
      text: step.text,
      event: row.event,
      by: { openid: context.openid, name: prepared.name, role: '被申请人' },
    });
    return viewInvitation(invitationOf(invitation.code, after), context);
  },
});
