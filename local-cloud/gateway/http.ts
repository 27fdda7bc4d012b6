import type { IncomingMessage, ServerResponse } from 'node:http';
import { CloudFailure } from '../failure';
import { isObject, type JsonObject } from '../json';

/** One request: what a route needs of it. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  /** The parts of the path that the route's pattern names. */
  path: Record<string, string>;
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT';
  pattern: RegExp;
  handle: (exchange: Exchange) => Promise<void> | void;
}

/** JSON that a request may carry: an SDK request of a large document, with room. */
const JSON_LIMIT_BYTES = 20 * 1024 * 1024;

/** The whole body. @throws CloudFailure 413 */
export function readBody(request: IncomingMessage, limit = JSON_LIMIT_BYTES): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const take = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= limit) return void chunks.push(chunk);
      request.off('data', take);
      reject(new CloudFailure('EXCEED_REQUEST_LIMIT', `the request has more than ${limit} bytes`, 413));
    };
    request.on('data', take);
    request.once('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.once('error', reject);
    request.once('close', () => reject(new CloudFailure('INVALID_PARAM', 'the request ended before its body', 400)));
  });
}

/** The body as a JSON object (an empty body is an empty object). @throws CloudFailure 400 */
export async function readJsonObject(request: IncomingMessage): Promise<JsonObject> {
  const value = await readJson(request);
  if (!isObject(value)) throw new CloudFailure('INVALID_PARAM', 'the body must be a JSON object', 400);
  return value;
}

/** The body as JSON (an empty body is an empty object). @throws CloudFailure 400 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const text = (await readBody(request)).toString('utf8');
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new CloudFailure('INVALID_PARAM', 'the body is not JSON', 400);
  }
}

/** Sends JSON with exactly the content type that the SDK compares with. */
export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  sendJsonText(response, JSON.stringify(value), status);
}

export function sendJsonText(response: ServerResponse, text: string, status = 200): void {
  const bytes = Buffer.from(text);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length });
  response.end(bytes);
}

export function sendText(response: ServerResponse, text: string, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}

/** The header `name` when it stands once and is not empty. */
export function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
