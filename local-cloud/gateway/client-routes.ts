import { CloudFailure } from '../failure';
import type { FunctionRuntime } from '../functions/runtime';
import type { FileStore } from '../storage/file-store';
import { checkCloudPath } from '../storage/cloud-path';
import type { Phones } from '../wechat/phone';
import { functionTarget, type Faults } from './faults';
import { headerOf, readBody, sendJson, sendJsonText, type Exchange, type Route } from './http';

export interface ClientSettings {
  runtime: FunctionRuntime;
  store: FileStore;
  phones: Phones;
  faults: Faults;
}

/** Clients may store only here; functions move on from there. */
const INCOMING = 'incoming/';

/** What a mini-program on a phone does with the cloud: call a function, store a file. */
export function clientRoutes(settings: ClientSettings): Route[] {
  return [
    {
      method: 'POST',
      pattern: /^\/invoke\/(?<name>[A-Za-z0-9_-]{1,60})$/,
      handle: (exchange) => invoke(exchange, settings),
    },
    { method: 'POST', pattern: /^\/upload$/, handle: (exchange) => upload(exchange, settings) },
  ];
}

/** Answers `{result}`; or `{error: {code, errCode, message}}` with status 200, as the call itself was carried out. */
async function invoke({ request, response, path }: Exchange, settings: ClientSettings): Promise<void> {
  const openid = requireOpenid(headerOf(request, 'x-openid'));
  const name = path['name'] ?? '';
  const event = (await readBody(request)).toString('utf8');
  settings.phones.noteVisit(openid);
  try {
    const answer = await settings.faults.under([functionTarget(name)], response, () =>
      settings.runtime.invoke(name, event, { source: 'wx_client', openid }),
    );
    if (!answer) return;
    response.setHeader('x-cloud-request', answer.requestId);
    response.setHeader('x-cloud-actions', JSON.stringify(answer.actions));
    sendJsonText(response, `{"result":${answer.text}}`);
  } catch (thrown) {
    if (!(thrown instanceof CloudFailure)) throw thrown;
    sendJson(response, { error: { code: thrown.code, errCode: thrown.errCode, message: thrown.message } });
  }
}

async function upload({ request, response, url }: Exchange, settings: ClientSettings): Promise<void> {
  const openid = requireOpenid(headerOf(request, 'x-openid'));
  const path = checkCloudPath(url.searchParams.get('path') ?? '');
  if (!path.startsWith(INCOMING)) {
    throw new CloudFailure('STORAGE_EXCEED_AUTHORITY', `clients may store only under \`${INCOMING}\``, 403);
  }
  const stored = await settings.faults.under(['upload'], response, () => settings.store.store(path, request, openid));
  if (stored) sendJson(response, { fileID: stored.fileId });
}

/** The person who calls; WeChat's ids are letters, digits, `-` and `_`. @throws CloudFailure 401 */
function requireOpenid(openid: string | undefined): string {
  if (!openid || !/^[A-Za-z0-9_-]{1,64}$/.test(openid)) {
    throw new CloudFailure('INVALID_REQUEST_SOURCE', 'the header `x-openid` must say which WeChat user calls', 401);
  }
  return openid;
}
