import Taro, { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { call } from '../data/call';
import { usePages } from '../data/usePages';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { MoreRows } from '../ui/more-rows/MoreRows';
import { Notice } from '../ui/notice/Notice';
import { Empty, Screen } from '../ui/screen/Screen';
import { Composer } from './Composer';
import { Message } from './Message';

/** A room: the latest message first, and a place to write. What was sent is never deleted. */
export default function RoomPage() {
  const { id = '', room = 'common', name } = useRouter().params;
  const [mayWrite, setMayWrite] = useState(false);
  const list = usePages(`${id}:${room}`, async (cursor) => {
    const page = await call('message.list', { caseId: id, room, cursor });
    setMayWrite(page.mayWrite);
    return page;
  });
  useReloadOnShow(list.reload);
  const title = name ? decodeURIComponent(name) : null;
  useEffect(() => {
    if (title) void Taro.setNavigationBarTitle({ title });
  }, [title]);

  return (
    <Screen
      id="room"
      loading={!list.ready}
      problem={list.ready ? null : list.problem}
      onRetry={list.reload}
      bottom={mayWrite && <Composer caseId={id} room={room} onSent={list.reload} />}
    >
      <Notice>
        {room === 'common'
          ? '这里说的话，各方和调解员都能看到。'
          : '这里说的话，只有这一方和调解员能看到，对方永远看不到。'}
        发出的不能删除。
      </Notice>
      {list.items.length === 0 && <Empty title="还没有消息" />}
      {list.items.map((message) => (
        <Message key={message.id} caseId={id} message={message} />
      ))}
      <MoreRows list={list} />
    </Screen>
  );
}
