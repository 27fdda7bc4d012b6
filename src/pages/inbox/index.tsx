import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { call, command } from '../../data/call';
import { open } from '../../data/navigate';
import { useMe } from '../../data/session';
import { usePages } from '../../data/usePages';
import { useReloadOnShow } from '../../data/useReloadOnShow';
import { nextOnTheWayToRegistration } from '../../data/wayToFiling';
import { Button } from '../../ui/button/Button';
import { MoreRows } from '../../ui/more-rows/MoreRows';
import { Empty, Screen } from '../../ui/screen/Screen';
import { moment } from '../../ui/wording/dates';
import './inbox.scss';

/** What the person was told, latest first; what is shown counts as read. */
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

function Inbox() {
  const list = usePages('inbox', (cursor) => call('inbox.list', { cursor }));
  useReloadOnShow(list.reload);
  const latestUnread = list.items.find((notice) => !notice.read)?.at ?? null;

  useEffect(() => {
    if (latestUnread === null) return;
    // It only matters for the count: when it fails, they are marked the next time.
    command('inbox.markRead', { thread: null, upTo: latestUnread }).catch(() => undefined);
  }, [latestUnread]);

  return (
    <Screen id="inbox" loading={!list.ready} problem={list.ready ? null : list.problem} onRetry={list.reload}>
      {list.items.length === 0 && <Empty title="还没有消息" hint="案件有进展时，会在这里告诉您。" />}
      {list.items.map((notice) => (
        <View
          key={notice.id}
          className={notice.read ? 'notice-row' : 'notice-row notice-row--new'}
          hoverClass="notice-row--pressed"
          aria-role={notice.caseId ? 'button' : undefined}
          onClick={() => notice.caseId && open('/pages-case/detail', { id: notice.caseId })}
        >
          <Text className="notice-row__title">{notice.read ? notice.title : `[新] ${notice.title}`}</Text>
          <Text>{notice.text}</Text>
          <Text className="notice-row__under">{moment(notice.at)}</Text>
        </View>
      ))}
      <MoreRows list={list} />
    </Screen>
  );
}
