import { CloudFailure } from '../failure';
import { mediaType } from './media-types';
import { sendText, type Exchange, type Route } from './http';
import { checkCloudPath } from '../storage/cloud-path';
import { FUNCTIONS_OWN, type FileStore } from '../storage/file-store';
import type { Counters } from '../counters';

/** Files behind signed links, and the uploads of functions. */
export function fileRoutes(store: FileStore, counters: Counters): Route[] {
  return [
    { method: 'GET', pattern: /^\/files\/(?<file>.+)$/, handle: (exchange) => download(exchange, store, counters) },
    { method: 'PUT', pattern: /^\/store\/(?<file>.+)$/, handle: (exchange) => receive(exchange, store, counters) },
  ];
}

function download({ request, response, url, path }: Exchange, store: FileStore, counters: Counters): void {
  const file = checkCloudPath(path['file'] ?? '');
  const state = store.checkLink('get', file, url.searchParams);
  if (state === 'forged') return sendText(response, '这个链接不正确，请回到原来的页面重新打开。', 403);
  if (state === 'expired') return sendText(response, '这个链接已经过期，请回到原来的页面重新打开。', 403);
  const stored = store.describe(file);
  if (!stored) return sendText(response, '文件已不存在。', 404);
  counters.count('files', 'downloads');
  response.writeHead(200, {
    'content-type': mediaType(file),
    'content-length': stored.bytes,
    'cache-control': 'private, no-store',
    // What people upload must not run as a page of this address.
    'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:",
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') return void response.end();
  const bytes = store.read(file);
  bytes.on('error', () => response.destroy());
  bytes.pipe(response);
}

/** An upload that `storage.getUploadMetadata` permitted. Success is an empty body, as the SDK parses anything else as XML. */
async function receive(exchange: Exchange, store: FileStore, counters: Counters): Promise<void> {
  const { request, response, url, path } = exchange;
  const file = checkCloudPath(path['file'] ?? '');
  if (store.checkLink('put', file, url.searchParams) !== 'good') {
    throw new CloudFailure(
      'STORAGE_SIGN_PARAM_INVALID',
      'the upload was not permitted, or the permission is too old',
      403,
    );
  }
  await store.store(file, request, FUNCTIONS_OWN);
  counters.count('files', 'uploads');
  response.writeHead(200).end();
}
