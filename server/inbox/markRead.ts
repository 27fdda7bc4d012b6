import { NOTHING_CHOSEN } from '@/domain/notices/telling';
import type { Context } from '../kernel/context';
import { carryingOut, noRecord } from '../kernel/handler';
import type { Transaction } from '../store/transaction';
import { readUpTo } from './threads';

/** Everything: one mark with the person, however many rows there are. */
async function markEverything(transaction: Transaction, context: Context, upTo: number): Promise<void> {
  const person = await transaction.get('persons', context.openid);
  if (!person) return;
  const telling = person.telling ?? NOTHING_CHOSEN;
  if (telling.readTo >= upTo) return;
  await transaction.put('persons', { ...person, telling: { ...telling, readTo: upTo } });
}

async function markThread(transaction: Transaction, context: Context, name: string, upTo: number): Promise<void> {
  const own = name.startsWith(`${context.openid}.`) ? name : `${context.openid}.${name}`;
  const thread = await transaction.get('threads', own);
  // What is not mine does not exist for me.
  if (thread?.to !== context.openid || thread.readTo >= upTo) return;
  await transaction.put('threads', readUpTo(thread, upTo));
}

/**
 * Marks as read up to an instant: one row, or all of them, which is one write in either case. Read twice
 * is read once.
 */
export const markRead = carryingOut('inbox.markRead', {
  ...noRecord,
  receipt: 'record',
  async change({ transaction, context, input }) {
    const upTo = Math.min(input.upTo ?? context.now, context.now);
    if (input.thread === null) await markEverything(transaction, context, upTo);
    else await markThread(transaction, context, input.thread, upTo);
    return { readTo: upTo };
  },
});
