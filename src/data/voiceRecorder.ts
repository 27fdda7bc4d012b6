import Taro from '@tarojs/taro';
import { chooseFiles } from './chooseFiles';
import type { PhoneFile } from './phoneFile';

/** A voice note is short; what takes longer is said in a session. WeChat's own limit is ten minutes. */
export const MOST_VOICE_SECONDS = 180;

/** Speech, not music: a minute is about 360 KB. MP3 carries no place, so that every side may open it. */
const SPEECH = { format: 'mp3', sampleRate: 16000, numberOfChannels: 1, encodeBitRate: 48000 } as const;

/** A voice being recorded: ends by itself after MOST_VOICE_SECONDS. */
export interface Recording {
  /** The recorded file; null when it was dropped. Rejects when the phone does not let us record. */
  done: Promise<PhoneFile | null>;
  /** Ends it and keeps what was said. */
  stop(): void;
  /** Ends it and keeps nothing. */
  drop(): void;
}

/** The phone did not let us record: no microphone, or no permission. */
export class NoRecording extends Error {
  constructor(readonly why: string) {
    super('没有录上音。请在右上角“设置”里允许使用麦克风，再试一次。');
    this.name = 'NoRecording';
  }
}

/** Whether this platform records by itself; elsewhere a recorded file is chosen. */
export const canRecord = process.env.TARO_ENV !== 'h5';

/** Name of a recorded voice: how long it is shows without opening it. */
export function voiceName(milliseconds: number): string {
  return `录音${Math.max(1, Math.round(milliseconds / 1000))}秒.mp3`;
}

/** Begins to record. Only inside a tap. */
export function startRecording(): Recording {
  const recorder = Taro.getRecorderManager();
  let isDropped = false;
  const done = new Promise<PhoneFile | null>((resolve, reject) => {
    recorder.onStop(({ tempFilePath, duration, fileSize }) =>
      resolve(isDropped ? null : { path: tempFilePath, name: voiceName(duration), size: fileSize }),
    );
    recorder.onError(({ errMsg }) => reject(new NoRecording(errMsg)));
  });
  recorder.start({ ...SPEECH, duration: MOST_VOICE_SECONDS * 1000 });
  return {
    done,
    stop: () => recorder.stop(),
    drop: () => {
      isDropped = true;
      recorder.stop();
    },
  };
}

/** Where nothing can be recorded: a recorded file from the disk; null when the person changes their mind. */
export async function chooseRecording(): Promise<PhoneFile | null> {
  return (await chooseFiles('sound', 1))[0] ?? null;
}
