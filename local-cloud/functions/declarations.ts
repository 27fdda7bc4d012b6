import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isObject, listAt, messageOf, numberAt, objectAt, textAt, type JsonObject } from '../json';

/** One timer of a function: a name and a cron expression of seven fields (second to year). */
export interface TriggerDeclaration {
  name: string;
  cron: string;
}

/** What `cloudbaserc.json` and the function's `config.json` say of one function. */
export interface FunctionDeclaration {
  name: string;
  /** The built file that exports `main`. */
  entry: string;
  timeoutSeconds: number;
  memoryMb: number;
  env: Record<string, string>;
  /** Names of the open interfaces that the function may call, e.g. `subscribeMessage.send`. */
  openInterfaces: string[];
  triggers: TriggerDeclaration[];
}

/** What `cloudbaserc.json` says of the environment. */
export interface EnvironmentDeclaration {
  envId: string;
  functions: FunctionDeclaration[];
  raw: JsonObject;
}

/** The cloud's own defaults (cloud functions, quotas, 2026-11): 3 seconds, 256 MB. */
const DEFAULT_TIMEOUT_SECONDS = 3;
const DEFAULT_MEMORY_MB = 256;

/**
 * Reads `cloudbaserc.json` in `root` and each function's `config.json`.
 * @throws when the file is missing, is not JSON, or a declaration in it is wrong: the message names the file and the field.
 */
export function readEnvironment(root: string): EnvironmentDeclaration {
  const file = join(root, 'cloudbaserc.json');
  const raw = readJson(file);
  if (!raw) throw new Error(`\`${file}\` is missing: the environment is declared there.`);
  const functionRoot = resolve(root, textAt(raw, 'functionRoot', 'cloudfunctions'));
  const functions = listAt(raw, 'functions').map((entry, index) => {
    if (!isObject(entry) || !textAt(entry, 'name')) {
      throw new Error(`\`${file}\`: \`functions[${index}]\` needs a \`name\`.`);
    }
    return readFunction(functionRoot, entry);
  });
  const envId = textAt(raw, 'envId');
  return { envId: /^[a-z0-9-]+$/.test(envId) ? envId : 'local-dev', functions, raw };
}

function readFunction(functionRoot: string, entry: JsonObject): FunctionDeclaration {
  const name = textAt(entry, 'name');
  const folder = join(functionRoot, name);
  const config = readJson(join(folder, 'config.json')) ?? {};
  const openInterfaces = listAt(objectAt(config, 'permissions'), 'openapi').filter((x) => typeof x === 'string');
  const env: Record<string, string> = {};
  for (const [key, value] of Object.entries(objectAt(entry, 'envVariables'))) env[key] = filledIn(String(value));
  return {
    name,
    entry: join(folder, 'index.js'),
    timeoutSeconds: numberAt(entry, 'timeout', DEFAULT_TIMEOUT_SECONDS),
    memoryMb: numberAt(entry, 'memorySize', DEFAULT_MEMORY_MB),
    env,
    openInterfaces: openInterfaces.map(String),
    triggers: readTriggers(name, listAt(entry, 'triggers'), listAt(config, 'triggers')),
  };
}

/** `{{env.NAME}}` stands for a variable of whoever deploys, as the cloud's command line fills it in; empty when not set. */
function filledIn(value: string): string {
  return value.replace(/\{\{\s*env\.([A-Za-z_][A-Za-z0-9_]*)\s*\}\}/g, (_all, name: string) => process.env[name] ?? '');
}

/** Triggers may stand in either file; the same name in both is one trigger, and both must then agree. */
function readTriggers(name: string, ...lists: unknown[][]): TriggerDeclaration[] {
  const found = new Map<string, string>();
  for (const trigger of lists.flat()) {
    if (!isObject(trigger) || textAt(trigger, 'type') !== 'timer') {
      throw new Error(`Function \`${name}\`: a trigger must be an object of type \`timer\`.`);
    }
    const triggerName = textAt(trigger, 'name');
    const cron = textAt(trigger, 'config');
    // The platform's rule for names: at most 60 of these characters, a letter first.
    if (!/^[A-Za-z][A-Za-z0-9_-]{0,59}$/.test(triggerName)) {
      throw new Error(`Function \`${name}\`: the trigger name \`${triggerName}\` is not allowed.`);
    }
    const other = found.get(triggerName);
    if (other !== undefined && other !== cron) {
      throw new Error(`Function \`${name}\`: trigger \`${triggerName}\` is declared twice with different times.`);
    }
    found.set(triggerName, cron);
  }
  return [...found].map(([triggerName, cron]) => ({ name: triggerName, cron }));
}

function readJson(file: string): JsonObject | null {
  if (!existsSync(file)) return null;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (thrown) {
    throw new Error(`\`${file}\` is not JSON: ${messageOf(thrown)}`);
  }
  if (!isObject(value)) throw new Error(`\`${file}\` must hold an object.`);
  return value;
}
