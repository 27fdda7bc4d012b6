import type { LocalDatabase } from '@/local-cloud/database/index';

/** What the SDK sends by its own HTTP client (`@cloudbase/node-sdk/dist/utils/request-core`). */
interface SdkRequest {
  url: string;
  body?: { action?: string } & Record<string, unknown>;
}
type Answered = (error: Error | null, response?: { statusCode: number; headers: object }, body?: unknown) => void;
export type SdkHttp = (request: SdkRequest, answered: Answered) => unknown;

/** One request to the database, as its bytes went over. */
export interface WireEntry {
  action: string;
  text: string;
  /** Whether the database took it. */
  taken: boolean;
}

/**
 * The shortest wire between the SDK and local-cloud: requests to the database are handed over as the same JSON text, but
 * without sockets, which take two thirds of the time of a call. Everything else still goes over HTTP. What went over is
 * kept until it is read, so that a test can tell what a call has written.
 */
export class ShortWire {
  private entries: WireEntry[] = [];
  database: LocalDatabase | null = null;

  /** The SDK's HTTP function, with the short way for the database. */
  around(http: SdkHttp): SdkHttp {
    return (request, answered) => {
      const action = request.body?.action ?? '';
      if (!this.database || !action.startsWith('database.')) return http(request, answered);
      this.handOver(this.database, action, JSON.stringify(request.body), answered);
      return null;
    };
  }

  /** What went over since the last time it was asked. */
  take(): WireEntry[] {
    const taken = this.entries;
    this.entries = [];
    return taken;
  }

  private handOver(database: LocalDatabase, action: string, text: string, answered: Answered): void {
    const entry: WireEntry = { action, text, taken: false };
    this.entries.push(entry);
    database.answer(action, JSON.parse(text) as Record<string, unknown>).then(
      (answer) => {
        entry.taken = answer['code'] === undefined;
        const body: unknown = JSON.parse(JSON.stringify({ requestId: 'short-wire', ...answer }));
        answered(null, { statusCode: 200, headers: {} }, body);
      },
      (error: Error) => answered(error),
    );
  }
}
