import { Worker } from 'node:worker_threads';
import { instanceProgram, type InstanceAnswer, type InstanceCall, type InstanceStart } from './instance-program';
import type { FunctionDeclaration } from './declarations';

/** How a call in an instance ended. */
export type InstanceOutcome =
  | { kind: 'result'; text: string }
  | { kind: 'thrown'; name: string; message: string; stack: string }
  | { kind: 'timeout' }
  | { kind: 'crashed'; message: string };

/** Loading the code may take this long before the first call's own time starts (the cloud's default is 65 seconds). */
const LOAD_LIMIT_MS = 65_000;

/** One instance of a function: a worker thread with its own variables, one call at a time. */
export class FunctionInstance {
  /** False once it has ended; it must not be used again. */
  alive = true;
  /** When it last finished a call (the machine's time), for retiring the idle. */
  idleSince = Date.now();
  /** Bytes of its heap in use at the end of its last call. */
  heapBytes = 0;
  private readonly worker: Worker;
  private readonly timeoutMs: number;
  private settle: ((outcome: InstanceOutcome) => void) | null = null;
  private readonly loaded: Promise<void>;
  private sayLoaded: () => void = () => undefined;

  constructor(
    declaration: FunctionDeclaration,
    clock: SharedArrayBuffer,
    env: Record<string, string>,
    onLog: (line: string) => void,
  ) {
    this.timeoutMs = declaration.timeoutSeconds * 1000;
    this.loaded = new Promise((done) => (this.sayLoaded = done));
    const workerData: InstanceStart = { entry: declaration.entry, clock };
    this.worker = new Worker(`(${instanceProgram.toString()})(require)`, {
      eval: true,
      env,
      workerData,
      argv: [],
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: declaration.memoryMb },
    });
    this.worker.on('message', (answer: InstanceAnswer) => {
      if (answer.kind === 'loaded') this.sayLoaded();
      else {
        if (answer.kind === 'result') this.heapBytes = answer.heapBytes;
        this.finish(answer);
      }
    });
    this.worker.on('error', (error: Error) => this.end(error.message));
    this.worker.on('exit', (code) => this.end(`the instance ended with code ${code}`));
    forwardLines(this.worker.stdout, onLog);
    forwardLines(this.worker.stderr, onLog);
    // Instances must not keep the process alive by themselves.
    this.worker.unref();
  }

  /** Runs one call. Never rejects. After a timeout or a crash the instance is no longer alive. */
  async run(call: InstanceCall): Promise<InstanceOutcome> {
    if (!this.alive) return { kind: 'crashed', message: 'the instance has ended' };
    const outcome = new Promise<InstanceOutcome>((done) => (this.settle = done));
    const loadTimer = setTimeout(() => void this.kill({ kind: 'timeout' }), LOAD_LIMIT_MS);
    await Promise.race([this.loaded, outcome]);
    clearTimeout(loadTimer);
    if (!this.settle) return outcome;
    this.worker.postMessage(call);
    const timer = setTimeout(() => void this.kill({ kind: 'timeout' }), this.timeoutMs);
    try {
      return await outcome;
    } finally {
      clearTimeout(timer);
      this.idleSince = Date.now();
    }
  }

  /** Ends the instance; a call under way ends with `outcome`. */
  async kill(outcome: InstanceOutcome = { kind: 'crashed', message: 'the instance was stopped' }): Promise<void> {
    this.alive = false;
    this.finish(outcome);
    await this.worker.terminate();
  }

  private end(message: string): void {
    this.alive = false;
    this.finish({ kind: 'crashed', message });
  }

  private finish(outcome: InstanceOutcome): void {
    const settle = this.settle;
    this.settle = null;
    settle?.(outcome);
  }
}

function forwardLines(stream: NodeJS.ReadableStream, onLine: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  });
  stream.on('end', () => rest && onLine(rest));
}
