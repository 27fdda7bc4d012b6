import type * as v8 from 'node:v8';
import type * as workerThreads from 'node:worker_threads';

/** Node's `require`, as far as an instance uses it. */
export interface NodeRequire {
  (name: 'node:worker_threads'): typeof workerThreads;
  (name: 'node:v8'): typeof v8;
  (name: string): { main?: unknown };
}
