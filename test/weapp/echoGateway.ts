import { createServer, type IncomingMessage } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** What the gateway was asked. */
export interface Received {
  path: string;
  openid: string | undefined;
  body: Buffer;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

const MEDIA_TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

/** A file of the folder that is served under `/app/`. */
function fileOf(folder: string | undefined, url: string): { bytes: Buffer; type: string } | undefined {
  const name = /^\/app\/([\w./-]*)(\?.*)?$/.exec(url)?.[1];
  if (folder === undefined || name === undefined) return undefined;
  const file = path.join(folder, name === '' ? 'index.html' : name);
  if (!file.startsWith(folder) || !existsSync(file)) return undefined;
  return { bytes: readFileSync(file), type: MEDIA_TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream' };
}

/**
 * A gateway that says back what it hears: it proves what the phone sends, without a product behind it.
 * @param appFolder an H5 build to serve under `/app/`
 */
export async function startEchoGateway(
  appFolder?: string,
): Promise<{ url: string; received: Received[]; close: () => Promise<void> }> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const served = fileOf(appFolder, request.url ?? '');
    if (served) return void response.writeHead(200, { 'content-type': served.type }).end(served.bytes);
    void bodyOf(request).then((body) => {
      const url = request.url ?? '';
      const openid = request.headers['x-openid'];
      received.push({ path: url, openid: typeof openid === 'string' ? openid : undefined, body });
      const answers: Record<string, () => unknown> = {
        '/invoke/echo': () => ({ result: { heard: JSON.parse(body.toString('utf8')) as unknown } }),
        '/invoke/broken': () => ({ error: { code: 'FUNCTION_EXECUTE_FAIL', errCode: -504002, message: 'it broke' } }),
      };
      const upload = url.startsWith('/upload')
        ? () => ({ fileID: `cloud://echo/${url.slice('/upload?path='.length)}` })
        : () => ({});
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify((answers[url] ?? upload)()));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
