import { answerInquiry } from '@/domain/inquiry/answer';
import { logContact as logContactTry, remindRespondents } from '@/domain/inquiry/contact';
import { closeInquiry as closeInquiryNow } from '@/domain/inquiry/ending';
import { reissueNotice } from '@/domain/inquiry/people';
import { checkPersonName } from '@/domain/parties/personName';
import { findingsAt } from '@/domain/text/finding';
import { checkLongText } from '@/domain/text/plainText';
import { caseCommand } from '../cases/caseCommand';
import { stepOf } from '../cases/stepOf';
import { badInput, Refusal } from '../kernel/refusal';
import { replaceNotice } from './issueNotices';
import { surroundingsOf } from './surroundings';

/** An answer that came by telephone or on paper, taken down by the desk under the name of who gave it. */
export const recordAnswer = caseCommand('inquiry.recordAnswer', 'recordAnswer', ({ context, input, record }) => {
  const name = checkPersonName(input.answererName, '答复人姓名');
  const reason = checkLongText(input.reason, { label: '说明', max: 500, optional: true });
  if (!name.ok || !reason.ok) {
    throw new Refusal('BAD_INPUT', [...findingsAt('answererName', name), ...findingsAt('reason', reason)]);
  }
  const { no, answer, via } = input;
  const given = { no, answer, via, reason: reason.value, person: null };
  const step = stepOf(answerInquiry(record, given, surroundingsOf(context)));
  // Their data came from somebody else: which notice they were given is kept with what they said (个人信息保护法 17).
  const told =
    input.noticeVersion === null ? '还没有告知个人信息处理规则' : `已告知个人信息处理规则${input.noticeVersion}版`;
  const said = [`答复人：${name.value}`, reason.value, told].filter((part) => part !== '');
  return { ...step, reason: said.join('。') };
});

export const logContact = caseCommand('inquiry.logContact', 'logContact', ({ context, input, record }) => {
  const result = checkLongText(input.result, { label: '联系结果', max: 300 });
  if (!result.ok) throw new Refusal('BAD_INPUT', findingsAt('result', result));
  const { no, way, unreachable } = input;
  const byName = context.person?.name ?? '';
  const step = stepOf(logContactTry(record, { no, way, unreachable, result: result.value, at: context.now, byName }));
  return { ...step, reason: result.value };
});

export const remind = caseCommand('inquiry.remind', 'remindRespondents', ({ record }) => ({
  ...stepOf(remindRespondents(record)),
  reason: null,
}));

export const closeInquiry = caseCommand('inquiry.close', 'closeInquiry', ({ context, input, record }) => ({
  ...stepOf(closeInquiryNow(record, surroundingsOf(context))),
  reason: input.reason,
}));

export const reissue = caseCommand(
  'inquiry.reissue',
  'reissueNotice',
  async ({ transaction, context, input, record }) => {
    const { no, dropPeople, reason } = input;
    const token = record.mediation.respondents.find((each) => each.no === no)?.notice?.token;
    if (token === undefined) throw badInput('no', '没有这一方被申请人的通知书', '请从列表中选择');
    const notice = await replaceNotice(transaction, context, record, { token, reason });
    return { ...stepOf(reissueNotice(record, { no, notice, dropPeople })), reason };
  },
);
