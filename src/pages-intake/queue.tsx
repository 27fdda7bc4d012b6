import { call } from '../data/call';
import { openForIntake } from '../data/openCase';
import { usePages } from '../data/usePages';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { CaseCard } from '../ui/case-card/CaseCard';
import { MoreRows } from '../ui/more-rows/MoreRows';
import { Empty, Screen } from '../ui/screen/Screen';
import { LightCounts } from '../ui/stage-tag/LightCounts';

/** What waits for the registrar, the most urgent first. */
export default function QueuePage() {
  const list = usePages('queue', (cursor) => call('intake.queue', { cursor }));
  useReloadOnShow(list.reload);
  return (
    <Screen id="queue" loading={!list.ready} problem={list.ready ? null : list.problem} onRetry={list.reload}>
      {list.items.length > 0 && <LightCounts cards={list.items} />}
      {list.items.length === 0 && <Empty title="没有等您办理的申请" hint="有人提交申请时，会出现在这里。" />}
      {list.items.map((card) => (
        <CaseCard key={card.id} card={card} showApplicant onOpen={openForIntake} />
      ))}
      <MoreRows list={list} />
    </Screen>
  );
}
