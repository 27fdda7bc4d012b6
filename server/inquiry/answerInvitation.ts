import { relationTo, sideOf } from '@/domain/cases/relation';
import { transitionFor } from '@/domain/cases/lifecycle';
import { answerInquiry, type GivenAnswer } from '@/domain/inquiry/answer';
import { respondentSide } from '@/domain/parties/side';
import { findingsAt } from '@/domain/text/finding';
import { checkLongText } from '@/domain/text/plainText';
import { stageAfter } from '../cases/caseCommand';
import { commitCase } from '../cases/commitCase';
import { stepOf } from '../cases/stepOf';
import { committeeIn } from '../committee/committeeView';
import type { Context } from '../kernel/context';
import { carryingOut, type Parsed } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { judgeAnswer, withTextCheck } from './judgeAnswer';
import { cleanedPerson } from './cleanedPerson';
import { invitationOf, stateOf, viewInvitation, type Invitation } from './invitation';
import { scannedInvitation } from './openInvitation';
import { proveNotice } from './proveNotice';
import { surroundingsOf } from './surroundings';

/** Name, telephone and reason as they are kept. Refuses with BAD_INPUT at each field. */
function cleaned(input: Parsed<'invite.answer'>): { name: string; phone: string; reason: string } {
  const reason = checkLongText(input.reason, { label: '说明', max: 500, optional: true });
  return { ...cleanedPerson(input, findingsAt('reason', reason)), reason: reason.ok ? reason.value : '' };
}

/** Refuses where the notice can no longer be answered, each time with the telephone. */
function mustBeOpen(invitation: Invitation, context: Context): void {
  const state = stateOf(invitation, context);
  const { phone } = committeeIn(context).settings;
  const why: Readonly<Record<typeof state, string>> = {
    open: '',
    answered: `这份通知书已经答复过了。要改变答复，请拨打${phone}。`,
    expired: `征询已经结束。如果仍想参加调解，请拨打${phone}。`,
    revoked: `这份通知书已经失效。如有疑问，请拨打${phone}。`,
    locked: `名称或校验码输错的次数太多，这份通知书不能再在网上答复。请拨打${phone}。`,
  };
  if (state === 'locked') throw new Refusal('TOO_OFTEN', [], why.locked);
  if (state !== 'open') throw new Refusal('WRONG_STAGE', [], why[state]);
}

/** Whoever stands elsewhere in this case does not answer for a respondent, and nobody answers for two of them. */
function mustStandNowhereElse({ record, respondent }: Invitation, context: Context): void {
  if (relationTo(record, context.who) === null || sideOf(record, context.who) === respondentSide(respondent.no)) return;
  const { phone } = committeeIn(context).settings;
  throw new Refusal(
    'NOT_ALLOWED',
    [],
    `您在本案中已有其他身份，不能替这一方答复。需要时请拨打${phone}，由调委会登记。`,
  );
}

/**
 * A respondent answers with the paper in hand, without an account. Who did is from then on a person of that respondent,
 * and finds the case under their own once registered.
 */
export const answerInvitation = carryingOut('invite.answer', {
  async prepare(context, input) {
    const person = cleaned(input);
    const invitation = await scannedInvitation(context, input.token);
    mustBeOpen(invitation, context);
    mustStandNowhereElse(invitation, context);
    await proveNotice(context, invitation, input);
    return { ...person, textCheck: await judgeAnswer(context, invitation.record, person.reason) };
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
    mustBeOpen(invitation, context);
    mustStandNowhereElse(invitation, context);
    const { record, respondent } = invitation;
    const row = transitionFor(record.stage, 'respond');
    if (!row) throw new Refusal('WRONG_STAGE');
    const { name, phone, reason, textCheck } = prepared;
    const given: GivenAnswer = {
      no: respondent.no,
      answer: input.answer,
      via: 'code',
      reason,
      person: { openid: context.openid, name, phone, noticeVersion: input.noticeVersion },
    };
    const step = stepOf(answerInquiry(record, given, surroundingsOf(context)));
    const after = await commitCase(transaction, context, call, record, {
      command: 'respond',
      to: stageAfter(row, record.stage, step),
      rule: row.rule,
      fields: withTextCheck(step.fields, textCheck),
      reason: reason || null,
      text: step.text,
      event: step.event === undefined ? row.event : step.event,
      by: { openid: context.openid, name, role: '被申请人' },
    });
    return viewInvitation(invitationOf(invitation.code, after), context);
  },
});
