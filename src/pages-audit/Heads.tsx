import { Text } from '@tarojs/components';
import type { ChainHeadView } from '@/contract/audit';
import { call } from '../data/call';
import { useAnswer } from '../data/useAnswer';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Root } from '../ui/root/Root';
import { Empty, Screen } from '../ui/screen/Screen';
import { Tag } from '../ui/stage-tag/StageTag';
import { dayName } from '../ui/wording/dates';

const DAYS = 30;

/** The daily checks of the histories, newest first. */
export function Heads() {
  const asked = useAnswer('heads', () => call('audit.heads', { days: DAYS }));
  useReloadOnShow(asked.reload);
  const heads = asked.data?.items ?? [];
  return (
    <Screen.Part loading={!asked.data} problem={asked.data ? null : asked.problem} onRetry={asked.reload}>
      <Paragraph quiet>
        每天凌晨核对案件的办理记录：当天有变化的全部核对，没有变化的每三十天轮一遍。每天的指纹由前一天的指纹和全部案件的记录算出，事后改动任何一条，都会对不上。
      </Paragraph>
      {heads.length === 0 && <Empty title="还没有核对过" hint="第一次核对在今天夜里进行。" />}
      {heads.map((head) => (
        <Head key={head.day} head={head} />
      ))}
    </Screen.Part>
  );
}

function Head({ head }: { head: ChainHeadView }) {
  const { day, cases, entries, walked, problems, root } = head;
  const sound = problems.length === 0;
  return (
    <Card
      title={dayName(day)}
      aside={<Tag tone={sound ? 'success' : 'danger'}>{sound ? '全部对得上' : `${problems.length}件对不上`}</Tag>}
    >
      {problems.map(({ caseNumber, problem }) => (
        <Notice key={`${caseNumber}-${problem}`} tone="danger" title={caseNumber}>
          <Text>{problem}</Text>
        </Notice>
      ))}
      <KeyValues
        rows={[
          { name: '案件', value: `${cases}件` },
          { name: '办理记录', value: `${entries}条` },
          { name: '当天核对', value: `${walked}件` },
        ]}
      />
      <Root id={`root-${day}`} root={root} />
    </Card>
  );
}
