import { randomUUID } from 'node:crypto';
import type { EnvironmentClock } from '../clock';
import type { Counters } from '../counters';
import { CloudFailure } from '../failure';
import type { EnvironmentDeclaration, FunctionDeclaration } from './declarations';
import { CallRegister, type CallUnderWay, type Caller } from './calls';
import { callEnvironment, instanceEnvironment, LOCAL_APP_ID } from './instance-environment';
import type { InstanceOutcome } from './instance';
import { FunctionPool } from './pool';

/** Text of an event that `wx.cloud.callFunction` takes (cloud functions, quotas, 2026-11). */
export const EVENT_LIMIT_BYTES = 100 * 1024;
/** Bytes of an answer (the function service's limit, 6 MB). */
export const ANSWER_LIMIT_BYTES = 6 * 1024 * 1024;
/** How often idle instances are looked for. */
const RETIRE_EVERY_MS = 30_000;

export interface RuntimeOptions {
  environment: EnvironmentDeclaration;
  clock: EnvironmentClock;
  counters: Counters;
  /** Where the SDK sends its requests: known only once the server listens. */
  adminUrl: () => string;
  maxInstances: number;
  /** Further variables by function, as the cloud's console sets them. */
  env: Record<string, Record<string, string>>;
  onLog: (functionName: string, line: string) => void;
}

/** A function's answer: JSON text, and the SDK requests that the call made. */
export interface FunctionAnswer {
  requestId: string;
  text: string;
  actions: Record<string, number>;
}

/** Runs the declared functions in instances. */
export class FunctionRuntime {
  readonly calls = new CallRegister();
  private readonly pools = new Map<string, FunctionPool>();
  private readonly declarations = new Map<string, FunctionDeclaration>();
  private readonly retiring: NodeJS.Timeout;

  constructor(private readonly options: RuntimeOptions) {
    for (const declaration of options.environment.functions) this.declarations.set(declaration.name, declaration);
    this.retiring = setInterval(() => this.pools.forEach((pool) => pool.retireIdle()), RETIRE_EVERY_MS);
    this.retiring.unref();
  }

  /** The declaration of a function. @throws CloudFailure `FUNCTION_NOT_FOUND` */
  declaration(name: string): FunctionDeclaration {
    const found = this.declarations.get(name);
    if (!found) throw new CloudFailure('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: \`${name}\``);
    return found;
  }

  /** The running instances of each function: bytes of their heaps at the end of their last call. */
  heaps(): Record<string, number[]> {
    return Object.fromEntries([...this.pools].map(([name, pool]) => [name, pool.heaps()]));
  }

  /**
   * Runs a function with an event of JSON text.
   * @throws CloudFailure not found, too large, timed out, or what the function threw
   */
  async invoke(name: string, event: string, caller: Caller): Promise<FunctionAnswer> {
    const declaration = this.declaration(name);
    const bytes = Buffer.byteLength(event);
    if (bytes > EVENT_LIMIT_BYTES) {
      throw new CloudFailure('INVALID_PARAM', `the event has ${bytes} bytes; at most ${EVENT_LIMIT_BYTES} are taken`);
    }
    this.options.counters.count('calls', name);
    const requestId = randomUUID();
    const call = this.calls.begin(name, caller);
    try {
      const outcome = await this.pool(declaration).run({
        kind: 'call',
        event: withUserInfo(event, caller),
        context: this.context(declaration, requestId),
        env: callEnvironment(caller, call.token),
      });
      return { requestId, text: this.textOf(outcome, declaration), actions: call.actions };
    } catch (thrown) {
      this.options.counters.count('failures', name);
      throw thrown;
    } finally {
      this.calls.end(call);
    }
  }

  /** The caller of a function that is called by the function behind `call`. */
  callerBehind(call: CallUnderWay | undefined): Caller {
    return call ? { ...call.caller, source: `${call.caller.source},scf` } : { source: 'scf' };
  }

  async close(): Promise<void> {
    clearInterval(this.retiring);
    await Promise.all([...this.pools.values()].map((pool) => pool.close()));
  }

  private pool(declaration: FunctionDeclaration): FunctionPool {
    const { environment, clock, counters, adminUrl, maxInstances, env, onLog } = this.options;
    const { name } = declaration;
    let pool = this.pools.get(name);
    if (!pool) {
      pool = new FunctionPool({
        declaration,
        clock: clock.shared,
        env: instanceEnvironment(declaration, environment.envId, adminUrl(), env[name] ?? {}),
        maxInstances,
        onColdStart: () => counters.count('coldStarts', name),
        onLog: (line) => onLog(name, line),
      });
      this.pools.set(name, pool);
    }
    return pool;
  }

  /** What `main` gets as its second argument. */
  private context(declaration: FunctionDeclaration, requestId: string): Record<string, unknown> {
    return {
      memory_limit_in_mb: declaration.memoryMb,
      time_limit_in_ms: declaration.timeoutSeconds * 1000,
      request_id: requestId,
      function_version: '$LATEST',
      function_name: declaration.name,
      namespace: this.options.environment.envId,
    };
  }

  private textOf(outcome: InstanceOutcome, declaration: FunctionDeclaration): string {
    switch (outcome.kind) {
      case 'result': {
        const bytes = Buffer.byteLength(outcome.text);
        if (bytes <= ANSWER_LIMIT_BYTES) return outcome.text;
        throw new CloudFailure(
          'FUNCTIONS_EXECUTE_FAIL',
          `the answer has ${bytes} bytes; at most ${ANSWER_LIMIT_BYTES}`,
        );
      }
      case 'timeout':
        throw new CloudFailure(
          'FUNCTIONS_TIME_LIMIT_EXCEEDED',
          `Invoking task timed out after ${declaration.timeoutSeconds} seconds`,
        );
      case 'thrown':
        this.options.onLog(declaration.name, outcome.stack);
        throw new CloudFailure('FUNCTIONS_EXECUTE_FAIL', `${outcome.name}: ${outcome.message}`);
      case 'crashed':
        this.options.onLog(declaration.name, outcome.message);
        throw new CloudFailure('FUNCTIONS_EXECUTE_FAIL', `the function's process exited: ${outcome.message}`);
    }
  }
}

/** The cloud adds `userInfo` to the event of a call from a client: `{appId, openId}`. */
function withUserInfo(event: string, caller: Caller): string {
  const value = parseEvent(event);
  if (!caller.openid || typeof value !== 'object' || value === null || Array.isArray(value))
    return JSON.stringify(value);
  return JSON.stringify({ ...value, userInfo: { appId: LOCAL_APP_ID, openId: caller.openid } });
}

function parseEvent(event: string): unknown {
  if (event === '') return {};
  try {
    return JSON.parse(event);
  } catch {
    throw new CloudFailure('INVALID_PARAM', 'the event is not JSON');
  }
}
