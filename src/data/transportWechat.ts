import Taro from '@tarojs/taro';
import { functionOf } from '@/contract/servedBy';
import { NetworkLost } from './problems';
import { ANSWER_WITHIN_MS, type Transport } from './transport';

let ready = false;

/** The first use prepares the cloud: an independent subpackage starts without app.ts, so no page may rely on it. */
function cloud() {
  if (!ready) {
    Taro.cloud.init(ZHIHE_CLOUD_ENV ? { env: ZHIHE_CLOUD_ENV, traceUser: true } : { traceUser: true });
    ready = true;
  }
  return Taro.cloud;
}

function failed(result: { errMsg?: string }): NetworkLost {
  return new NetworkLost(result.errMsg ?? 'no answer');
}

/** The way of the mini-program: WeChat's cloud, which knows who calls. */
export const wechatTransport: Transport = {
  invoke: (call) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new NetworkLost('timeout')), ANSWER_WITHIN_MS[functionOf(call.procedure)]);
      cloud().callFunction({
        name: functionOf(call.procedure),
        data: { ...call },
        success: (answer) => resolve(answer.result),
        fail: (problem) => reject(failed(problem)),
        complete: () => clearTimeout(timer),
      });
    }),

  upload: (file, cloudPath, onProgress) =>
    new Promise((resolve, reject) => {
      const task: unknown = cloud().uploadFile({
        cloudPath,
        filePath: file.path,
        success: (answer) => resolve(answer.fileID),
        fail: (problem) => reject(failed(problem)),
      });
      followProgress(task, onProgress);
    }),
};

/** WeChat returns an upload task when callbacks are given; Taro's declaration says it never does. */
function followProgress(task: unknown, onProgress: (percent: number) => void): void {
  if (typeof task !== 'object' || task === null || !('onProgressUpdate' in task)) return;
  if (typeof task.onProgressUpdate !== 'function') return;
  task.onProgressUpdate((update: { progress: number }) => onProgress(update.progress));
}
