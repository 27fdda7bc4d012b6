import { useState } from 'react';
import type { FlagView } from '@/contract/flags';
import { FLAG_BEFORE_ORDER } from '@/domain/supervision/order';
import { call, command } from '../data/call';
import { say, sayProblem } from '../data/tell';
import { usePages } from '../data/usePages';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { Chips } from '../ui/chips/Chips';
import { MoreRows } from '../ui/more-rows/MoreRows';
import { Notice } from '../ui/notice/Notice';
import { Empty, Screen } from '../ui/screen/Screen';
import { FlagCard } from './FlagCard';
import { SettleFlag } from './SettleFlag';

const FILTERS = [
  { value: 'open', label: '待处理' },
  { value: 'all', label: '全部' },
];

/** What mediators have told the head of cases, newest first, and what was done about it. The parties learn of none of it. */
export default function FlagsPage() {
  const [filter, setFilter] = useState('open');
  const openOnly = filter === 'open';
  const list = usePages(filter, (cursor) => call('flag.list', { caseId: null, cursor, openOnly }));
  useReloadOnShow(list.reload);
  const [settling, setSettling] = useState<FlagView | null>(null);
  const settle = async (flagId: string, given: { proved: boolean; note: string }) => {
    try {
      await command('flag.settle', { flagId, ...given });
      setSettling(null);
      say('已记下处理结果');
      await list.reload();
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  return (
    <Screen
      id="flags"
      layer={
        settling && (
          <SettleFlag
            flag={settling}
            onClose={() => setSettling(null)}
            onGiven={(given) => settle(settling.id, given)}
          />
        )
      }
    >
      <Notice>
        {`内容只有您和本案调解员能看到。${FLAG_BEFORE_ORDER}个工作日内没有处理的，系统会向指导单位下发督办，督办里不写内容。`}
      </Notice>
      <Chips id="flags-filter" label="显示" value={filter} choices={FILTERS} onChange={setFilter} />
      <Screen.Part loading={!list.ready} problem={list.ready ? null : list.problem} onRetry={list.reload}>
        {list.items.length === 0 && <Empty title={openOnly ? '没有待处理的报告' : '还没有报告'} />}
        {list.items.map((flag) => (
          <FlagCard key={flag.id} flag={flag} onSettle={() => setSettling(flag)} />
        ))}
        <MoreRows list={list} />
      </Screen.Part>
    </Screen>
  );
}
