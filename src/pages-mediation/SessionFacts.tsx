import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { command } from '../data/call';
import { say } from '../data/tell';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { ReasonSheet } from '../ui/sheet/ReasonSheet';
import { Tag } from '../ui/stage-tag/StageTag';
import { moment } from '../ui/wording/dates';
import { hasBegun, sessionWord } from '../ui/wording/mediationWords';
import { ChangeSheet } from './ChangeSheet';
import { aboutOf } from './seatProps';
import { chosenTime, type Session, type SessionProps } from './sessionWork';
import './mediation.scss';

async function keepInCalendar(entry: NonNullable<Session['calendar']>): Promise<void> {
  try {
    await Taro.addPhoneCalendar({
      title: entry.title,
      startTime: Math.floor(entry.startsAt / 1000),
      endTime: String(Math.floor(entry.endsAt / 1000)),
      location: entry.place,
      description: entry.note,
    });
    say('已加入日历');
  } catch {
    say('没有加入日历，请在手机设置里允许');
  }
}

/** When, where, how, about what; moved or called off by a mediator. */
export function SessionFacts(props: SessionProps) {
  const { view, hand, session } = props;
  const [layer, setLayer] = useState<'change' | 'cancel' | null>(null);
  const time = chosenTime(session);
  const word = sessionWord(session);
  const isAhead = (session.state === 'proposed' || session.state === 'confirmed') && !hasBegun(session);
  const { calendar } = session;
  const cancel = async (reason: string) => {
    const input = { ...aboutOf(view), sessionId: session.id, reason };
    if (await hand.carryOut(() => command('session.cancel', input), '已取消，会通知各方')) setLayer(null);
  };
  return (
    <Card title="调解会" aside={<Tag tone={word.tone}>{word.text}</Tag>}>
      <KeyValues
        rows={[
          { name: '时间', value: time ? `${moment(time.startsAt)}，约${time.minutes}分钟` : '还没有定' },
          { name: '方式', value: session.modeName },
          { name: '地点', value: session.place },
          { name: '谈什么', value: session.agenda },
          { name: '取消原因', value: session.cancelReason },
          ...session.changes.map((change) => ({ name: '变更', value: `${moment(change.at)}：${change.reason}` })),
        ]}
      />
      <View className="mediation__buttons">
        {isAhead && view.commands.includes('cancelSession') && (
          <Button id="cancel-session" kind="text" small onClick={() => setLayer('cancel')}>
            取消
          </Button>
        )}
        {isAhead && view.commands.includes('changeSession') && (
          <Button id="change-session" kind="text" small onClick={() => setLayer('change')}>
            改时间、地点
          </Button>
        )}
        {calendar && process.env.TARO_ENV !== 'h5' && (
          <Button id="to-calendar" kind="secondary" small onClick={() => keepInCalendar(calendar)}>
            加入手机日历
          </Button>
        )}
      </View>
      {layer === 'change' && <ChangeSheet {...props} onClose={() => setLayer(null)} />}
      {layer === 'cancel' && (
        <ReasonSheet
          title="取消调解会"
          hint="各方都会收到通知"
          max={500}
          yes="取消调解会"
          danger
          onClose={() => setLayer(null)}
          onGiven={cancel}
        />
      )}
    </Card>
  );
}
