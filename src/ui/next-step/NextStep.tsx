import { Text, View } from '@tarojs/components';
import type { CaseView } from '@/contract/cases';
import { Card } from '../card/Card';
import { Light } from '../stage-tag/Light';
import { Why } from '../why/Why';
import { dayName } from '../wording/dates';
import './next-step.scss';

/** Where a case stands: who acts now, what, until when, and under which rule; for who asks, the rules of what they may do. */
export function NextStep({ next, why }: { next: CaseView['next']; why: CaseView['why'] }) {
  const { clock } = next;
  return (
    <Card title="现在">
      <View className="next-step" id="next-step">
        <Text className="next-step__who">{next.who}</Text>
        <Text>{next.what}</Text>
        {clock && (
          <>
            <View className="next-step__until">
              <Text>
                {clock.paused ? '期限已暂停' : `${dayName(clock.dueOn)}截止${clock.provisional ? '（暂定）' : ''}`}
              </Text>
              {!clock.paused && <Light daysLeft={clock.daysLeft} />}
            </View>
            <Text className="next-step__rule">
              {`依据：${clock.rule}${clock.provisional ? '。节假日安排公布后，截止日可能变化' : ''}`}
            </Text>
          </>
        )}
        <Why why={why} clock={clock} />
      </View>
    </Card>
  );
}
