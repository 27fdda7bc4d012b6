import type { LocalDatabase } from '@/local-cloud/database/index';

/** What the SDK sends by its own HTTP client (`@cloudbase/node-sdk/dist/utils/request-core`). */
interface SdkRequest {
  url: string;
  body?: { action?: string } & Record<string, unknown>;
}
type Answered = (error: Error | null, response?: { statusCode: number; headers: object }, body?: unknown) => void;
export type SdkHttp = (request: SdkRequest, answered: Answered) => unknown;

/** One request to the database that may leave something there, as its bytes went over. */
export interface WireEntry {
  action: string;
  collection: string;
  transactionId: string | null;
  text: string;
  /** Whether the database took it. */
  taken: boolean;
}

/** Requests that leave nothing behind: they are handed over as they are, and not kept. */
const READS = ['database.getDocument', 'database.calculateDocument', 'database.aggregateDocuments'];

/**
 * The shortest wire between the SDK and local-cloud: requests to the database are handed over as the same JSON text, but
 * without sockets, which take two thirds of the time of a call. Everything else still goes over HTTP. What is written is
 * kept until it is read, so that a test can tell what a call has done.
 */
export class ShortWire {
  private entries: WireEntry[] = [];
  database: LocalDatabase | null = null;

  /** The SDK's HTTP function, with the short way for the database. */
  around(http: SdkHttp): SdkHttp {
    return (request, answered) => {
      const action = request.body?.action ?? '';
      if (!this.database || !action.startsWith('database.')) return http(request, answered);
      if (READS.includes(action)) this.answer(this.database, action, { ...request.body }, answered);
      else this.handOver(this.database, action, JSON.stringify(request.body), answered);
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
    const body = JSON.parse(text) as Record<string, unknown>;
    const named = (field: string) => (typeof body[field] === 'string' ? body[field] : null);
    const [collection, transactionId] = [named('collectionName') ?? '', named('transactionId')];
    const entry: WireEntry = { action, collection, transactionId, text, taken: false };
    this.entries.push(entry);
    this.answer(database, action, body, (error, response, answer) => {
      entry.taken = error === null && (answer as { code?: string }).code === undefined;
      answered(error, response, answer);
    });
  }

  /** Documents are answered as texts: nothing of what the database holds is handed over itself. */
  private answer(database: LocalDatabase, action: string, body: Record<string, unknown>, answered: Answered): void {
    database.answer(action, body).then(
      (answer) => answered(null, { statusCode: 200, headers: {} }, { requestId: 'short-wire', ...answer }),
      (error: Error) => answered(error),
    );
  }
}
