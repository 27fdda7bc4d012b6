import { useRouter } from '@tarojs/taro';
import { call } from '../data/call';
import { usePages } from '../data/usePages';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { Card } from '../ui/card/Card';
import { MoreRows } from '../ui/more-rows/MoreRows';
import { Notice } from '../ui/notice/Notice';
import { Empty, Screen } from '../ui/screen/Screen';
import { Timeline } from '../ui/timeline/Timeline';

/** Who has opened a case and what of it, latest first. */
export default function ViewersPage() {
  const { id = '' } = useRouter().params;
  const list = usePages(id, (cursor) => call('case.viewers', { caseId: id, cursor }));
  useReloadOnShow(list.reload);
  return (
    <Screen id="viewers" loading={!list.ready} problem={list.ready ? null : list.problem} onRetry={list.reload}>
      <Notice>调解内容保密。谁打开过案件、看了什么，都记在这里，不能删改。</Notice>
      {list.items.length === 0 ? (
        <Empty title="还没有人打开过" />
      ) : (
        <Card>
          <Timeline
            items={list.items.map((one, index) => ({
              seq: index,
              at: one.at,
              byName: one.role,
              text: `${one.name}查看了${one.what}`,
            }))}
          />
        </Card>
      )}
      <MoreRows list={list} />
    </Screen>
  );
}
