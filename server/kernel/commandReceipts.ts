import type { CommandName, Output } from '@/contract/procedures';
import { get } from '../store/queries';
import type { Context } from './context';
import type { CommandCall, CommandHandler, Parsed } from './handler';
import { sha256 } from './hash';
import { Refusal } from './refusal';

/** Key of a command: the same person's same intent gives the same key, another person's never. */
export function keyOfCommand(openid: string, commandId: string): string {
  return sha256(`${openid}\n${commandId}`).slice(0, 40);
}

/** The answer of this command if it was carried out before, else null. One or two reads, only when something is odd. */
export async function earlierAnswer<N extends CommandName>(
  handler: CommandHandler<N>,
  procedure: N,
  context: Context,
  input: Parsed<N>,
  call: CommandCall,
): Promise<{ answer: Output<N> } | null> {
  if (handler.receipt === 'record') return null;
  if (handler.receipt === 'history') {
    const entry = await get('history', call.key);
    if (!entry) return null;
    if (entry.inputSha256 !== call.inputSha256) throw new Refusal('COMMAND_ID_REUSED');
    if (!handler.again) throw new Error(`${procedure} keeps its receipt in the history but cannot answer again`);
    return { answer: await handler.again(context, input) };
  }
  const receipt = await get('commands', call.key);
  if (!receipt) return null;
  if (receipt.procedure !== procedure || receipt.inputSha256 !== call.inputSha256) {
    throw new Refusal('COMMAND_ID_REUSED');
  }
  return { answer: JSON.parse(receipt.answer) as Output<N> };
}
