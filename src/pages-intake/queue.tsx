import { useState } from 'react';
import type { CaseCard as CaseCardView } from '@/contract/cases';
import { call } from '../data/call';
import { open } from '../data/navigate';
import { openForIntake } from '../data/openCase';
import { usePages } from '../data/usePages';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { CaseCard } from '../ui/case-card/CaseCard';
import { Chips } from '../ui/chips/Chips';
import { MoreRows } from '../ui/more-rows/MoreRows';
import { Empty, Screen } from '../ui/screen/Screen';
import { LightCounts } from '../ui/stage-tag/LightCounts';

const DESKS = [
  { value: 'intake', label: '受理审查' },
  { value: 'inquiry', label: '征询对方' },
  { value: 'naming', label: '确定调解员' },
] as const;
type Desk = (typeof DESKS)[number]['value'];

const EMPTY: Readonly<Record<Desk, string>> = {
  intake: '没有等您办理的申请',
  inquiry: '没有在征询的案件',
  naming: '没有等着确定调解员的案件',
};

function ask(desk: Desk, cursor: string | null) {
  return desk === 'intake' ? call('intake.queue', { cursor }) : call('inquiry.queue', { desk, cursor });
}

function openAt(desk: Desk, card: CaseCardView): void {
  if (desk === 'inquiry') open('/pages-intake/inquiry', { id: card.id });
  else if (desk === 'naming') open('/pages-mediation/mediators', { id: card.id });
  else openForIntake(card);
}

/** What waits for the registrar at each desk, the most urgent first. */
export default function QueuePage() {
  const [desk, setDesk] = useState<Desk>('intake');
  const list = usePages(desk, (cursor) => ask(desk, cursor));
  useReloadOnShow(list.reload);
  return (
    <Screen id="queue">
      <Chips
        id="desk"
        label="办理台"
        value={desk}
        choices={DESKS}
        onChange={(value) => setDesk(DESKS.find((one) => one.value === value)?.value ?? 'intake')}
      />
      <Screen.Part loading={!list.ready} problem={list.ready ? null : list.problem} onRetry={list.reload}>
        {list.items.length > 0 && <LightCounts cards={list.items} />}
        {list.items.length === 0 && <Empty title={EMPTY[desk]} hint="有要办的，会出现在这里。" />}
        {list.items.map((card) => (
          <CaseCard key={card.id} card={card} showApplicant onOpen={(one) => openAt(desk, one)} />
        ))}
        <MoreRows list={list} />
      </Screen.Part>
    </Screen>
  );
}
