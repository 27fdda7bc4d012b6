import { existsSync, readFileSync, writeFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { CloudFailure } from '../failure';
import { isObject, listAt, textAt, type JsonObject } from '../json';
import type { FileStore } from '../storage/file-store';
import { readJson, sendJson, sendText, type Exchange, type Route } from './http';
import { sendStatic } from './static-files';

export interface DeskSettings {
  data: string;
  /** The start page's folder. */
  desk: string;
  /** The built H5 app's folder, or null when there is none. */
  h5: string | null;
  store: FileStore;
  downloadBase: () => string;
}

/** A poster's picture stays readable this long after the list was asked for. */
const PICTURE_SECONDS = 3600;

/** The start page, the people to play, the posters, and the H5 app. */
export function deskRoutes(settings: DeskSettings): Route[] {
  const personas = join(settings.data, 'personas.json');
  return [
    { method: 'GET', pattern: /^\/personas$/, handle: ({ response }) => sendJson(response, readList(personas)) },
    { method: 'PUT', pattern: /^\/personas$/, handle: (exchange) => putPersonas(exchange, personas) },
    { method: 'GET', pattern: /^\/desk\/posters$/, handle: ({ response }) => sendJson(response, posters(settings)) },
    {
      method: 'GET',
      pattern: /^\/app$/,
      handle: ({ response }) => void response.writeHead(302, { location: '/app/' }).end(),
    },
    {
      method: 'GET',
      pattern: /^\/app\/(?<file>.*)$/,
      handle: (exchange) =>
        settings.h5
          ? sendStatic(exchange, settings.h5, exchange.path['file'] ?? '')
          : sendText(exchange.response, '还没有构建网页版，请先运行 npm start。', 404),
    },
    { method: 'GET', pattern: /^\/$/, handle: (exchange) => sendStatic(exchange, settings.desk, '') },
    {
      method: 'GET',
      pattern: /^\/desk\/(?<file>[a-z-]+\.(?:js|css|svg))$/,
      handle: (exchange) => sendStatic(exchange, settings.desk, exchange.path['file'] ?? ''),
    },
  ];
}

async function putPersonas({ request, response }: Exchange, file: string): Promise<void> {
  const remote = request.socket.remoteAddress ?? '';
  if (!['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(remote)) {
    throw new CloudFailure('INVALID_REQUEST_SOURCE', 'personas may be written from this machine only', 403);
  }
  const list = await readJson(request);
  if (!Array.isArray(list)) throw new CloudFailure('INVALID_PARAM', 'the body must be a list of personas', 400);
  list.forEach((persona: unknown, index) => {
    for (const key of ['openid', 'name', 'role', 'organisation']) {
      if (isObject(persona) && typeof persona[key] === 'string') continue;
      throw new CloudFailure('INVALID_PARAM', `\`[${index}].${key}\` must be a text`, 400);
    }
  });
  writeFileSync(`${file}.new`, JSON.stringify(list, null, 2));
  renameSync(`${file}.new`, file);
  sendJson(response, list);
}

/** What the seed wrote to `desk.json`: `{posters: [{title, place, imageFileId | image, link}]}`, or just the list. */
function posters(settings: DeskSettings): JsonObject[] {
  return readList(join(settings.data, 'desk.json'), 'posters').map((poster) => {
    const fileId = textAt(poster, 'imageFileId');
    const image = fileId ? pictureLink(fileId, settings) : textAt(poster, 'image');
    return { title: textAt(poster, 'title'), place: textAt(poster, 'place'), link: textAt(poster, 'link'), image };
  });
}

function pictureLink(fileId: string, { store, downloadBase }: DeskSettings): string {
  const path = store.pathOf(fileId);
  return `${downloadBase()}/${encodeURI(path)}?${store.readQuery(path, PICTURE_SECONDS)}`;
}

function readList(file: string, key = 'list'): JsonObject[] {
  if (!existsSync(file)) return [];
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const list = Array.isArray(value) ? value : isObject(value) ? listAt(value, key) : [];
  return list.filter(isObject);
}
