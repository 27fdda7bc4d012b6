import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openDatabase, readDeclaration, type DatabaseOptions, type LocalDatabase } from '@/local-cloud/database';
import type cloudSdk from 'wx-server-sdk';

export type Sdk = typeof cloudSdk;
export type SdkDatabase = ReturnType<Sdk['database']>;

/** The database behind nothing but the SDK's protocol: so that what fails here is the database's fault alone. */
export interface BareDatabase {
  local: LocalDatabase;
  db: SdkDatabase;
  /** Sends a request as the SDK does, for what the SDK itself does not let through. */
  answer: LocalDatabase['answer'];
  close(): Promise<void>;
}

/** Collections and indexes in the words of `cloudbaserc.json`: `{cases: {by_day: ['day', '-number']}}`; `!` is unique. */
export type ShortDeclaration = Record<string, Record<string, string[]>>;

export function declarationOf(short: ShortDeclaration): DatabaseOptions['declaration'] {
  const collections = Object.entries(short).map(([collectionName, indexes]) => ({
    collectionName,
    aclTag: 'ADMINONLY',
    indexes: Object.entries(indexes).map(([name, keys]) => ({
      name: name.replace('!', ''),
      unique: name.endsWith('!'),
      keys: keys.map((key) => ({ name: key.replace(/^-/, ''), direction: key.startsWith('-') ? '-1' : '1' })),
    })),
  }));
  return readDeclaration({ database: { collections } });
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
}

/** Opens a database, serves it under `/admin` and points the real, unmodified SDK at it. */
export async function startBareDatabase(
  short: ShortDeclaration,
  options: Partial<DatabaseOptions> = {},
): Promise<BareDatabase> {
  const local = openDatabase({
    file: ':memory:',
    declaration: declarationOf(short),
    uncovered: 'refuse',
    now: () => Date.now(),
    ...options,
  });
  let requests = 0;
  const server = createServer((request, response) => {
    void bodyOf(request)
      .then((body) => local.answer(String(body.action), body))
      .then((answer) => {
        requests += 1;
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ requestId: `r${requests}`, ...answer }));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` });
  process.env.TCB_ENV = 'local-conformance';
  process.env.TENCENTCLOUD_SECRETID = 'any';
  process.env.TENCENTCLOUD_SECRETKEY = 'any';
  const cloud = (await import('wx-server-sdk')).default;
  cloud.init({ env: 'local-conformance' });
  const db = cloud.database({ throwOnNotFound: false });
  return {
    local,
    db,
    answer: (action, request) => local.answer(action, request),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      local.close();
    },
  };
}
