import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Counts } from '@/local-cloud/index';
import { ADMINISTRATOR, type CityCloud } from '../journeys/city';

/** What `GET /health` tells. */
export interface Health {
  instances: Record<string, number>;
  counts: Counts;
  memory: { rss: number };
  /** Microseconds of processor time, all threads together. */
  cpu: { user: number; system: number };
  /** Bytes of the heap of each instance after its last call, by function. */
  instanceHeaps: Record<string, number[]>;
}

export interface CloudProcessOptions {
  root: string;
  /** Instances of a function at most. */
  instances: number;
  /** A folder with data, or none: then it starts empty, in a folder that is removed at the end. */
  data?: string;
}

/** local-cloud in a process of its own, as it runs for people: what is measured is not mixed with who measures. */
export class CloudProcess implements CityCloud {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    private readonly forgetData: () => void,
  ) {}

  static async start({ root, instances, data }: CloudProcessOptions): Promise<CloudProcess> {
    const bundle = path.join(root, 'dist', 'local-cloud', 'main.cjs');
    const folder = data ?? mkdtempSync(path.join(tmpdir(), 'zhihe-bench-'));
    const forgetData = () => {
      if (data === undefined) rmSync(folder, { recursive: true, force: true });
    };
    const values = [
      '--data',
      folder,
      '--root',
      root,
      '--mode',
      'test',
      '--port',
      '0',
      '--instances',
      String(instances),
      '--quiet',
    ];
    const child = spawn(process.execPath, [bundle, ...values], {
      env: { ...process.env, TZ: 'UTC', ADMINISTRATORS: ADMINISTRATOR },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout });
    const first = await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => null)]);
    if (!first) {
      forgetData();
      throw new Error('local-cloud ended before it said its address');
    }
    return new CloudProcess(child, String(first[0]), forgetData);
  }

  async invoke(functionName: string, event: unknown, openid: string): Promise<unknown> {
    const answer = await fetch(`${this.url}/invoke/${functionName}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-openid': openid },
      body: JSON.stringify(event),
    });
    const { result, error } = (await answer.json()) as { result?: unknown; error?: { message: string } };
    if (error) throw new Error(error.message);
    return result;
  }

  async setNow(time: number | null): Promise<void> {
    await this.post('/clock', { now: time });
  }

  async health(): Promise<Health> {
    return (await (await fetch(`${this.url}/health`)).json()) as Health;
  }

  async resetCounts(): Promise<void> {
    await this.post('/counts/reset', {});
  }

  async close(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
    this.forgetData();
  }

  private async post(where: string, body: unknown): Promise<void> {
    const answer = await fetch(`${this.url}${where}`, { method: 'POST', body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${where}: ${answer.status} ${await answer.text()}`);
  }
}
