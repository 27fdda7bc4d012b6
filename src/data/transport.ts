import type { Call } from '@/contract/errors';
import type { PhoneFile } from './phoneFile';
import { browserTransport } from './transportBrowser';
import { wechatTransport } from './transportWechat';

/** How this build reaches the cloud. Both ways answer the same and fail with NetworkLost when no answer came. */
export interface Transport {
  /** Runs the `api` function once; gives back whatever it returned. */
  invoke(call: Call): Promise<unknown>;
  /** Sends a file to `cloudPath`; gives its file id. `onProgress` gets 0 to 100. */
  upload(file: PhoneFile, cloudPath: string, onProgress: (percent: number) => void): Promise<string>;
}

/** A call waits this long for its answer: the function itself is cut off at 20 s. */
export const ANSWER_WITHIN_MS = 25_000;

export const transport: Transport = process.env.TARO_ENV === 'h5' ? browserTransport : wechatTransport;
