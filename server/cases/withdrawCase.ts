import { stopClock } from '@/domain/cases/caseClocks';
import { carryingOut } from '../kernel/handler';
import { caseAgain } from './caseAgain';
import { viewCase } from './caseView';
import { commitCase } from './commitCase';
import { allowedTransition, mustBeAsSeen } from './guards';
import { theCaseInTransaction } from './loadCase';
import { actingPerson } from './actingPerson';

/** The applicant takes the request back (人民调解法 art 23: nobody is held in a mediation). */
export const withdrawCase = carryingOut('case.withdraw', {
  ...theCaseInTransaction,
  receipt: 'history',
  again: caseAgain,
  async change({ transaction, context, input, record, call }) {
    const transition = allowedTransition(record, 'withdraw', context.who);
    mustBeAsSeen(record, input.version);
    const clocks = record.clocks.reduce((all, clock) => stopClock(all, clock.kind, context.today), record.clocks);
    const after = await commitCase(transaction, context, call, record, {
      command: 'withdraw',
      to: transition.to,
      rule: transition.rule,
      fields: {
        clocks,
        outcome: {
          kind: 'withdrawn',
          reasonCode: 'withdrawn',
          reason: input.reason,
          remedies: [
            '以后有需要可以重新申请调解。',
            '撤回不影响您向人民法院起诉的权利。',
            '提出申请时诉讼时效已中断,时效期间重新计算,请留意。',
          ],
          bodyId: null,
          bodyName: null,
          at: context.now,
        },
      },
      reason: input.reason,
      text: '撤回了申请',
      event: transition.event,
      by: actingPerson(record, context),
    });
    return viewCase(after, context);
  },
});
