import { compareDays, dayInWords, dayOf, isDay } from '@/domain/calendar/day';
import { stopClock } from '@/domain/cases/caseClocks';
import { checkLongText } from '@/domain/text/plainText';
import { findingsAt } from '@/domain/text/finding';
import { nameOf } from '../cases/acting';
import { caseCommand } from '../cases/caseCommand';
import { committeeIn } from '../committee/committeeView';
import { badInput, Refusal } from '../kernel/refusal';

/** What has to be told before somebody agrees: who receives it, how to reach them, what for, and which data. */
function toldOf({ name, phone, what }: { name: string; phone: string; what: string }): string {
  const contact = phone === '' ? '' : `（联系电话${phone}）`;
  return `接收单位：${name}${contact}；目的：${what || '继续办理本申请'}；提供的信息：申请内容、各方名称和联系方式、已提交的材料。`;
}

/**
 * Hands the request over to another body. The applicant agreed before (个人信息保护法 art 23); the day on which
 * limitation was interrupted stays the day of the request.
 */
export const transfer = caseCommand('intake.transfer', 'transfer', ({ context, input, record }) => {
  const body = committeeIn(context).settings.bodies.find((each) => each.id === input.bodyId);
  if (!body) throw badInput('bodyId', '没有这个接收单位', '请从列表中选择');
  const since = dayOf(record.submittedAt ?? context.now);
  if (!isDay(input.agreedOn) || compareDays(input.agreedOn, since) < 0) {
    throw badInput('agreedOn', `申请人同意的日期不能早于提交申请的${dayInWords(since)}`, '请改为实际日期');
  }
  if (compareDays(input.agreedOn, context.today) > 0) {
    throw badInput('agreedOn', '申请人同意的日期不能晚于今天', '请改为实际日期');
  }
  const findings = findingsAt('reason', checkLongText(input.reason, { label: '移送理由', max: 1000 }));
  if (findings.length > 0) throw new Refusal('BAD_INPUT', findings);
  return {
    fields: {
      transferConsent: {
        told: toldOf(body),
        agreedOn: input.agreedOn,
        recordedByName: nameOf(context),
        at: context.now,
      },
      clocks: stopClock(record.clocks, 'acceptance', context.today),
      outcome: {
        kind: 'transferred',
        reasonCode: 'transferred',
        reason: input.reason,
        remedies: [
          `可联系${body.name}${body.phone ? `（${body.phone}）` : ''}了解办理情况。`,
          '移送不改变您提出申请的日期，诉讼时效自提出申请之日起中断。',
        ],
        bodyId: body.id,
        bodyName: body.name,
        at: context.now,
      },
    },
    reason: `${input.reason}（申请人于${input.agreedOn}同意移送）`,
    text: `移送${body.name}办理`,
  };
});
