import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { memo, useState } from 'react';
import type { StatusRow } from '@/contract/overview';
import { LIGHT_NAMES, LIGHTS } from '@/domain/overview/light';
import { call } from '../data/call';
import { usePages } from '../data/usePages';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { Chips } from '../ui/chips/Chips';
import { MoreRows } from '../ui/more-rows/MoreRows';
import { Empty, Screen } from '../ui/screen/Screen';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { LIGHT_TONES } from '../ui/stage-tag/LightNumbers';
import { StageTag, Tag } from '../ui/stage-tag/StageTag';
import { dayName } from '../ui/wording/dates';
import { FACET_NAMES, groupName, listedKindOf } from './groupWords';
import { IssueSheet } from './IssueSheet';
import './group.scss';

const FILTERS = [
  { value: '', label: '全部' },
  { value: 'open', label: '未结' },
  ...LIGHTS.map((light) => ({ value: light, label: LIGHT_NAMES[light] })),
];

/** The cases behind a number: where each stands and until when, nothing of what it is about. */
export default function GroupPage() {
  const { kind: kindName, value = '', light: lightName, open } = useRouter().params;
  const kind = listedKindOf(kindName);
  const [filter, setFilter] = useState(lightName ?? (open ? 'open' : ''));
  const light = LIGHTS.find((each) => each === filter) ?? null;
  const [mayIssue, setMayIssue] = useState(false);
  const [issuing, setIssuing] = useState<string | null>(null);
  const list = usePages(`${kind} ${value} ${filter}`, async (cursor) => {
    const page = await call('overview.list', { kind, value, light, openOnly: filter === 'open', cursor });
    setMayIssue(page.mayIssue);
    return page;
  });
  useReloadOnShow(list.reload);
  const title = kind === 'all' ? FACET_NAMES.all : `${FACET_NAMES[kind]}：${groupName(kind, value)}`;
  return (
    <Screen
      id="group"
      layer={issuing !== null && <IssueSheet caseNumber={issuing} reason="overdue" onClose={() => setIssuing(null)} />}
    >
      <SectionTitle title={title} />
      <Chips id="light" label="灯" value={filter} choices={FILTERS} onChange={setFilter} />
      <Screen.Part loading={!list.ready} problem={list.ready ? null : list.problem} onRetry={list.reload}>
        {list.items.length === 0 && <Empty title="没有这样的案件" hint="换一种灯试试，或返回概况。" />}
        {list.items.map((row) => (
          <StatusCard key={row.number} row={row} onIssue={mayIssue && row.light === 'red' ? setIssuing : null} />
        ))}
        <MoreRows list={list} />
      </Screen.Part>
    </Screen>
  );
}

interface StatusCardProps {
  row: StatusRow;
  onIssue: ((caseNumber: string) => void) | null;
}

const StatusCard = memo(function StatusCard({ row, onIssue }: StatusCardProps) {
  const { number, stage, light, dueOn, filedOn, channel, right, park, unit } = row;
  const under = [
    groupName('right', right),
    groupName('channel', channel),
    groupName('park', park),
    groupName('unit', unit),
  ];
  return (
    <Card id={`row-${number}`}>
      <Text className="group__number">{number}</Text>
      <View className="group__tags">
        <StageTag stage={stage} />
        {light && <Tag tone={LIGHT_TONES[light]}>{LIGHT_NAMES[light]}</Tag>}
      </View>
      <Text className="group__due">
        {dueOn ? `${dayName(dueOn)}到期，${dayName(filedOn)}提交` : `${dayName(filedOn)}提交`}
      </Text>
      <Text className="group__under">{under.join(' · ')}</Text>
      {onIssue && (
        <Button id={`issue-${number}`} kind="secondary" small onClick={() => onIssue(number)}>
          下发督办
        </Button>
      )}
    </Card>
  );
});
