import Taro, { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { call } from '../data/call';
import { usePages } from '../data/usePages';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { Button } from '../ui/button/Button';
import { Notice } from '../ui/notice/Notice';
import { Empty, Screen } from '../ui/screen/Screen';
import { Composer } from './Composer';
import { Message } from './Message';
import { useChatScroll } from './useChatScroll';

/** A room, read as a chat is: the latest message at the bottom, earlier ones above. What was sent is never deleted. */
export default function RoomPage() {
  const { id = '', room = 'common', name } = useRouter().params;
  const [mayWrite, setMayWrite] = useState(false);
  const list = usePages(`${id}:${room}`, async (cursor) => {
    const page = await call('message.list', { caseId: id, room, cursor });
    setMayWrite(page.mayWrite);
    return page;
  });
  useReloadOnShow(list.reload, list.more);
  const title = name ? decodeURIComponent(name) : null;
  useEffect(() => {
    if (title) void Taro.setNavigationBarTitle({ title });
  }, [title]);
  useChatScroll(list.items);
  const messages = [...list.items].reverse();

  return (
    <Screen
      id="room"
      loading={!list.ready}
      problem={list.ready ? null : list.problem}
      onRetry={list.reload}
      bottom={mayWrite && <Composer caseId={id} room={room} onSent={list.reload} />}
    >
      {list.hasMore ? (
        <Button id="earlier" kind="text" busy={list.loading} onClick={list.more}>
          {list.problem ? '没有载入，点这里重试' : '看更早的消息'}
        </Button>
      ) : (
        <Notice>
          {room === 'common'
            ? '这里说的话，各方和调解员都能看到。'
            : '这里说的话，只有这一方和调解员能看到，对方永远看不到。'}
          发出的不能删除。
        </Notice>
      )}
      {messages.length === 0 && <Empty title="还没有消息" />}
      {messages.map((message) => (
        <Message key={message.id} caseId={id} message={message} />
      ))}
      {list.cutAbove && (
        <Button id="latest" kind="text" onClick={list.reload}>
          回到最新的消息
        </Button>
      )}
    </Screen>
  );
}
