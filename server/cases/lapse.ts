import { stopClock, withDueDay } from '@/domain/cases/caseClocks';
import { transitionFor } from '@/domain/cases/lifecycle';
import { compareDays } from '@/domain/calendar/day';
import type { Context } from '../kernel/context';
import { keyOfCommand } from '../kernel/commandReceipts';
import { sha256OfJson } from '../kernel/hash';
import { AlreadyThere } from '../store/failures';
import { inTransaction } from '../store/transaction';
import { commitCase } from './commitCase';

/** Who acts when the clock does. */
const CLOCK = { openid: 'clock', name: '系统', role: '时钟' };

/**
 * Ends a case whose items were not answered in time (the committee's own rule). Acts once for each case and round: a
 * late, repeated or concurrent tick changes nothing more. Returns whether this call ended it.
 */
export async function lapseCase(context: Context, caseId: string): Promise<boolean> {
  try {
    return await inTransaction(async (transaction) => {
      const record = await transaction.get('cases', caseId);
      const transition = record ? transitionFor(record.stage, 'lapse') : null;
      const running = record?.clocks.find((each) => each.kind === 'supplement' && each.stoppedOn === null);
      // Nobody loses a request on a day that has become a holiday since the clock was started.
      const clock = running && withDueDay(running);
      if (!record || !transition || !clock || compareDays(context.today, clock.dueOn) <= 0) return false;
      const intent = `lapse.${caseId}.${record.supplements.length}`;
      const call = { key: keyOfCommand(CLOCK.openid, intent), inputSha256: sha256OfJson(intent) };
      const clocks = record.clocks.reduce((all, each) => stopClock(all, each.kind, context.today), record.clocks);
      await commitCase(transaction, context, call, record, {
        command: 'lapse',
        to: 'WITHDRAWN',
        rule: transition.rule,
        fields: {
          clocks,
          outcome: {
            kind: 'lapsed',
            reasonCode: 'lapsed',
            reason: `${clock.dueOn}前没有收到补正材料，视为撤回申请`,
            remedies: ['材料齐全后可以重新申请调解。', '这不影响您向人民法院起诉的权利。'],
            bodyId: null,
            bodyName: null,
            at: context.now,
          },
        },
        reason: null,
        text: '补正期限已过，没有收到材料，视为撤回申请',
        event: transition.event,
        by: CLOCK,
      });
      return true;
    });
  } catch (error) {
    if (error instanceof AlreadyThere) return false;
    throw error;
  }
}
