import Taro from '@tarojs/taro';
import { create } from 'zustand';
import type { Output } from '@/contract/procedures';

type Counts = NonNullable<Output<'home.get'>['badge']>;

/** Place of 消息 in the tab bar. */
const INBOX_TAB = 2;
/** The server counts no further. */
const MOST = 99;

interface BadgeState {
  /** Rows of the inbox that are unread and that wait for this person, as last heard. */
  counts: Counts;
  /** Takes over what the server answered, and shows it on the tab. Only on a page of the tab bar; elsewhere it is kept. */
  heard(counts: Counts): void;
}

/** Shown or not, nothing depends on it: WeChat refuses while another page than one of the tab bar is open. */
function quietly(shown: Promise<unknown>): void {
  shown.catch(() => undefined);
}

/** The number on the tab is what is unread; with nothing unread, a dot stands for what is still to be done. */
function show({ unread, todos }: Counts): void {
  const index = INBOX_TAB;
  if (unread > 0) {
    quietly(Taro.setTabBarBadge({ index, text: unread > MOST ? `${MOST}+` : String(unread) }));
    return;
  }
  quietly(Taro.removeTabBarBadge({ index }));
  quietly(todos > 0 ? Taro.showTabBarRedDot({ index }) : Taro.hideTabBarRedDot({ index }));
}

/** How much waits in the inbox: on the tab, and wherever a page says it. */
export const useBadge = create<BadgeState>()((set) => ({
  counts: { unread: 0, todos: 0 },
  heard(counts) {
    set({ counts });
    show(counts);
  },
}));
