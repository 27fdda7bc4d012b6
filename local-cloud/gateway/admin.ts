import { randomUUID } from 'node:crypto';
import type { LocalDatabase } from '../database/index';
import { CloudFailure } from '../failure';
import { isObject, messageOf, textAt, type JsonObject } from '../json';
import type { Counters } from '../counters';
import type { CallUnderWay } from '../functions/calls';
import type { FunctionRuntime } from '../functions/runtime';
import type { FileStore } from '../storage/file-store';
import { answerStorage, type StorageAddresses } from '../storage/storage-actions';
import type { OpenInterfaces } from '../wechat/open-interfaces';
import { OrderedRefusal, type Faults } from './faults';
import { readJson, sendJson, type Exchange } from './http';
import { readSdkForm } from './sdk-form';

export interface AdminSettings {
  database: LocalDatabase;
  runtime: FunctionRuntime;
  store: FileStore;
  addresses: () => StorageAddresses;
  openInterfaces: OpenInterfaces;
  faults: Faults;
  counters: Counters;
  onFailure: (message: string) => void;
}

/** `POST /admin`: the protocol that wx-server-sdk speaks. */
export async function handleAdmin(exchange: Exchange, settings: AdminSettings): Promise<void> {
  const { request, response } = exchange;
  const requestId = randomUUID();
  try {
    if ((request.headers['content-type'] ?? '').startsWith('multipart/form-data')) {
      await answerOpenInterface(exchange, settings);
      return;
    }
    const body = await readJson(request);
    if (!isObject(body)) throw new CloudFailure('INVALID_PARAM', 'the request must be a JSON object');
    const action = textAt(body, 'action');
    const call = noteAction(action, textAt(body, 'wxCloudApiToken'), settings);
    const answer = await settings.faults.under([action], response, () => answerAction(action, body, call, settings));
    if (answer) sendJson(response, { requestId, ...answer });
  } catch (thrown) {
    if (!(thrown instanceof CloudFailure)) settings.onFailure(messageOf(thrown));
    const code = thrown instanceof CloudFailure ? thrown.code : 'SYS_ERR';
    sendJson(response, { requestId, code, message: messageOf(thrown) });
  }
}

/** Counts an action, for the environment and for the call that it belongs to. */
function noteAction(action: string, token: string, settings: AdminSettings): CallUnderWay | undefined {
  settings.counters.count('actions', action);
  const call = settings.runtime.calls.find(token);
  if (call) call.actions[action] = (call.actions[action] ?? 0) + 1;
  return call;
}

async function answerAction(
  action: string,
  body: JsonObject,
  call: CallUnderWay | undefined,
  settings: AdminSettings,
): Promise<JsonObject> {
  if (action.startsWith('database.')) return settings.database.answer(action, body);
  if (action.startsWith('storage.')) {
    return { data: await answerStorage(action, body, settings.store, settings.addresses()) };
  }
  if (action === 'functions.invokeFunction') {
    const { runtime } = settings;
    const name = textAt(body, 'function_name');
    const { text } = await runtime.invoke(name, textAt(body, 'request_data'), runtime.callerBehind(call));
    return { data: { response_data: text } };
  }
  throw new CloudFailure('INVALID_COMMON_PARAM', `the action \`${action}\` is not known`);
}

async function answerOpenInterface({ request, response }: Exchange, settings: AdminSettings): Promise<void> {
  const form = await readSdkForm(request);
  const action = form.texts['action'] ?? '';
  if (action !== 'wx.openApi') throw new CloudFailure('INVALID_COMMON_PARAM', `the action \`${action}\` is not known`);
  const name = form.texts['apiName'] ?? '';
  const call = noteAction(action, form.texts['wxCloudApiToken'] ?? '', settings);
  settings.counters.count('openInterfaces', name);
  const permitted = call ? settings.runtime.declaration(call.functionName).openInterfaces : null;
  const answer = await settings.faults
    .under([action, name], response, () =>
      settings.openInterfaces.answer(name, form.bytes['requestData'] ?? Buffer.alloc(0), permitted),
    )
    .catch((thrown: unknown) => {
      if (thrown instanceof OrderedRefusal) return settings.openInterfaces.refuse(thrown.errcode);
      throw thrown;
    });
  if (!answer) return;
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': answer.length });
  response.end(answer);
}
