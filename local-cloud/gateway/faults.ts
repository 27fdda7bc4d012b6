import type { ServerResponse } from 'node:http';
import { CloudFailure } from '../failure';
import { numberAt, textAt, type JsonObject } from '../json';

export type FaultKind = 'drop-before' | 'drop-after' | 'error' | 'delay' | 'duplicate' | 'refuse';
const KINDS: readonly string[] = [
  'drop-before',
  'drop-after',
  'error',
  'delay',
  'duplicate',
  'refuse',
] satisfies FaultKind[];

/** A refusal of one of WeChat's interfaces that a test ordered. */
export class OrderedRefusal extends Error {
  constructor(readonly errcode: number) {
    super(`a refusal that was ordered: ${errcode}`);
  }
}

interface Fault {
  target: string;
  kind: FaultKind;
  times: number;
  delayMs: number;
  errcode: number;
}

/** Cuts and delays that a test orders: for an SDK action, an open interface, or a function called by a client. */
export class Faults {
  private orders: Fault[] = [];

  /**
   * Orders a fault: `{action | function, kind, times?, delayMs?, errcode?}`. `action` is an SDK action
   * (`database.commitTransaction`) or an open interface (`security.msgSecCheck`); `function` a call through the gateway.
   * `duplicate`: the request arrives twice; `refuse` (open interfaces only): WeChat answers with `errcode`.
   * @throws CloudFailure 400
   */
  order(request: JsonObject): void {
    const action = textAt(request, 'action');
    const functionName = textAt(request, 'function');
    const kind = textAt(request, 'kind');
    if ((action === '') === (functionName === '')) {
      throw new CloudFailure('INVALID_PARAM', 'a fault needs either `action` or `function`', 400);
    }
    if (!isKind(kind)) throw new CloudFailure('INVALID_PARAM', `\`kind\` must be one of ${KINDS.join(', ')}`, 400);
    const times = numberAt(request, 'times', 1);
    if (!Number.isInteger(times) || times < 1)
      throw new CloudFailure('INVALID_PARAM', '`times` must be 1 or more', 400);
    const target = action || functionTarget(functionName);
    const errcode = numberAt(request, 'errcode', 0);
    if (kind === 'refuse' && errcode === 0) {
      throw new CloudFailure('INVALID_PARAM', '`errcode` must say how WeChat refuses', 400);
    }
    this.orders.push({ target, kind, times, delayMs: numberAt(request, 'delayMs', 100), errcode });
  }

  clear(): void {
    this.orders = [];
  }

  /** How often faults are still to come. */
  get left(): number {
    return this.orders.reduce((sum, order) => sum + order.times, 0);
  }

  /**
   * Carries out `work` under the first fault ordered for one of `targets`.
   * @returns what `work` gave, or null when the connection was cut
   * @throws CloudFailure `SYS_ERR` for an ordered error
   * @throws OrderedRefusal
   */
  async under<T>(targets: string[], response: ServerResponse, work: () => Promise<T>): Promise<T | null> {
    const fault = this.take(targets);
    if (!fault) return work();
    if (fault.kind === 'error') throw new CloudFailure('SYS_ERR', 'an error that was ordered');
    if (fault.kind === 'refuse') throw new OrderedRefusal(fault.errcode);
    if (fault.kind === 'duplicate') {
      await work();
      return work();
    }
    if (fault.kind === 'delay') await new Promise((done) => setTimeout(done, fault.delayMs));
    const result = fault.kind === 'drop-before' ? null : await work();
    if (fault.kind === 'delay') return result;
    response.socket?.destroy();
    return null;
  }

  private take(targets: string[]): Fault | null {
    const index = this.orders.findIndex((order) => targets.includes(order.target));
    const order = this.orders[index];
    if (!order) return null;
    order.times -= 1;
    if (order.times === 0) this.orders.splice(index, 1);
    return order;
  }
}

/** The name under which faults of a function's calls are ordered. */
export function functionTarget(name: string): string {
  return `function ${name}`;
}

function isKind(kind: string): kind is FaultKind {
  return KINDS.includes(kind);
}
