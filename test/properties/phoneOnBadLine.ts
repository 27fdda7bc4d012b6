import type { Answer } from '@/contract/errors';
import { functionOf } from '@/contract/servedBy';
import type { CommandName, Input, Output, ProcedureName, QueryName } from '@/contract/procedures';
import type { LocalCloud } from '@/local-cloud/index';

/** So often a phone asks again before its person gives up; more than the faults of any scenario together. */
const PATIENCE = 40;

/**
 * A phone that reaches the cloud through the gateway, over a line that may be cut. As the app does, it asks again with
 * the same command id as long as no answer has arrived, or the answer says that the system was busy or out of order.
 */
export class PhoneOnBadLine {
  /** Calls that were sent, lost ones too. */
  sent = 0;

  constructor(
    private readonly cloud: LocalCloud,
    readonly openid: string,
  ) {}

  ask<N extends QueryName>(procedure: N, input: Input<N>): Promise<Answer<Output<N>>> {
    return this.untilAnswered({ procedure, input });
  }

  tell<N extends CommandName>(procedure: N, input: Input<N>, commandId: string): Promise<Answer<Output<N>>> {
    return this.untilAnswered({ procedure, input, commandId });
  }

  private async untilAnswered<N extends ProcedureName>(event: {
    procedure: N;
    input: Input<N>;
    commandId?: string;
  }): Promise<Answer<Output<N>>> {
    for (let tries = 0; tries < PATIENCE; tries += 1) {
      const answer = await this.send<Answer<Output<N>>>(event);
      if (answer && (answer.ok || (answer.error.code !== 'BUSY' && answer.error.code !== 'UNFORESEEN'))) return answer;
    }
    throw new Error(
      `${event.procedure} was not answered in ${PATIENCE} tries: ${this.cloud.logs().slice(-3).join(' ')}`,
    );
  }

  /** One call; null when the request or its answer was lost. */
  private async send<T>(event: unknown): Promise<T | null> {
    this.sent += 1;
    try {
      const response = await fetch(
        `${this.cloud.url}/invoke/${functionOf(String((event as { procedure?: unknown }).procedure))}`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-openid': this.openid },
          body: JSON.stringify(event),
        },
      );
      return ((await response.json()) as { result?: T }).result ?? null;
    } catch {
      return null;
    }
  }
}

/** Takes back the faults that were ordered and did not happen. */
export async function clearFaults(cloud: LocalCloud): Promise<void> {
  await fetch(`${cloud.url}/fault`, { method: 'POST', body: JSON.stringify({ kind: 'none' }) });
}
