import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useRef } from 'react';

/**
 * Asks again when the person comes back to the page, or pulls it down, which a chat understands as asking for what was
 * before. The first showing loads by itself.
 */
export function useReloadOnShow(reload: () => Promise<void>, pulled: () => Promise<void> = reload): void {
  const shown = useRef(false);
  useDidShow(() => {
    if (shown.current) void reload();
    shown.current = true;
  });
  usePullDownRefresh(() => {
    void pulled().finally(() => Taro.stopPullDownRefresh());
  });
}
