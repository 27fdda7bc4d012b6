import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Answer } from '@/contract/errors';
import type { MediationCase } from '@/domain/cases/case';
import type { HistoryDoc } from '@/server/store/documents';
import type { TickReport } from '@/server/timer/tick';
import { parseEjson } from '@/local-cloud/database/ejson';
import { Faults } from '@/local-cloud/gateway/faults';
import { makeServer } from '@/local-cloud/gateway/server';
import type { LocalCloudOptions } from '@/local-cloud/options';
import { makeParts, type Parts } from '@/local-cloud/parts';
import { makeRoutes } from '@/local-cloud/routes';
import { ADMINISTRATOR, type CityCloud } from '../journeys/city';
import { shortenWire } from '../wire/shortWire';
import { Writings, type Writing } from './writings';

/** From here, and from dist/model, where the program lies. */
const ROOT = join(__dirname, '..', '..');
const COMMITTEE = 'main';

/** The kernel, as the functions' wiring (cloudfunctions/api, timer) holds it. */
interface Kernel {
  run: (event: unknown, openid: string, now: number) => Promise<Answer<unknown>>;
  tick: (now: number) => Promise<TickReport>;
  history: (caseId: string, after: number) => Promise<HistoryDoc[]>;
}

function words(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/**
 * Sets what the cloud sets for a function (local-cloud/functions/instance-environment.ts), then loads the kernel with the SDK,
 * of which nothing may have been loaded before.
 */
async function loadKernel(url: string, token: string, faults: string[]): Promise<Kernel> {
  Object.assign(process.env, {
    TCB_ENV: 'local-dev',
    SCF_NAMESPACE: 'local-dev',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_API_TOKEN',
    WX_API_TOKEN: token,
    WX_APPID: 'wx0000000000000000',
  });
  const { handlers } = await import('@/server/handlers');
  const { run } = await import('@/server/kernel/run');
  const { tick } = await import('@/server/timer/tick');
  const { list } = await import('@/server/store/queries');
  const here = { committeeId: COMMITTEE, templates: {} };
  return {
    run: (event, openid, now) =>
      run(handlers, event, {
        ...here,
        now,
        openid,
        namedAdministrators: [ADMINISTRATOR],
        report: (_logId, procedure, error) => faults.push(`${procedure}: ${words(error)}`),
      }),
    tick: (now) =>
      tick({ ...here, now, hasTime: () => true, report: (job, error) => faults.push(`${job}: ${words(error)}`) }),
    history: (caseId, after) =>
      list('history', { where: { caseId, seq: { gt: after } }, orderBy: ['seq', 'asc'], limit: 1000 }),
  };
}

/**
 * The real kernel, handlers, store and wx-server-sdk in this process, over a real local-cloud: as the deployed functions
 * run, but for the worker around them and the machine's clock. So a call costs no thread hop, and time is a parameter.
 */
export class ModelCloud implements CityCloud {
  private clock = 0;

  private constructor(
    private readonly kernel: Kernel,
    private readonly parts: Parts,
    private readonly server: Server,
    private readonly writings: Writings,
    readonly url: string,
    /** Faults of ours that the kernel reported; a walk that finds any has failed. */
    readonly faults: string[],
  ) {}

  static async start(): Promise<ModelCloud> {
    const options: LocalCloudOptions = { root: ROOT, data: null, mode: 'test', instances: 1 };
    let url = '';
    const parts = makeParts(options, () => url);
    const server = makeServer(
      makeRoutes(options, parts, new Faults(), () => url),
      parts.log.write,
    );
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const writings = new Writings();
    shortenWire((action, text) => writings.handOver(parts.database, action, text));
    const faults: string[] = [];
    // One call that never ends stands for all: it tells the open interfaces which function asks.
    const { token } = parts.runtime.calls.begin('api', { source: 'wx_client' });
    const kernel = await loadKernel(url, token, faults);
    return new ModelCloud(kernel, parts, server, writings, url, faults);
  }

  /** One call of the `api` function by whom the platform says it is, at the time that was set. */
  invoke(_functionName: string, event: unknown, openid: string): Promise<Answer<unknown>> {
    return this.kernel.run(event, openid, this.clock);
  }

  /** One tick of the `timer` function, at the time that was set. */
  tick(): Promise<TickReport> {
    return this.kernel.tick(this.clock);
  }

  setNow(now: number | null): Promise<void> {
    this.clock = now ?? this.clock;
    return Promise.resolve();
  }

  now(): number {
    return this.clock;
  }

  /** The case as it lies in the database, read without the SDK: it is looked at after every command. */
  async stored(caseId: string): Promise<MediationCase> {
    const query = JSON.stringify({ _id: caseId });
    const answer = await this.parts.database.answer('database.getDocument', { collectionName: 'cases', query });
    const [text] = (answer as { data?: { list: string[] } }).data?.list ?? [];
    if (text === undefined) throw new Error(`there is no case ${caseId}: ${JSON.stringify(answer)}`);
    return parseEjson(text) as unknown as MediationCase;
  }

  /** Entries of the history behind the `after`-th. */
  history(caseId: string, after: number): Promise<HistoryDoc[]> {
    return this.kernel.history(caseId, after);
  }

  /** Requests to the database since the last time this was asked. */
  sent(): Writing[] {
    return this.writings.take();
  }

  async close(): Promise<void> {
    await this.parts.runtime.close();
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
    this.parts.closeData();
  }
}
