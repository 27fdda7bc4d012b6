import { Text, View } from '@tarojs/components';
import type { Output } from '@/contract/procedures';
import { call } from '../data/call';
import { useAnswer } from '../data/useAnswer';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { Empty, Screen } from '../ui/screen/Screen';
import { hoursText, monthText, over } from './responseWords';
import './responses.scss';

const MONTHS = 12;

type Month = Output<'inquiry.counts'>['items'][number];

const SPEEDS = [
  { key: 'withinDay', label: '当天（24小时内）' },
  { key: 'withinThreeDays', label: '1到3天' },
  { key: 'withinSevenDays', label: '3到7天' },
  { key: 'later', label: '7天以后' },
] as const;

/** How many of those who were asked answered, and how fast: the last twelve months together, then month by month. */
export default function ResponsesPage() {
  const asked = useAnswer('counts', () => call('inquiry.counts', { months: MONTHS }));
  useReloadOnShow(asked.reload);
  const months = asked.data?.items ?? [];
  return (
    <Screen id="responses" loading={!asked.data} problem={asked.data ? null : asked.problem} onRetry={asked.reload}>
      {months.length === 0 ? (
        <Empty title="还没有发过征询通知书" hint="受理案件、征询对方以后，这里有答复率和答复用时。" />
      ) : (
        <>
          <Summary months={months} />
          <Notice>按通知书发出的月份统计。同一方只算一次，联系不上的算没有答复。</Notice>
          {months.map((month) => (
            <MonthCard key={month.month} month={month} />
          ))}
        </>
      )}
    </Screen>
  );
}

function Summary({ months }: { months: readonly Month[] }) {
  const all = over(months);
  return (
    <Card title={`最近${months.length}个月`}>
      <View className="responses__figures">
        <Figure number={all.responseRate === null ? '—' : `${all.responseRate}%`} word="答复率" />
        <Figure number={all.hoursToAnswer === null ? '—' : hoursText(all.hoursToAnswer)} word="平均答复用时" />
        <Figure number={String(all.asked)} word="征询的对方" />
      </View>
      {SPEEDS.map(({ key, label }) => (
        <View key={key} className="responses__bar" aria-label={`${label}答复的${all[key]}方`}>
          <View className="responses__bar-words">
            <Text>{label}</Text>
            <Text>{`${all[key]}方`}</Text>
          </View>
          <View className="responses__track">
            <View
              className="responses__fill"
              style={{ width: `${all.answered === 0 ? 0 : Math.round((all[key] / all.answered) * 100)}%` }}
            />
          </View>
        </View>
      ))}
    </Card>
  );
}

function Figure({ number, word }: { number: string; word: string }) {
  return (
    <View className="responses__figure">
      <Text className="responses__number">{number}</Text>
      <Text className="responses__word">{word}</Text>
    </View>
  );
}

function MonthCard({ month }: { month: Month }) {
  const { asked, answered, agreed, refused, silent, unreachable, byCode, responseRate, hoursToAnswer } = month;
  const waiting = asked - answered - silent - unreachable;
  return (
    <Card title={monthText(month.month)} aside={<Text>{responseRate === null ? '' : `答复率${responseRate}%`}</Text>}>
      <KeyValues
        rows={[
          { name: '征询', value: `${asked}方` },
          { name: '答复', value: `${answered}方（同意${agreed}，不同意${refused}）` },
          { name: '没有答复', value: silent + unreachable > 0 ? `到期${silent}方，联系不上${unreachable}方` : '' },
          { name: '还在等', value: waiting > 0 ? `${waiting}方` : '' },
          { name: '扫码答复', value: byCode > 0 ? `${byCode}方` : '' },
          { name: '平均用时', value: hoursToAnswer === null ? '' : hoursText(hoursToAnswer) },
        ]}
      />
    </Card>
  );
}
