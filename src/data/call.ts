import type { CommandName, Input, Output, QueryName } from '@/contract/procedures';
import { makeCaller } from './caller';
import { transport } from './transport';

const caller = makeCaller(transport, (ms) => new Promise((resolve) => setTimeout(resolve, ms)));

/** Asks the server. Throws `Refused` with its reason, or `NetworkLost` after three tries. */
export async function call<N extends QueryName>(procedure: N, input: Input<N>): Promise<Output<N>> {
  return (await caller.query(procedure, input)) as Output<N>;
}

/**
 * Has the server do something, once however often it is tried. `intent` tells apart two wishes with the same input;
 * usually the input does. Throws `Refused` or `NetworkLost`; after the latter the same call may simply be made again.
 */
export async function command<N extends CommandName>(
  procedure: N,
  input: Input<N>,
  intent?: string,
): Promise<Output<N>> {
  return (await caller.command(procedure, input, intent)) as Output<N>;
}
