import Taro, { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { call } from '../data/call';
import { usePages } from '../data/usePages';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { Button } from '../ui/button/Button';
import { sentenceOf } from '../data/problems';
import { Notice } from '../ui/notice/Notice';
import { Empty, Screen } from '../ui/screen/Screen';
import { Composer } from './Composer';
import { Message } from './Message';

/** Further down than any room is long. */
const THE_END = 1_000_000;

/** A room: what was said, the latest last, and below it a place to write. What was sent is never deleted. */
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
  const latest = list.items[0]?.id;
  useEffect(() => {
    if (!latest) return;
    Taro.nextTick(() => {
      Taro.pageScrollTo({ scrollTop: THE_END, duration: 0 }).then(undefined, () => undefined);
    });
  }, [latest]);

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
      {list.hasMore && (
        <Button id="earlier" kind="text" busy={list.loading} onClick={list.more}>
          更早的消息
        </Button>
      )}
      {[...list.items].reverse().map((message) => (
        <Message key={message.id} caseId={id} message={message} />
      ))}
      {list.ready && list.problem ? <Notice tone="danger">{sentenceOf(list.problem)}</Notice> : null}
      {list.cutAbove && (
        <Button id="latest" kind="text" onClick={list.reload}>
          回到最新
        </Button>
      )}
    </Screen>
  );
}
