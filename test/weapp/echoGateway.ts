import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

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

/** A gateway that says back what it hears: it proves what the phone sends, without a product behind it. */
export async function startEchoGateway(): Promise<{ url: string; received: Received[]; close: () => Promise<void> }> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const path = request.url ?? '';
      const openid = request.headers['x-openid'];
      received.push({ path, openid: typeof openid === 'string' ? openid : undefined, body });
      const answers: Record<string, () => unknown> = {
        '/invoke/echo': () => ({ result: { heard: JSON.parse(body.toString('utf8')) as unknown } }),
        '/invoke/broken': () => ({ error: { code: 'FUNCTION_EXECUTE_FAIL', errCode: -504002, message: 'it broke' } }),
      };
      const upload = path.startsWith('/upload')
        ? () => ({ fileID: `cloud://echo/${path.slice('/upload?path='.length)}` })
        : () => ({});
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify((answers[path] ?? upload)()));
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
