import { createRequire } from 'node:module';

/** What the SDK sends by its own HTTP client. */
interface SdkRequest {
  body?: { action?: string } & Record<string, unknown>;
}
type Answered = (error: Error | null, response?: { statusCode: number; headers: object }, body?: unknown) => void;
type SdkHttp = (request: SdkRequest, answered: Answered) => unknown;

/** Answers a request to the database by its JSON text, as local-cloud does; null: it goes over HTTP as usual. */
export type ShortWay = (action: string, text: string) => Promise<object> | null;

const SDK_HTTP = '@cloudbase/node-sdk/dist/utils/request-core';
const SDK_SIGNATURE = '@cloudbase/signature-nodejs';

/**
 * The shortest wire between the SDK in this process and local-cloud: requests to the database are handed over as the same
 * JSON text, but without sockets, which take two thirds of the time of a call, and unsigned: nobody between them reads the
 * signature, which takes an eighth. Everything else still goes over HTTP. To be called before the SDK is loaded.
 */
export function shortenWire(way: ShortWay): void {
  const ofSdk = createRequire(__filename);
  const http = ofSdk(SDK_HTTP) as { request: SdkHttp };
  const long = http.request;
  http.request = (request, answered) => {
    const action = request.body?.action ?? '';
    const answer = action.startsWith('database.') ? way(action, JSON.stringify(request.body)) : null;
    if (!answer) return long(request, answered);
    answer.then(
      // Documents are answered as texts: nothing of what the database holds is handed over itself.
      (body) => answered(null, { statusCode: 200, headers: {} }, { requestId: 'short-wire', ...body }),
      (error: Error) => answered(error),
    );
    return null;
  };
  Object.assign(ofSdk(SDK_SIGNATURE) as object, { sign: () => ({ authorization: 'unsigned', timestamp: 0 }) });
}
