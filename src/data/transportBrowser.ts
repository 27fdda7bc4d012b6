import { functionOf } from '@/contract/servedBy';
import { browserOpenId } from './browserPerson';
import { NetworkLost } from './problems';
import { ANSWER_WITHIN_MS, type Transport } from './transport';

function send(
  path: string,
  body: Blob | string,
  headers: Record<string, string>,
  waitMs: number,
  onProgress?: (percent: number) => void,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.timeout = waitMs;
    request.setRequestHeader('x-openid', browserOpenId());
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(Math.round((event.loaded / event.total) * 100));
    };
    request.onerror = () => reject(new NetworkLost('no connection'));
    request.ontimeout = () => reject(new NetworkLost('timeout'));
    request.onload = () => {
      try {
        resolve(JSON.parse(request.responseText));
      } catch {
        reject(new NetworkLost(`unreadable answer, status ${request.status}`));
      }
    };
    request.send(body);
  });
}

function field(answer: unknown, name: string): unknown {
  return typeof answer === 'object' && answer !== null ? Reflect.get(answer, name) : undefined;
}

/** An upload may be slow on a phone: 20 MB at 1 Mbit/s take 160 s. */
const UPLOAD_WITHIN_MS = 240_000;

/** The way of the H5 build: the gateway that serves the page also runs the functions and takes the files. */
export const browserTransport: Transport = {
  async invoke(call) {
    const answer = await send(
      `/invoke/${functionOf(call.procedure)}`,
      JSON.stringify(call),
      { 'content-type': 'application/json' },
      ANSWER_WITHIN_MS[functionOf(call.procedure)],
    );
    const result = field(answer, 'result');
    if (result === undefined) throw new NetworkLost(`function failed: ${JSON.stringify(field(answer, 'error'))}`);
    return result;
  },

  async upload(file, cloudPath, onProgress) {
    const content = await (await fetch(file.path)).blob();
    const answer = await send(
      `/upload?path=${encodeURIComponent(cloudPath)}`,
      content,
      { 'content-type': 'application/octet-stream', 'x-filename': encodeURIComponent(file.name) },
      UPLOAD_WITHIN_MS,
      onProgress,
    );
    const fileId = field(answer, 'fileID');
    if (typeof fileId !== 'string') throw new NetworkLost('upload refused');
    return fileId;
  },
};
