import Taro from '@tarojs/taro';
import { NetworkLost } from './problems';

export interface Playing {
  /** When it has come to its end, or was stopped. Rejects when it cannot be played. */
  ended: Promise<void>;
  stop(): void;
}

let current: Playing | null = null;

/** Plays the sound behind a link; another one that still plays falls silent. */
export function playSound(url: string): Playing {
  current?.stop();
  const player = Taro.createInnerAudioContext();
  let settle: () => void = () => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    settle = resolve;
    player.onEnded(() => resolve());
    player.onError(({ errMsg }) => reject(new NetworkLost(`sound: ${errMsg}`)));
  }).finally(() => player.destroy());
  const playing: Playing = {
    ended,
    stop: () => {
      player.stop();
      settle();
    },
  };
  current = playing;
  player.src = url;
  player.play();
  return playing;
}
