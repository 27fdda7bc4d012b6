import { useState } from 'react';
import type { PhoneTaskView } from '@/contract/phoneTasks';
import { call } from '../data/call';
import { usePages } from '../data/usePages';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { MoreRows } from '../ui/more-rows/MoreRows';
import { Notice } from '../ui/notice/Notice';
import { Empty, Screen } from '../ui/screen/Screen';
import { CallCard } from './CallCard';
import { CallSheet } from './CallSheet';

/** Calls that the desk is to make to people whom no message has reached; the longest waiting on top. */
export default function CallsPage() {
  const list = usePages('calls', (cursor) => call('phoneTask.list', { cursor }));
  useReloadOnShow(list.reload);
  const [noting, setNoting] = useState<PhoneTaskView | null>(null);
  return (
    <Screen
      id="calls"
      loading={!list.ready}
      problem={list.ready ? null : list.problem}
      onRetry={list.reload}
      layer={
        noting && (
          <CallSheet
            task={noting}
            onClose={() => setNoting(null)}
            onNoted={async () => {
              setNoting(null);
              await list.reload();
            }}
          />
        )
      }
    >
      <Notice>
        微信和短信都没有送到、又必须让对方知道的事，请打电话；撤回了同意的人，以后都靠电话和纸质材料。只告知，不在电话里谈案情。
      </Notice>
      {list.items.length === 0 && <Empty title="没有要打的电话" hint="消息都送到了。" />}
      {list.items.map((task) => (
        <CallCard key={task.id} task={task} onNote={setNoting} />
      ))}
      <MoreRows list={list} />
    </Screen>
  );
}
