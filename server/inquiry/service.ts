import { isDay } from '@/domain/calendar/day';
import { transitionFor } from '@/domain/cases/lifecycle';
import { relationTo } from '@/domain/cases/relation';
import { awaitsService, recordService as record } from '@/domain/inquiry/service';
import { findingsAt } from '@/domain/text/finding';
import { checkLongText } from '@/domain/text/plainText';
import { caseCommand, stageAfter } from '../cases/caseCommand';
import { commitCase } from '../cases/commitCase';
import { stepOf } from '../cases/stepOf';
import type { Context } from '../kernel/context';
import { carryingOut } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';
import { invitationOf, stateOf, type Invitation } from './invitation';

/** The desk takes down when a notice was delivered, by the receipt of the post or of the hand. */
export const recordService = caseCommand('inquiry.recordService', 'recordService', ({ context, input, record: of }) => {
  const { no, servedOn } = input;
  if (!isDay(servedOn)) throw badInput('servedOn', '没有这一天', '请从日历中选择');
  const how = checkLongText(input.how, { label: '怎样送达', max: 200, optional: true });
  if (!how.ok) throw new Refusal('BAD_INPUT', findingsAt('how', how));
  const step = stepOf(record(of, { no, on: servedOn, way: 'delivered' }, context.today));
  return { ...step, reason: how.value === '' ? null : how.value };
});

/** Whether opening the notice now is its receipt: by nobody of the committee or of another side. */
export function marksService(invitation: Invitation, context: Context): boolean {
  const { record: of, respondent } = invitation;
  const outside = relationTo(of, context.who) === null;
  return outside && stateOf(invitation, context) === 'open' && awaitsService(of, respondent);
}

/** The page behind the code tells that it was opened: where the term runs from receipt, it begins. */
export const seeInvitation = carryingOut('invite.seen', {
  async load(transaction, _context, input) {
    const code = await transaction.get('codes', input.token);
    if (!code || code.caseId === null) return null;
    return invitationOf(code, await transaction.get('cases', code.caseId));
  },
  maySee: () => true,
  receipt: 'record',
  async change({ transaction, context, record: invitation, call }) {
    const { record: of, respondent } = invitation;
    const row = transitionFor(of.stage, 'recordService');
    if (!row || !marksService(invitation, context)) {
      // The same command once more, after its answer was lost: it did mark it.
      const earlier = await transaction.get('history', call.key);
      return { marked: earlier !== null };
    }
    const step = stepOf(record(of, { no: respondent.no, on: context.today, way: 'opened' }, context.today));
    await commitCase(transaction, context, call, of, {
      command: 'recordService',
      to: stageAfter(row, of.stage, step),
      rule: row.rule,
      fields: step.fields,
      reason: null,
      text: step.text,
      event: row.event,
      by: { openid: context.openid, name: '', role: '持通知书的人' },
    });
    return { marked: true };
  },
});
