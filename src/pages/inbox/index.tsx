import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ThreadView } from '@/contract/inbox';
import { useBadge } from '../../data/badge';
import { call, command } from '../../data/call';
import { open } from '../../data/navigate';
import { useMe } from '../../data/session';
import { sayProblem } from '../../data/tell';
import { usePages } from '../../data/usePages';
import { useReloadOnShow } from '../../data/useReloadOnShow';
import { nextOnTheWayToRegistration } from '../../data/wayToFiling';
import { Button } from '../../ui/button/Button';
import { Chips } from '../../ui/chips/Chips';
import { MoreRows } from '../../ui/more-rows/MoreRows';
import { Empty, Screen } from '../../ui/screen/Screen';
import { ThreadRow } from './ThreadRow';
import './inbox.scss';

type Filter = 'all' | 'unread' | 'todo';

const EMPTY: Readonly<Record<Filter, { title: string; hint: string }>> = {
  all: { title: '还没有消息', hint: '案件有进展时，会在这里告诉您。' },
  unread: { title: '都看过了', hint: '换到“全部”，可以看以前的消息。' },
  todo: { title: '没有等您办的事', hint: '要您答复、补材料或者签署时，会列在这里。' },
};

/** What the person was told: one row a case, the latest on top. */
export default function InboxPage() {
  const { data: me, problem, reload } = useMe();
  const needed = nextOnTheWayToRegistration(me);
  if (!me) return <Screen id="inbox" loading problem={problem} onRetry={reload} />;
  if (!needed) return <Inbox />;
  return (
    <Screen id="inbox">
      <Empty title="登记后，案件的每一步都会通知到这里">
        <Button id="register" onClick={() => open(needed)}>
          去登记
        </Button>
      </Empty>
    </Screen>
  );
}

function counted(label: string, count: number): string {
  return count > 0 ? `${label} ${count > 99 ? '99+' : count}` : label;
}

function Inbox() {
  const { counts, heard } = useBadge();
  const [filter, setFilter] = useState<Filter>('all');
  const list = usePages(filter, async (cursor) => {
    const page = await call('inbox.cases', { filter, cursor });
    if (page.badge) heard(page.badge);
    return page;
  });
  useReloadOnShow(list.reload);

  /** Up to what is on the screen: what came in the meantime stays unread. */
  const markRead = async (thread: string | null, upTo: number) => {
    try {
      await command('inbox.markRead', { thread, upTo });
      await list.reload();
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  const openThread = (thread: ThreadView) => {
    // Only the count depends on it: when it fails, the row is still there as unread.
    if (thread.unread > 0) command('inbox.markRead', { thread: thread.id, upTo: thread.at }).catch(() => undefined);
    open(`/${thread.page}`);
  };
  const latest = filter === 'todo' ? null : list.items.find(({ unread }) => unread > 0);
  const filters = [
    { value: 'all', label: '全部' },
    { value: 'unread', label: counted('未读', counts.unread) },
    { value: 'todo', label: counted('待办', counts.todos) },
  ] as const;

  return (
    <Screen id="inbox">
      <Chips
        id="inbox-filter"
        label="显示"
        value={filter}
        choices={filters}
        onChange={(value) => setFilter(filters.find((each) => each.value === value)?.value ?? 'all')}
      />
      <View className="inbox__tools">
        <Button id="notice-settings" kind="text" small onClick={() => open('/pages-account/notices')}>
          消息设置
        </Button>
        {latest && (
          <Button
            id="mark-all"
            kind="text"
            small
            onClick={() => markRead(null, Math.max(...list.items.map(({ at }) => at)))}
          >
            全部标为已读
          </Button>
        )}
      </View>
      <Screen.Part loading={!list.ready} problem={list.ready ? null : list.problem} onRetry={list.reload}>
        {list.items.length === 0 && <Empty {...EMPTY[filter]} />}
        {list.items.map((thread) => (
          <ThreadRow
            key={thread.id}
            thread={thread}
            onOpen={openThread}
            onMarkRead={({ id, at }) => markRead(id, at)}
            onHistory={(caseId) => open('/pages-case/told', { id: caseId })}
          />
        ))}
        <MoreRows list={list} />
      </Screen.Part>
    </Screen>
  );
}
