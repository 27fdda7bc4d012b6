import { CloudFailure } from '../failure';
import type { FunctionDeclaration } from './declarations';
import { FunctionInstance, type InstanceOutcome } from './instance';
import type { InstanceCall } from './instance-program';

export interface PoolOptions {
  declaration: FunctionDeclaration;
  clock: SharedArrayBuffer;
  env: Record<string, string>;
  maxInstances: number;
  onColdStart: () => void;
  onLog: (line: string) => void;
}

/** An instance that did nothing for so long is ended (the cloud does so after some minutes; tests never wait for it). */
export const IDLE_LIMIT_MS = 5 * 60_000;
/** Calls that may wait for an instance; beyond it the cloud answers that too many run at once. */
export const QUEUE_LIMIT = 1000;

/**
 * The instances of one function. A call takes the instance that was used last (so that the others grow old and are
 * retired), or starts one (a cold start), or waits when as many as allowed are busy.
 */
export class FunctionPool {
  private readonly idle: FunctionInstance[] = [];
  private readonly all = new Set<FunctionInstance>();
  private readonly waiting: ((instance: FunctionInstance | null) => void)[] = [];
  private closed = false;

  constructor(private readonly options: PoolOptions) {}

  get size(): number {
    return this.all.size;
  }

  /** Bytes of each instance's heap at the end of its last call. */
  heaps(): number[] {
    return [...this.all].map((instance) => instance.heapBytes);
  }

  /**
   * Runs one call.
   * @throws CloudFailure when too many wait, or the environment is closing.
   */
  async run(call: InstanceCall): Promise<InstanceOutcome> {
    const instance = await this.take();
    try {
      return await instance.run(call);
    } finally {
      this.giveBack(instance);
    }
  }

  /** Ends the instances that have been idle for longer than `IDLE_LIMIT_MS`. */
  retireIdle(now = Date.now()): void {
    for (const instance of [...this.idle]) {
      if (now - instance.idleSince < IDLE_LIMIT_MS) continue;
      this.idle.splice(this.idle.indexOf(instance), 1);
      this.all.delete(instance);
      void instance.kill();
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    this.waiting.splice(0).forEach((give) => give(null));
    await Promise.all([...this.all].map((instance) => instance.kill()));
  }

  private async take(): Promise<FunctionInstance> {
    if (this.closed) throw new CloudFailure('FUNCTIONS_REQUEST_FAIL', 'the environment is closing');
    for (let instance = this.idle.pop(); instance; instance = this.idle.pop()) {
      if (instance.alive) return instance;
      this.all.delete(instance);
    }
    if (this.all.size < this.options.maxInstances) return this.start();
    if (this.waiting.length >= QUEUE_LIMIT) {
      throw new CloudFailure('EXCEED_CONCURRENT_REQUEST_LIMIT', `more than ${QUEUE_LIMIT} calls wait for an instance`);
    }
    const instance = await new Promise<FunctionInstance | null>((give) => this.waiting.push(give));
    if (!instance) throw new CloudFailure('FUNCTIONS_REQUEST_FAIL', 'the environment is closing');
    return instance;
  }

  private start(): FunctionInstance {
    const { declaration, clock, env, onColdStart, onLog } = this.options;
    const instance = new FunctionInstance(declaration, clock, env, onLog);
    this.all.add(instance);
    onColdStart();
    return instance;
  }

  private giveBack(instance: FunctionInstance): void {
    if (!instance.alive) this.all.delete(instance);
    if (this.closed) return;
    const next = this.waiting.shift();
    if (next) next(instance.alive ? instance : this.start());
    else if (instance.alive) this.idle.push(instance);
  }
}
