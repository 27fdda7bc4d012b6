import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openDatabase, readDeclaration, type LocalDatabase } from '@/local-cloud/database';
import { shortenWire } from '../wire/shortWire';

const DECLARATION = join(__dirname, '..', '..', 'cloudbaserc.json');

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
}

/**
 * The product's own collections and indexes behind the real SDK, in memory, without functions and without timers: whoever
 * runs a year of ticks calls the timer's entry by itself and says what time it is. Each year begins with an empty one.
 */
export class YearDatabase {
  private local: LocalDatabase = this.open();
  /** Says of each request whether its answer is lost: what it asked for is done all the same. */
  isLost: () => boolean = () => false;

  /** Where the SDK's protocol is served, under `/admin`: for a test that writes by itself. */
  url = '';

  private constructor(private readonly server: Server) {}

  static async start(): Promise<YearDatabase> {
    const server = createServer((request, response) => {
      void bodyOf(request)
        .then((body) => database.answer(body))
        .then((answer) => {
          response.setHeader('content-type', 'application/json');
          response.end(JSON.stringify({ requestId: 'r', ...answer }));
        });
    });
    const database = new YearDatabase(server);
    shortenWire((_action, text) => database.answer(JSON.parse(text) as Record<string, unknown>));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    database.url = `http://127.0.0.1:${port}`;
    Object.assign(process.env, {
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${database.url}/admin` }),
      TCB_ENV: 'local-year',
      TENCENTCLOUD_SECRETID: 'any',
      TENCENTCLOUD_SECRETKEY: 'any',
      // As in the cloud: without it the SDK looks for a metadata server before each request.
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'local',
      SCF_NAMESPACE: 'local-year',
    });
    return database;
  }

  private open(): LocalDatabase {
    const declaration = readDeclaration(JSON.parse(readFileSync(DECLARATION, 'utf8')));
    return openDatabase({ file: ':memory:', declaration, uncovered: 'refuse', now: () => Date.now() });
  }

  private async answer(body: Record<string, unknown>): Promise<Record<string, unknown>> {
    const answer = await this.local.answer(String(body.action), body);
    return this.isLost() ? { code: 'SYS_ERR', message: 'the answer was lost' } : answer;
  }

  /** Forgets everything. */
  empty(): void {
    this.local.close();
    this.local = this.open();
  }

  counts(): ReturnType<LocalDatabase['counts']> {
    return this.local.counts();
  }

  resetCounts(): void {
    this.local.resetCounts();
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    this.local.close();
  }
}
