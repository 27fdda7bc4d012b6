import type { Answer } from '@/contract/errors';
import { canonical, commandIdFor, digestOf, settleIntent } from './commandIds';
import { NetworkLost, Refused } from './problems';
import { isRecord } from './storage';
import type { Transport } from './transport';

/** Pauses before the second and third try of a call whose answer was lost, in milliseconds. */
const PAUSES_MS = [400, 1200];

function isAnswer(value: unknown): value is Answer<unknown> {
  if (!isRecord(value)) return false;
  return value.ok === true || (value.ok === false && isRecord(value.error) && typeof value.error.code === 'string');
}

export interface Caller {
  query(procedure: string, input: unknown): Promise<unknown>;
  /** `intent` names what the person wants done, where the input alone does not tell one intent from another. */
  command(procedure: string, input: unknown, intent?: string): Promise<unknown>;
}

/**
 * Runs procedures over `transport`. A lost answer is asked for again: a query freely, a command under the same command
 * id, which stays the same on later tries of the person too until the server has said yes or no.
 */
export function makeCaller(transport: Transport, pause: (ms: number) => Promise<void>): Caller {
  async function once(procedure: string, input: unknown, commandId?: string): Promise<unknown> {
    const answer = await transport.invoke(commandId ? { procedure, input, commandId } : { procedure, input });
    if (!isAnswer(answer)) throw new NetworkLost('unreadable answer');
    if (!answer.ok) throw new Refused(answer.error);
    return answer.data;
  }

  async function untilAnswered(procedure: string, input: unknown, commandId?: string): Promise<unknown> {
    for (const ms of PAUSES_MS) {
      try {
        return await once(procedure, input, commandId);
      } catch (problem) {
        if (!mayComeAgain(problem)) throw problem;
        await pause(ms);
      }
    }
    return once(procedure, input, commandId);
  }

  return {
    query: (procedure, input) => untilAnswered(procedure, input),

    async command(procedure, input, intent) {
      const key = `${procedure}:${intent ?? digestOf(canonical(input))}`;
      try {
        const data = await untilAnswered(procedure, input, commandIdFor(key));
        settleIntent(key);
        return data;
      } catch (problem) {
        if (isSettled(problem)) settleIntent(key);
        throw problem;
      }
    },
  };
}

/** No answer, or one that asks to try again in a moment. */
function mayComeAgain(problem: unknown): boolean {
  return problem instanceof NetworkLost || (problem instanceof Refused && problem.code === 'BUSY');
}

/** A plain no settles an intent; after anything unforeseen it is not known whether it was done. */
function isSettled(problem: unknown): boolean {
  return problem instanceof Refused && problem.code !== 'BUSY' && problem.code !== 'UNFORESEEN';
}
