import { stopClock } from '@/domain/cases/caseClocks';
import { REFUSAL_TEXTS } from '@/domain/cases/refusalReasons';
import { checkLongText } from '@/domain/text/plainText';
import { findingsAt } from '@/domain/text/finding';
import { caseCommand } from '../cases/caseCommand';
import { mustDecideAsHead } from './headDecides';
import { Refusal } from '../kernel/refusal';

/** Refuses the request, with a reason of the list, an explanation, and the ways that stay open. The head's to decide. */
export const refuse = caseCommand('intake.refuse', 'refuse', ({ context, input, record }) => {
  mustDecideAsHead(context);
  const findings = findingsAt('explanation', checkLongText(input.explanation, { label: '说明', max: 1000 }));
  if (findings.length > 0) throw new Refusal('BAD_INPUT', findings);
  const { name, remedies } = REFUSAL_TEXTS[input.reasonCode];
  return {
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
    text: `决定不予受理：${name}`,
  };
});
