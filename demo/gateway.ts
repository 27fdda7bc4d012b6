import { createHash } from 'node:crypto';
import type { Answer } from '@/contract/errors';
import { functionOf } from '@/contract/servedBy';
import type { CommandName, Input, Output, ProcedureName, QueryName } from '@/contract/procedures';

/** The gateway of local-cloud, as the people of the demo reach it: their phones, and the clock on the wall. */
export class Gateway {
  constructor(private readonly url: string) {}

  phoneOf(openid: string): Phone {
    return new Phone(this, openid);
  }

  /** Moves time, or (null) back to the real one; timers that fall due on the way run, or (`timers` false) do not. */
  async setClock(now: number | null, timers = true): Promise<void> {
    await this.post('/clock', { now, timers });
  }

  /** The time of the environment, and by how much it was moved away from the real one. */
  async clock(): Promise<{ now: number; offset: number }> {
    return (await this.send('/clock', { method: 'GET' })) as { now: number; offset: number };
  }

  async post(path: string, body: unknown, openid?: string): Promise<unknown> {
    const headers = { 'content-type': 'application/json', ...(openid === undefined ? {} : { 'x-openid': openid }) };
    return this.send(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  async send(path: string, request: RequestInit): Promise<unknown> {
    const response = await fetch(`${this.url}${path}`, request);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }
}

/** One person's phone. */
export class Phone {
  private commands = 0;

  constructor(
    private readonly gateway: Gateway,
    readonly openid: string,
  ) {}

  ask<N extends QueryName>(procedure: N, input: Input<N>): Promise<Output<N>> {
    return this.invoke(procedure, { procedure, input });
  }

  tell<N extends CommandName>(procedure: N, input: Input<N>): Promise<Output<N>> {
    this.commands += 1;
    const commandId = createHash('sha256').update(`demo ${this.openid} ${this.commands}`).digest('hex').slice(0, 32);
    return this.invoke(procedure, { procedure, input, commandId });
  }

  /** Uploads a file and gives its id. */
  async upload(name: string, bytes: Uint8Array): Promise<string> {
    const folder = createHash('sha256').update(`${this.openid} ${name}`).update(bytes).digest('hex').slice(0, 24);
    const answer = await this.gateway.send(
      `/upload?path=${encodeURIComponent(`incoming/${this.openid}/${folder}/1`)}`,
      {
        method: 'POST',
        headers: { 'x-openid': this.openid, 'content-type': 'application/octet-stream' },
        body: Buffer.from(bytes),
      },
    );
    return (answer as { fileID: string }).fileID;
  }

  /** What WeChat's own button gives for this number. */
  async phoneCode(phone: string): Promise<string> {
    return ((await this.gateway.post(`/phone/${this.openid}/phone-code`, { phone })) as { code: string }).code;
  }

  /** Says yes to one message more of each template. */
  async agreeToMessages(templateIds: readonly string[]): Promise<void> {
    const answers = Object.fromEntries(templateIds.map((id) => [id, 'accept']));
    await this.gateway.post(`/phone/${this.openid}/consent`, { templateIds: answers });
  }

  private async invoke<N extends ProcedureName>(procedure: N, event: unknown): Promise<Output<N>> {
    const answer = (await this.gateway.post(`/invoke/${functionOf(procedure)}`, event, this.openid)) as {
      result?: Answer<Output<N>>;
      error?: { message: string };
    };
    if (!answer.result) throw new Error(`${procedure} as ${this.openid}: ${answer.error?.message ?? 'no answer'}`);
    if (answer.result.ok) return answer.result.data;
    const { code, message, findings } = answer.result.error;
    throw new Error(`${procedure} as ${this.openid}: ${code} ${message} ${JSON.stringify(findings ?? [])}`);
  }
}
