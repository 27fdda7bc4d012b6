import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentClock } from './clock';
import { Counters, type CountsByName } from './counters';
import { openDatabase, readDeclaration, type OperationCounts } from './database/index';
import { readEnvironment } from './functions/declarations';
import { FunctionRuntime } from './functions/runtime';
import { handleAdmin } from './gateway/admin';
import { clientRoutes } from './gateway/client-routes';
import { deskRoutes } from './gateway/desk-routes';
import { environmentRoutes } from './gateway/environment-routes';
import { Faults } from './gateway/faults';
import { fileRoutes } from './gateway/file-routes';
import type { Route } from './gateway/http';
import { phoneRoutes } from './gateway/phone-routes';
import { makeServer } from './gateway/server';
import { isObject, listAt, objectAt, textAt } from './json';
import { openRecords, readSetting, writeSetting } from './records';
import { FileStore } from './storage/file-store';
import { Timetable } from './timers/timetable';
import { OpenInterfaces } from './wechat/open-interfaces';
import { readPages } from './wechat/page-list';
import { Phones, type MessageTemplate } from './wechat/phone';

export type { MessageTemplate } from './wechat/phone';

export interface LocalCloudOptions {
  /** Repository root: `cloudbaserc.json`, and under its `functionRoot` the built `index.js` and `config.json` of each function. */
  root: string;
  /** Folder in which the data stays between runs; null for a temporary one that is removed at close. */
  data: string | null;
  /** 0 for any free port. */
  port?: number;
  /** 127.0.0.1 by default: other machines cannot reach it. */
  host?: string;
  /** Address that codes and links carry; by default that of the server. */
  publicUrl?: string;
  /** Folder of the built H5 app, served at `/app/`. */
  h5?: string;
  /** `test`: uncovered queries refused, clock movable, faults, timers only by hand or by the clock. `demo`: warned, timers run. */
  mode: 'test' | 'demo';
  /** Whether the clock may be moved in `demo` mode (a seed files in the past). */
  movableClock?: boolean;
  /** Most instances of one function; by default two for each core. */
  instances?: number;
  /** Further variables by function, as the cloud's console sets them. */
  env?: Record<string, Record<string, string>>;
  /** Message templates; when left out, `templates.json` of the data folder. An empty list takes any template. */
  templates?: MessageTemplate[];
  /** Folder of the start page; by default `<root>/local-cloud/desk`. */
  desk?: string;
  /** Lines of the functions' logs and of failures; by default nothing is printed. */
  onLog?: (line: string) => void;
}

export interface Counts extends CountsByName {
  database: OperationCounts;
}

export interface LocalCloud {
  url: string;
  port: number;
  /** Runs a function as a WeChat user, as `POST /invoke` does. @throws CloudFailure */
  invoke(functionName: string, event: unknown, openid: string): Promise<unknown>;
  /** Sets off a timer now. @throws CloudFailure */
  fireTimer(functionName: string, trigger: string): Promise<unknown>;
  /** Moves the clock (milliseconds since 1970); due timers run on the way. `null`: back to the real time. */
  setNow(time: number | null): Promise<void>;
  now(): number;
  /** Orders a fault: see `Faults.order`. */
  fault(order: { action?: string; function?: string; kind: string; times?: number; delayMs?: number }): void;
  counts(): Counts;
  resetCounts(): void;
  /** The data folder. */
  data: string;
  /** The last 500 lines of logs. */
  logs(): string[];
  close(): Promise<void>;
}

const LOG_LINES = 500;

/** Starts WeChat's cloud on this machine. @throws when a declaration is wrong or the port is taken */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const testing = options.mode === 'test';
  const environment = readEnvironment(options.root);
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'local-cloud-'));
  mkdirSync(data, { recursive: true });
  const records = openRecords(join(data, 'platform.sqlite'));
  const clock = new EnvironmentClock(Number(readSetting(records, 'clock-offset') ?? 0));
  const counters = new Counters();
  const lines: string[] = [];
  const onLog = (line: string) => {
    lines.push(line);
    if (lines.length > LOG_LINES) lines.shift();
    options.onLog?.(line);
  };
  const database = openDatabase({
    file: join(data, 'documents.sqlite'),
    declaration: readDeclaration(environment.raw),
    uncovered: testing ? 'refuse' : 'warn',
    now: () => clock.now(),
    warn: onLog,
  });
  const phones = new Phones(records, clock);
  const store = new FileStore(
    join(data, 'files'),
    records,
    clock,
    `cloud://${environment.envId}.local-${environment.envId}`,
  );
  const templates = () => options.templates ?? readTemplates(join(data, 'templates.json'));
  let url = '';
  const publicUrl = () => options.publicUrl ?? url;
  const openInterfaces = new OpenInterfaces({
    clock,
    phones,
    appUrl: () => `${publicUrl()}/app/`,
    templates,
    pages: readPages(join(options.root, 'dist', 'weapp', 'app.json')),
  });
  const faults = new Faults();
  const routes: Route[] = [];
  const server = makeServer(routes, onLog);
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port ?? 0, options.host ?? '127.0.0.1', done);
  });
  const port = listeningPort(server.address());
  url = `http://127.0.0.1:${port}`;
  const runtime = new FunctionRuntime({
    environment,
    clock,
    counters,
    adminUrl: `${url}/admin`,
    maxInstances: options.instances ?? 2 * availableParallelism(),
    env: options.env ?? {},
    onLog: (name, line) => onLog(`[${name}] ${line}`),
  });
  const timetable = new Timetable({
    functions: environment.functions,
    clock,
    fire: async (name, event) => {
      const answer = await runtime.invoke(name, JSON.stringify(event), { source: 'wx_trigger' });
      return JSON.parse(answer.text);
    },
    onFailure: (name, message) => onLog(`[${name}] ${message}`),
  });
  const setNow = async (time: number | null) => {
    const ran = await timetable.moveTo(time ?? Date.now());
    if (time === null) clock.reset();
    writeSetting(records, 'clock-offset', String(clock.offset));
    return ran;
  };
  const counts = (): Counts => ({ ...counters.read(), database: database.counts() });
  const resetCounts = () => {
    counters.reset();
    database.resetCounts();
  };
  const addresses = () => ({ upload: `${url}/store`, download: `${publicUrl()}/files` });
  const health = () => ({
    mode: options.mode,
    envId: environment.envId,
    now: new Date(clock.now()).toISOString(),
    instances: runtime.instances(),
    counts: counts(),
    memory: process.memoryUsage(),
  });
  routes.push(
    {
      method: 'POST',
      pattern: /^\/admin$/,
      handle: (exchange) =>
        handleAdmin(exchange, {
          database,
          runtime,
          store,
          addresses,
          openInterfaces,
          faults,
          counters,
          onFailure: onLog,
        }),
    },
    ...clientRoutes({ runtime, store, phones, faults }),
    ...fileRoutes(store, counters),
    ...phoneRoutes(phones, templates),
    ...environmentRoutes({
      clock,
      timetable,
      faults,
      movable: testing || options.movableClock === true,
      testing,
      setNow,
      health,
      resetCounts,
    }),
    ...deskRoutes({
      data,
      desk: options.desk ?? join(options.root, 'local-cloud', 'desk'),
      h5: options.h5 ?? null,
      store,
      downloadBase: () => `${publicUrl()}/files`,
    }),
  );
  if (!testing) timetable.start();

  return {
    url,
    port,
    data,
    invoke: async (name, event, openid) => {
      phones.noteVisit(openid);
      const answer = await runtime.invoke(name, JSON.stringify(event ?? {}), { source: 'wx_client', openid });
      return JSON.parse(answer.text);
    },
    fireTimer: (name, trigger) => timetable.fireNow(name, trigger),
    setNow: async (time) => void (await setNow(time)),
    now: () => clock.now(),
    fault: (order) => faults.order({ ...order }),
    counts,
    resetCounts,
    logs: () => [...lines],
    close: async () => {
      timetable.stop();
      await runtime.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      database.close();
      records.close();
      if (options.data === null) rmSync(data, { recursive: true, force: true });
    },
  };
}

function listeningPort(address: AddressInfo | string | null): number {
  if (typeof address !== 'object' || !address) throw new Error('the server has no port');
  return address.port;
}

/** `[{id, title, fields: {thing1: '事项'}}]`, written by a seed. */
function readTemplates(file: string): MessageTemplate[] {
  if (!existsSync(file)) return [];
  const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return listAt({ list }, 'list')
    .filter(isObject)
    .map((entry) => ({
      id: textAt(entry, 'id'),
      title: textAt(entry, 'title'),
      fields: Object.fromEntries(Object.entries(objectAt(entry, 'fields')).map(([key, label]) => [key, String(label)])),
    }));
}
