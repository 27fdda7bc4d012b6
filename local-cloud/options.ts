import type { CountsByName } from './counters';
import type { OperationCounts } from './database/index';
import type { MessageTemplate } from './wechat/phone';

export interface LocalCloudOptions {
  /** Repository root: `cloudbaserc.json`, and under its `functionRoot` each function's built `index.js` and `config.json`. */
  root: string;
  /**
   * Folder in which the data stays between runs; null for none: the databases are then in memory, and files lie in a
   * temporary folder that is removed at close.
   */
  data: string | null;
  /** 0 (the default) for any free port. */
  port?: number;
  /** 127.0.0.1 by default: other machines cannot reach it. */
  host?: string;
  /** Address that codes and links carry; by default that of the server. */
  publicUrl?: string;
  /** Folder of the built H5 app, served at `/app/`. */
  h5?: string;
  /**
   * `test`: uncovered queries are refused, the clock may be moved, faults ordered, and timers go off only by hand or by
   * the clock's move. `demo`: uncovered queries are warned of, and timers go off as time passes.
   */
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

/** Counts since the start or the last reset. */
export interface Counts extends CountsByName {
  database: OperationCounts;
}

export interface LocalCloud {
  url: string;
  port: number;
  /** The data folder, or the temporary one. */
  data: string;
  /** Runs a function as a WeChat user, as `POST /invoke` does. @throws CloudFailure */
  invoke(functionName: string, event: unknown, openid: string): Promise<unknown>;
  /** Sets off a timer now. @throws CloudFailure */
  fireTimer(functionName: string, trigger: string): Promise<unknown>;
  /** Moves the clock (milliseconds since 1970); due timers run on the way. `null`: back to the real time. */
  setNow(time: number | null): Promise<void>;
  now(): number;
  /** Orders a fault: see `Faults.order`. @throws CloudFailure */
  fault(order: { action?: string; function?: string; kind: string; times?: number; delayMs?: number }): void;
  counts(): Counts;
  resetCounts(): void;
  /** The last 500 lines of logs. */
  logs(): string[];
  close(): Promise<void>;
}
