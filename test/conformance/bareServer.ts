import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openDatabase, readDeclaration, type DatabaseOptions, type LocalDatabase } from '@/local-cloud/database';

/** What the SDK throws: one number for many causes, and the server's own words in the message. */
export interface SdkError extends Error {
  errCode: number;
  errMsg: string;
}

export type Stored = Record<string, unknown> & { _id: string };
interface Stats {
  updated: number;
  removed: number;
  created: number;
}

/** The SDK's own declarations answer `Promise | void | string`; this is what it really does. */
export interface SdkQuery {
  where(condition: object): SdkQuery;
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery;
  limit(count: number): SdkQuery;
  skip(count: number): SdkQuery;
  field(projection: object): SdkQuery;
  get(): Promise<{ data: Stored[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: object; multi?: boolean }): Promise<{ stats: Stats }>;
  remove(options?: { multi?: boolean }): Promise<{ stats: Stats }>;
}
export interface SdkDocument {
  field(projection: object): SdkDocument;
  get(): Promise<{ data: Stored | null }>;
  set(options: { data: object }): Promise<{ _id: string; stats: Stats }>;
  update(options: { data: object }): Promise<{ stats: Stats }>;
  remove(): Promise<{ stats: Stats }>;
}
export interface SdkAggregate {
  [stage: string]: (value: unknown) => SdkAggregate;
}
export interface SdkCollection extends SdkQuery {
  doc(id: string | number): SdkDocument;
  add(options: { data: object | object[] }): Promise<{ _id: string; _ids: string[] }>;
  aggregate(): SdkAggregate;
}
export interface SdkTransaction {
  collection(name: string): SdkCollection;
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
}
type Operators = Record<string, (...operands: unknown[]) => SdkOperator>;
export type SdkOperator = {
  [name in 'and' | 'or' | 'eq' | 'gt' | 'gte' | 'lt' | 'lte' | 'neq']: (...operands: unknown[]) => SdkOperator;
};
export interface SdkDatabase {
  collection(name: string): SdkCollection;
  createCollection(name: string): Promise<unknown>;
  command: Operators & {
    aggregate: Record<string, (value: unknown) => object>;
    project: { slice(value: unknown): object };
  };
  serverDate(options?: { offset: number }): object;
  RegExp(options: { regexp: string; options?: string }): object;
  Geo: { Point(longitude: number, latitude: number): object };
  startTransaction(): Promise<SdkTransaction>;
  runTransaction<Result>(run: (transaction: SdkTransaction) => Promise<Result>, times?: number): Promise<Result>;
}

/** Runs a pipeline; `end` is the one method that is no stage. */
export async function listOf(aggregate: SdkAggregate): Promise<Record<string, unknown>[]> {
  const { list } = await (aggregate as unknown as { end(): Promise<{ list: Record<string, unknown>[] }> }).end();
  return list;
}

/** What a promise that must fail fails with. */
export async function failureOf(promise: Promise<unknown>): Promise<SdkError> {
  try {
    await promise;
  } catch (error) {
    return error as SdkError;
  }
  throw new Error('it should have failed');
}

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
  const before = process.env.TCB_CONTEXT_CNFG;
  process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` });
  process.env.TCB_ENV = 'local-conformance';
  process.env.TENCENTCLOUD_SECRETID = 'any';
  process.env.TENCENTCLOUD_SECRETKEY = 'any';
  // As in the cloud: without it the SDK looks for a metadata server before each request.
  process.env.TENCENTCLOUD_RUNENV = 'SCF';
  process.env.TENCENTCLOUD_REGION = 'local';
  process.env.SCF_NAMESPACE = 'local-conformance';
  const cloud = (await import('wx-server-sdk')).default;
  cloud.init({ env: 'local-conformance' });
  const config: { env: string; throwOnNotFound: boolean } = { env: 'local-conformance', throwOnNotFound: false };
  const db = cloud.database(config) as unknown as SdkDatabase;
  return {
    local,
    db,
    answer: (action, request) => local.answer(action, request),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      local.close();
      if (before !== undefined) process.env.TCB_CONTEXT_CNFG = before;
    },
  };
}
