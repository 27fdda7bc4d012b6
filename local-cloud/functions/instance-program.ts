import type { NodeRequire } from './node-require';

/** What an instance is started with. */
export interface InstanceStart {
  entry: string;
  /** One 64-bit float, shared: milliseconds to add to the machine's time. */
  clock: SharedArrayBuffer;
}

/** One call, as it goes into an instance. */
export interface InstanceCall {
  kind: 'call';
  event: string;
  context: Record<string, unknown>;
  /** Variables of this call; `null` removes one that an earlier call set. */
  env: Record<string, string | null>;
}

/** What an instance says. */
export type InstanceAnswer =
  | { kind: 'loaded' }
  | { kind: 'result'; text: string; heapBytes: number }
  | { kind: 'thrown'; name: string; message: string; stack: string };

/**
 * The program of an instance. It is sent to a worker thread as text (`instanceProgram.toString()`), so that it runs the
 * same from the TypeScript sources and from the bundle: it must not use anything from outside its own body.
 */
export function instanceProgram(load: NodeRequire): void {
  const { parentPort, workerData } = load('node:worker_threads');
  const { getHeapStatistics } = load('node:v8');
  const start: InstanceStart = workerData;
  if (!parentPort) throw new Error('an instance runs in a worker thread');
  const port = parentPort;

  // The variables as a plain object: a worker's own `process.env` goes through a lock shared with all threads, at each of
  // the some twenty variables that the SDK looks at for each request.
  process.env = { ...process.env };

  // The function's own clock: `Date` shifted by the environment's offset, everything else untouched.
  const offset = new Float64Array(start.clock);
  const RealDate = Date;
  const now = () => Math.round(RealDate.now() + (offset[0] ?? 0));
  const ShiftedDate = new Proxy(RealDate, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length ? given : [now()], newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  globalThis.Date = ShiftedDate;
  // `value.constructor === Date` must hold, as it does in the cloud.
  Object.defineProperty(RealDate.prototype, 'constructor', { value: ShiftedDate, writable: true, configurable: true });

  type Main = (event: unknown, context: Record<string, unknown>) => unknown;
  let main: Main | null = null;
  let loadFailure: unknown = null;
  try {
    const loaded: { main?: unknown } = load(start.entry);
    const found = loaded.main;
    if (typeof found !== 'function') throw new Error(`${start.entry} does not export a function \`main\``);
    main = (event, context) => found(event, context);
  } catch (thrown) {
    loadFailure = thrown;
  }

  const sayThrown = (thrown: unknown) => {
    const error =
      thrown instanceof Error ? thrown : new Error(typeof thrown === 'string' ? thrown : JSON.stringify(thrown));
    const stack = String(error.stack ?? '').slice(0, 4000);
    port.postMessage({ kind: 'thrown', name: error.name, message: String(error.message).slice(0, 4000), stack });
  };

  port.on('message', (call: InstanceCall) => {
    for (const [key, value] of Object.entries(call.env)) {
      if (value === null) Reflect.deleteProperty(process.env, key);
      else process.env[key] = value;
    }
    const run = async () => {
      if (!main) throw loadFailure;
      const text = JSON.stringify(await main(JSON.parse(call.event), call.context));
      const heapBytes = getHeapStatistics().used_heap_size;
      port.postMessage({ kind: 'result', text: text === undefined ? 'null' : text, heapBytes });
    };
    run().catch(sayThrown);
  });
  port.postMessage({ kind: 'loaded' });
}
