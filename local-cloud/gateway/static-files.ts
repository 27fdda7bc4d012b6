import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { mediaType } from './media-types';
import { sendText, type Exchange } from './http';

/** Files whose name carries a hash of their content never change. */
const HASHED = /[.-][0-9a-f]{8,}\./;

/**
 * Sends a file of `folder`; an unknown path without an extension gets `index.html`, as the app finds its pages itself.
 */
export async function sendStatic({ request, response }: Exchange, folder: string, path: string): Promise<void> {
  const wanted = normalize(join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path));
  if (!wanted.startsWith(normalize(folder) + sep)) return sendText(response, '没有这个页面。', 404);
  const file = (await fileAt(wanted)) ?? (/\.[a-z0-9]+$/i.test(path) ? null : await fileAt(join(folder, 'index.html')));
  if (!file) return sendText(response, '没有这个页面。', 404);
  const tag = `"${file.size.toString(36)}-${Math.floor(file.modified).toString(36)}"`;
  const caching = HASHED.test(file.path) ? 'public, max-age=31536000, immutable' : 'no-cache';
  response.setHeader('cache-control', caching);
  response.setHeader('etag', tag);
  if (request.headers['if-none-match'] === tag) return void response.writeHead(304).end();
  response.writeHead(200, {
    'content-type': mediaType(file.path),
    'content-length': file.size,
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response);
}

async function fileAt(path: string): Promise<{ path: string; size: number; modified: number } | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? { path, size: found.size, modified: found.mtimeMs } : null;
  } catch {
    return null;
  }
}
