import { pauseClock, startClock } from '@/domain/cases/caseClocks';
import { limitOf } from '@/domain/committee/limits';
import { checkLongText } from '@/domain/text/plainText';
import { findingsAt } from '@/domain/text/finding';
import { caseCommand } from '../cases/caseCommand';
import type { Parsed } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';

function judge(input: Parsed<'intake.askForMore'>): void {
  const { least, most } = limitOf('supplement');
  if (input.workingDays < least || input.workingDays > most) {
    throw badInput('workingDays', `补正期限要在${least}到${most}个工作日之间`, '请修改天数');
  }
  const findings = input.items.flatMap((item, index) => [
    ...findingsAt(`items.${index}.what`, checkLongText(item.what, { label: '要补的材料', max: 200 })),
    ...findingsAt(`items.${index}.reason`, checkLongText(item.reason, { label: '理由', max: 500 })),
  ]);
  if (findings.length > 0) throw new Refusal('BAD_INPUT', findings);
}

/** Asks for more, item by item, each with its reason. The acceptance clock stands still until it is answered. */
export const askForMore = caseCommand('intake.askForMore', 'askForMore', ({ context, input, record }) => {
  judge(input);
  const clock = startClock('supplement', context.today, input.workingDays);
  const round = {
    askedAt: context.now,
    askedByName: context.person?.name ?? '',
    dueOn: clock.dueOn,
    answeredAt: null,
    items: input.items.map((item, index) => ({
      id: `item-${record.supplements.length + 1}-${index + 1}`,
      what: item.what,
      reason: item.reason,
      answer: null,
      evidenceIds: [],
    })),
  };
  return {
    fields: {
      supplements: [...record.supplements, round],
      clocks: [...pauseClock(record.clocks, 'acceptance', context.today), clock],
    },
    reason: null,
    text: `要求补正${round.items.length}项材料，${clock.dueOn}前提交`,
  };
});
