import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentClock } from './clock';
import { Counters } from './counters';
import { openDatabase, readDeclaration } from './database/index';
import { readEnvironment, type EnvironmentDeclaration } from './functions/declarations';
import { FunctionRuntime } from './functions/runtime';
import { isObject, objectAt, textAt } from './json';
import type { LocalCloudOptions } from './options';
import { openRecords, readSetting, writeSetting } from './records';
import { FileStore } from './storage/file-store';
import { Timetable } from './timers/timetable';
import { OpenInterfaces } from './wechat/open-interfaces';
import { readPages } from './wechat/page-list';
import { TextMessages } from './wechat/text-messages';
import { Phones, type MessageTemplate } from './wechat/phone';

/** The parts of a running environment, wired to each other but not yet to the network. */
export type Parts = ReturnType<typeof wire>;

const LOG_LINES = 500;

/**
 * Opens the data and makes the parts. `url` gives the server's address, which is known only later.
 * @throws when a declaration is wrong: the message names the file and the field. Nothing stays open then.
 */
export function makeParts(options: LocalCloudOptions, url: () => string): Parts {
  const environment = readEnvironment(options.root);
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'local-cloud-'));
  mkdirSync(data, { recursive: true });
  const opened: (() => void)[] = [];
  const closeData = () => {
    opened.reverse().forEach((close) => close());
    if (options.data === null) rmSync(data, { recursive: true, force: true });
  };
  try {
    return wire(options, environment, data, url, opened, closeData);
  } catch (thrown) {
    closeData();
    throw thrown;
  }
}

function wire(
  options: LocalCloudOptions,
  environment: EnvironmentDeclaration,
  data: string,
  url: () => string,
  opened: (() => void)[],
  closeData: () => void,
) {
  const { envId, functions, raw } = environment;
  const testing = options.mode === 'test';
  const log = makeLog(options.onLog);
  // What is removed at close anyway need not be brought to the disk.
  const databaseFile = (name: string) => (options.data === null ? ':memory:' : join(data, name));
  const records = openRecords(databaseFile('platform.sqlite'));
  opened.push(() => records.close());
  const clock = new EnvironmentClock(Number(readSetting(records, 'clock-offset') ?? 0));
  const counters = new Counters();
  const database = openDatabase({
    file: databaseFile('documents.sqlite'),
    declaration: readDeclaration(raw),
    uncovered: testing ? 'refuse' : 'warn',
    now: () => clock.now(),
    warn: log.write,
  });
  opened.push(() => database.close());
  const phones = new Phones(records, clock);
  const texts = new TextMessages(records, clock);
  const store = new FileStore(join(data, 'files'), records, clock, `cloud://${envId}.local-${envId}`);
  const templates = () => options.templates ?? readTemplates(join(data, 'templates.json'));
  const publicUrl = () => options.publicUrl ?? url();
  const openInterfaces = new OpenInterfaces({
    clock,
    phones,
    templates,
    appUrl: () => `${publicUrl()}/app/`,
    pages: readPages(join(options.root, 'dist', 'weapp', 'app.json')),
  });
  const runtime = new FunctionRuntime({
    environment,
    clock,
    counters,
    adminUrl: () => `${url()}/admin`,
    maxInstances: options.instances ?? 2 * availableParallelism(),
    env: options.env ?? {},
    onLog: (name, line) => log.write(`[${name}] ${line}`),
  });
  opened.push(() => void runtime.close());
  const timetable = new Timetable({
    functions,
    clock,
    fire: async (name, event) => {
      const answer = await runtime.invoke(name, JSON.stringify(event), { source: 'wx_trigger' });
      return JSON.parse(answer.text);
    },
    onFailure: (name, message) => log.write(`[${name}] ${message}`),
  });
  /** Moves the clock, for now and the next start. @returns how many timers ran */
  const setNow = async (time: number | null, withTimers = true): Promise<number> => {
    const ran = await timetable.moveTo(time ?? Date.now(), withTimers);
    if (time === null) clock.reset();
    writeSetting(records, 'clock-offset', String(clock.offset));
    return ran;
  };
  const counts = () => ({ ...counters.read(), database: database.counts() });
  const resetCounts = () => {
    counters.reset();
    database.resetCounts();
  };
  return {
    ...{ environment, data, testing, log, clock, counters, database, phones, texts, store, templates, publicUrl },
    ...{ openInterfaces, runtime, timetable, setNow, counts, resetCounts, closeData },
  };
}

/** Keeps the last lines, and hands each on. */
function makeLog(onLine?: (line: string) => void) {
  const lines: string[] = [];
  const write = (line: string) => {
    lines.push(line);
    if (lines.length > LOG_LINES) lines.shift();
    onLine?.(line);
  };
  return { write, lines: () => [...lines] };
}

/** `[{id, title, fields: {thing1: '事项'}}]`, written by a seed. */
function readTemplates(file: string): MessageTemplate[] {
  if (!existsSync(file)) return [];
  const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(list)) throw new Error(`\`${file}\` must hold a list of templates`);
  return list.filter(isObject).map((entry) => ({
    id: textAt(entry, 'id'),
    title: textAt(entry, 'title'),
    fields: Object.fromEntries(Object.entries(objectAt(entry, 'fields')).map(([key, label]) => [key, String(label)])),
  }));
}
