import Taro from '@tarojs/taro';
import { useEffect, useRef } from 'react';

/** Further down than any room is long, in px: the platforms stop at the end. */
const BOTTOM = 10_000_000;

function scroll(to: { scrollTop: number } | { selector: string }): void {
  Taro.nextTick(() => {
    Taro.pageScrollTo({ ...to, duration: 0 }).then(undefined, () => undefined);
  });
}

/**
 * Keeps the eye where it was: at the bottom when the room opens or a message came, at the message that was on top when
 * earlier ones were put above it. `items`: newest first.
 */
export function useChatScroll(items: readonly { id: string }[]): void {
  const before = useRef<readonly { id: string }[]>([]);
  useEffect(() => {
    const known = before.current;
    before.current = items;
    const [newest] = items;
    const isNew = newest !== undefined && !known.some((one) => one.id === newest.id);
    const top = known[known.length - 1];
    const isEarlier =
      top !== undefined && items[items.length - 1]?.id !== top.id && items.some((one) => one.id === top.id);
    if (isNew) scroll({ scrollTop: BOTTOM });
    else if (isEarlier) scroll({ selector: `#message-${top.id}` });
  }, [items]);
}
