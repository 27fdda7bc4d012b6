import { Text, View } from '@tarojs/components';
import type { Output } from '@/contract/procedures';
import { figureInWords, TOO_FEW_REASON, TOO_FEW_WORDS } from '@/domain/overview/smallNumbers';
import { call } from '../data/call';
import { useAnswer } from '../data/useAnswer';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { Card } from '../ui/card/Card';
import { Fold } from '../ui/fold/Fold';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Root } from '../ui/root/Root';
import { Screen } from '../ui/screen/Screen';
import { Tag } from '../ui/stage-tag/StageTag';
import { dayName } from '../ui/wording/dates';
import { figuresOf, monthName, type PublicFigure } from './figures';
import './public.scss';

type Public = Output<'public.get'>;

/** For everybody, without an account: how the committee works, in numbers, and that its histories are whole. */
export default function PublicPage() {
  const asked = useAnswer('public', () => call('public.get', {}));
  useReloadOnShow(asked.reload);
  const { data } = asked;
  return (
    <Screen id="public-page" loading={!data} problem={data ? null : asked.problem} onRetry={asked.reload}>
      {data && <Numbers data={data} />}
    </Screen>
  );
}

function Numbers({ data }: { data: Public }) {
  const { months, latest, whole, head } = data;
  const now = months[months.length - 1];
  const filed = months.reduce((sum, month) => sum + month.filed, 0);
  return (
    <>
      <Card title={data.committeeName}>
        <Text className="public__under">{`电话 ${data.committeePhone}`}</Text>
      </Card>
      {now && (
        <Card title={`${monthName(now.month)}（本月至今）`}>
          <Figures id="this-month" figures={figuresOf(latest, now.filed)} />
        </Card>
      )}
      <Card title={`近${months.length}个月`}>
        <Figures id="whole-year" figures={figuresOf(whole, filed)} />
        <Paragraph quiet>{`不公开任何案件的内容。${TOO_FEW_REASON}`}</Paragraph>
      </Card>
      <Fold id="by-month" title="逐月" count={`${months.length}个月`}>
        {[...months].reverse().map((month) => (
          <View key={month.month} className="public__month">
            <Text className="public__name">{monthName(month.month)}</Text>
            <KeyValues
              rows={[
                { name: '收到申请', value: `${month.filed}件` },
                { name: '达成协议', value: month.results ? `${month.results.agreed}件` : TOO_FEW_WORDS },
                { name: '没有达成协议', value: month.results ? `${month.results.terminated}件` : TOO_FEW_WORDS },
                { name: '满意度', value: figureInWords(month.score, '分', '没有评价') },
              ]}
            />
          </View>
        ))}
      </Fold>
      <Card
        title="办理记录的每日核对"
        aside={head && <Tag tone={head.sound ? 'success' : 'danger'}>{head.sound ? '核对无误' : '正在核查'}</Tag>}
      >
        {head ? (
          <>
            <KeyValues
              rows={[
                { name: '核对日期', value: dayName(head.day) },
                { name: '案件', value: `${head.cases}件` },
                { name: '办理记录', value: `${head.entries}条` },
              ]}
            />
            <Root id="public-root" root={head.root} />
            <Paragraph quiet>
              这串指纹由全部案件的办理记录和前一天的指纹算出。您今天抄下它，以后如果有人改动过今天以前的任何一条记录，就再也算不出同样的指纹。
            </Paragraph>
          </>
        ) : (
          <Text>还没有核对过，第一次核对在今天夜里进行。</Text>
        )}
      </Card>
    </>
  );
}

function Figures({ id, figures }: { id: string; figures: readonly PublicFigure[] }) {
  return (
    <View id={id} className="public__figures">
      {figures.map(({ name, value, note }) => (
        <View key={name} className="public__figure" aria-label={`${name}，${value}`}>
          <Text className={value === TOO_FEW_WORDS ? 'public__value public__value--none' : 'public__value'}>
            {value}
          </Text>
          <Text className="public__name">{name}</Text>
          <Text className="public__under">{note}</Text>
        </View>
      ))}
    </View>
  );
}
