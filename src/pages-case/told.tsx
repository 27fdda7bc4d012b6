import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { call, command } from '../data/call';
import { open } from '../data/navigate';
import { usePages } from '../data/usePages';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { MoreRows } from '../ui/more-rows/MoreRows';
import { Empty, Screen } from '../ui/screen/Screen';
import { Timeline } from '../ui/timeline/Timeline';

/** Everything that I was told of one case, latest first; what is shown counts as read. */
export default function ToldPage() {
  const { id = '' } = useRouter().params;
  const list = usePages(id, (cursor) => call('inbox.list', { cursor, caseId: id }));
  useReloadOnShow(list.reload);
  const latestUnread = list.items.find((notice) => !notice.read)?.at ?? null;

  useEffect(() => {
    if (latestUnread === null) return;
    // It only matters for the count: when it fails, they are marked the next time.
    command('inbox.markRead', { thread: id, upTo: latestUnread }).catch(() => undefined);
  }, [id, latestUnread]);

  return (
    <Screen
      id="told"
      loading={!list.ready}
      problem={list.ready ? null : list.problem}
      onRetry={list.reload}
      bottom={
        <BottomBar>
          <Button id="open-case" onClick={() => open('/pages-case/detail', { id })}>
            打开案件
          </Button>
        </BottomBar>
      }
    >
      {list.items.length === 0 ? (
        <Empty title="这个案件还没有消息" />
      ) : (
        <Card>
          <Timeline
            items={list.items.map((notice, index) => ({
              seq: index,
              at: notice.at,
              byName: notice.read ? '已读' : '新消息',
              text: `${notice.title}：${notice.text}`,
            }))}
          />
        </Card>
      )}
      <MoreRows list={list} />
    </Screen>
  );
}
