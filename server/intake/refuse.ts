import { stopClock } from '@/domain/cases/caseClocks';
import { REFUSAL_TEXTS } from '@/domain/cases/refusalReasons';
import { checkLongText } from '@/domain/text/plainText';
import { findingsAt } from '@/domain/text/finding';
import { actingPerson } from '../cases/actingPerson';
import { caseAgain } from '../cases/caseAgain';
import { viewCase } from '../cases/caseView';
import { commitCase } from '../cases/commitCase';
import { allowedTransition, mustBeAsSeen } from '../cases/guards';
import { theCaseInTransaction } from '../cases/loadCase';
import { carryingOut } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';

/** Refuses the request, with a reason of the list, an explanation, and the ways that stay open. */
export const refuse = carryingOut('intake.refuse', {
  ...theCaseInTransaction,
  receipt: 'history',
  again: caseAgain,
  async change({ transaction, context, input, record, call }) {
    const transition = allowedTransition(record, 'refuse', context.who);
    mustBeAsSeen(record, input.version);
    const findings = findingsAt('explanation', checkLongText(input.explanation, { label: '说明', max: 1000 }));
    if (findings.length > 0) throw new Refusal('BAD_INPUT', findings);
    const { name, remedies } = REFUSAL_TEXTS[input.reasonCode];
    const after = await commitCase(transaction, context, call, record, {
      command: 'refuse',
      to: transition.to,
      rule: transition.rule,
      fields: {
        clocks: stopClock(record.clocks, 'acceptance', context.today),
        outcome: {
          kind: 'refused',
          reasonCode: input.reasonCode,
          reason: `${name}。${input.explanation}`,
          remedies: [...remedies],
          bodyId: null,
          bodyName: null,
          at: context.now,
        },
      },
      reason: input.explanation,
      text: `决定不予受理:${name}`,
      event: transition.event,
      by: actingPerson(record, context),
    });
    return viewCase(after, context);
  },
});
