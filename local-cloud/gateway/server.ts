import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { CloudFailure } from '../failure';
import { messageOf } from '../json';
import { sendJson, type Route } from './http';

/** Pages of this machine may call from another port, e.g. a development server of the H5 app. */
const LOCAL_ORIGIN = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/**
 * Idle connections stay open this long. Node's 5 seconds end just when a busy machine uses the connection again, and the
 * call is lost without having been cut on purpose.
 */
const IDLE_MS = 120_000;

/** A server over a list of routes, the first that fits. */
export function makeServer(routes: Route[], onFailure: (message: string) => void): Server {
  const server = createServer((request, response) => {
    handle(routes, request, response).catch((thrown) => {
      if (!(thrown instanceof CloudFailure)) onFailure(messageOf(thrown));
      if (response.headersSent || response.destroyed) return void response.destroy();
      // What the client is still sending is read and dropped, so that it can read the answer.
      if (!request.complete) response.setHeader('connection', 'close');
      request.resume();
      const failure = thrown instanceof CloudFailure ? thrown : new CloudFailure('SYS_ERR', 'internal error', 500);
      const status = failure.httpStatus === 200 ? 400 : failure.httpStatus;
      sendJson(response, { error: { code: failure.code, errCode: failure.errCode, message: failure.message } }, status);
    });
  });
  server.keepAliveTimeout = IDLE_MS;
  return server;
}

async function handle(routes: Route[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (allowOrigin(request, response)) return;
  const url = new URL(request.url ?? '/', 'http://local');
  const path = decodePath(url.pathname);
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  for (const route of routes) {
    const match = route.method === method ? route.pattern.exec(path) : null;
    if (!match) continue;
    await route.handle({ request, response, url, path: { ...match.groups } });
    return;
  }
  throw new CloudFailure('INVALID_PARAM', `nothing is at ${method ?? ''} ${path}`, 404);
}

/**
 * Lets pages of this machine and of this server's own address in, and no others: a page elsewhere must not act in the
 * environment of someone who happens to visit it.
 * @returns true when the request was a preflight, which is answered here
 * @throws CloudFailure 403
 */
function allowOrigin(request: IncomingMessage, response: ServerResponse): boolean {
  const { origin, host } = request.headers;
  if (origin && !LOCAL_ORIGIN.test(origin) && origin.replace(/^https?:\/\//, '') !== host) {
    throw new CloudFailure('INVALID_REQUEST_SOURCE', 'pages of other addresses may not call', 403);
  }
  if (origin && LOCAL_ORIGIN.test(origin)) {
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-allow-methods', 'GET, POST, PUT');
    response.setHeader('access-control-allow-headers', 'content-type, x-openid');
    response.setHeader('access-control-expose-headers', 'x-cloud-request, x-cloud-actions');
    response.setHeader('vary', 'origin');
  }
  if (request.method !== 'OPTIONS') return false;
  response.writeHead(204).end();
  return true;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new CloudFailure('INVALID_PARAM', 'the path is not well-formed', 400);
  }
}
