import type { Changes } from '../changes';
import type { PhoneFiles } from './phoneFiles';
import { WxFailure, textOption, type WxAnswering, type WxFunctions, type WxOptions } from './wxCall';

/** One call to the cloud, as it went. */
export interface CloudCall {
  kind: 'callFunction' | 'uploadFile';
  /** Function name, or the file's cloud path. */
  name: string;
  data: unknown;
  requestBytes: number;
  outcome: 'pending' | 'answered' | 'failed' | 'not sent' | 'answer lost';
  result?: unknown;
}

interface Cut {
  when: 'before' | 'after';
  matches: (call: CloudCall) => boolean;
  times: number;
}

/** The phone's connection. */
export class Network {
  private cuts: Cut[] = [];
  private readonly listeners = new Set<(online: boolean) => void>();
  private connected = true;

  /** Cuts the next call: `before` it is sent, or `after` the server has done it, so that only the answer is lost. */
  cut(when: 'before' | 'after', matches: (call: CloudCall) => boolean = () => true, times = 1): void {
    this.cuts.push({ when, matches, times });
  }

  takeCut(call: CloudCall): 'before' | 'after' | undefined {
    if (!this.connected) return 'before';
    const cut = this.cuts.find((one) => one.times > 0 && one.matches(call));
    if (!cut) return undefined;
    cut.times -= 1;
    return cut.when;
  }

  get online(): boolean {
    return this.connected;
  }

  /** Flight mode on or off; the mini-program is told. */
  set online(online: boolean) {
    if (online === this.connected) return;
    this.connected = online;
    for (const listener of [...this.listeners]) listener(online);
  }

  onChange(listener: (online: boolean) => void): void {
    this.listeners.add(listener);
  }

  forgetListeners(): void {
    this.listeners.clear();
  }
}

interface CloudSide {
  gateway: string;
  openid: string;
  network: Network;
  files: PhoneFiles;
  calls: CloudCall[];
  changes: Changes;
}

async function sendTo(
  side: CloudSide,
  call: CloudCall,
  path: string,
  body: string | Buffer,
  type: string,
): Promise<unknown> {
  side.calls.push(call);
  side.changes.notify();
  try {
    const cut = side.network.takeCut(call);
    if (cut === 'before') {
      call.outcome = 'not sent';
      throw new WxFailure('request:fail errcode:-118 cronet_error_code:-118 error_msg:net::ERR_CONNECTION_TIMED_OUT', {
        errCode: -1,
      });
    }
    const response = await fetch(side.gateway + path, {
      method: 'POST',
      headers: { 'content-type': type, 'x-openid': side.openid },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
    const answer: unknown = await response.json();
    if (cut === 'after') {
      call.outcome = 'answer lost';
      throw new WxFailure('request:fail errcode:-101 cronet_error_code:-101 error_msg:net::ERR_CONNECTION_RESET', {
        errCode: -1,
      });
    }
    return answer;
  } finally {
    if (call.outcome === 'pending') call.outcome = 'answered';
    // After this turn the callbacks run; whoever waits looks again then.
    setTimeout(() => side.changes.notify(), 0);
  }
}

function field(answer: unknown, name: string): unknown {
  return typeof answer === 'object' && answer !== null ? Reflect.get(answer, name) : undefined;
}

/** `wx.cloud`, which reaches local-cloud's gateway as this phone's user. */
export function cloudFunctions(side: CloudSide, { later }: WxAnswering): WxFunctions {
  let initialised = false;
  const mustBeInitialised = (): void => {
    if (!initialised) throw new WxFailure("Cloud API isn't enabled, please call wx.cloud.init first", { errCode: -1 });
  };

  async function callFunction(options: WxOptions): Promise<Record<string, unknown>> {
    mustBeInitialised();
    const body = JSON.stringify(options.data ?? {});
    const name = textOption(options, 'name');
    const call: CloudCall = {
      kind: 'callFunction',
      name,
      data: JSON.parse(body) as unknown,
      requestBytes: Buffer.byteLength(body),
      outcome: 'pending',
    };
    const answer = await sendTo(side, call, `/invoke/${encodeURIComponent(name)}`, body, 'application/json');
    const error = field(answer, 'error');
    if (error !== undefined) {
      call.outcome = 'failed';
      const message = field(error, 'message') ?? field(error, 'errMsg') ?? error;
      const code = field(error, 'code') ?? field(error, 'errCode');
      throw new WxFailure(typeof message === 'string' ? message : JSON.stringify(message), {
        errCode: typeof code === 'number' || typeof code === 'string' ? code : -504002,
      });
    }
    call.result = field(answer, 'result');
    return { result: call.result, requestID: `request-${side.calls.length}` };
  }

  function uploadFile(options: WxOptions): unknown {
    const listeners: Array<(progress: unknown) => void> = [];
    const run = later('cloud.uploadFile', async () => {
      mustBeInitialised();
      const cloudPath = textOption(options, 'cloudPath');
      const bytes = side.files.read(textOption(options, 'filePath'));
      const call: CloudCall = {
        kind: 'uploadFile',
        name: cloudPath,
        data: undefined,
        requestBytes: bytes.length,
        outcome: 'pending',
      };
      for (const listen of listeners)
        listen({ progress: 50, totalBytesSent: bytes.length / 2, totalBytesExpectedToSend: bytes.length });
      const answer = await sendTo(
        side,
        call,
        `/upload?path=${encodeURIComponent(cloudPath)}`,
        bytes,
        'application/octet-stream',
      );
      const fileID = field(answer, 'fileID');
      if (typeof fileID !== 'string') {
        call.outcome = 'failed';
        throw new WxFailure(`upload refused: ${JSON.stringify(answer)}`, { errCode: -403003 });
      }
      for (const listen of listeners)
        listen({ progress: 100, totalBytesSent: bytes.length, totalBytesExpectedToSend: bytes.length });
      return { fileID, statusCode: 204 };
    });
    const promise = run(options);
    // With callbacks the platform gives back a task, without them a promise.
    return (
      promise ?? {
        onProgressUpdate: (listen: (progress: unknown) => void) => void listeners.push(listen),
        abort: () => undefined,
      }
    );
  }

  return {
    init: () => {
      initialised = true;
    },
    callFunction: later('cloud.callFunction', callFunction),
    uploadFile,
  };
}

/** `wx` functions about the connection. */
export function networkFunctions(network: Network, { later, realm }: WxAnswering): WxFunctions {
  const state = (online: boolean) => ({ isConnected: online, networkType: online ? 'wifi' : 'none' });
  return {
    getNetworkType: later('getNetworkType', () => state(network.online)),
    onNetworkStatusChange: (listener: (state: unknown) => void) =>
      network.onChange((online) => listener(realm.into(state(online)))),
    offNetworkStatusChange: () => network.forgetListeners(),
  };
}
