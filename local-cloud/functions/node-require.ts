import type * as workerThreads from 'node:worker_threads';

/** Node's `require`, as far as an instance uses it. */
export interface NodeRequire {
  (name: 'node:worker_threads'): typeof workerThreads;
  (name: string): { main?: unknown };
}
