import type { Call } from '@/contract/errors';
import type { FunctionName } from '@/contract/servedBy';
import type { PhoneFile } from './phoneFile';
import { browserTransport } from './transportBrowser';
import { wechatTransport } from './transportWechat';

/** How this build reaches the cloud. Both ways answer the same and fail with NetworkLost when no answer came. */
export interface Transport {
  /** Runs the function that serves the procedure once; gives back whatever it returned. */
  invoke(call: Call): Promise<unknown>;
  /** Sends a file to `cloudPath`; gives its file id. `onProgress` gets 0 to 100. */
  upload(file: PhoneFile, cloudPath: string, onProgress: (percent: number) => void): Promise<string>;
}

/** A call waits this long for its answer: the functions are cut off at 20 s and at 60 s (cloudbaserc.json). */
export const ANSWER_WITHIN_MS: Readonly<Record<FunctionName, number>> = { api: 25_000, documents: 65_000 };

export const transport: Transport = process.env.TARO_ENV === 'h5' ? browserTransport : wechatTransport;
