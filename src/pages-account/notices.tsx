import { Text, View } from '@tarojs/components';
import type { Output } from '@/contract/procedures';
import { askForReminders } from '../data/askToBeTold';
import { call, command } from '../data/call';
import { useMe, useSession } from '../data/session';
import { sayProblem } from '../data/tell';
import { useAnswer } from '../data/useAnswer';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { Notice } from '../ui/notice/Notice';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Screen } from '../ui/screen/Screen';
import { SwitchField } from '../ui/switch-field/SwitchField';
import './notices.scss';

type Preferences = Output<'preferences.get'>;
type Group = Preferences['groups'][number];
type Channel = 'wechat' | 'sms';

const NOON = 12;
const EVENING = 18;

/** The hour (0 to 23) as people say it: 21 is 晚上9点. */
function quietFrom(hour: number): string {
  if (hour <= NOON) return `${hour}点`;
  return `${hour < EVENING ? '下午' : '晚上'}${hour - NOON}点`;
}

/** The same with one switch turned. */
function turned(preferences: Preferences, group: Group['group'], channel: Channel, on: boolean): Preferences {
  return {
    ...preferences,
    groups: preferences.groups.map((each) =>
      each.group === group ? { ...each, [channel]: { ...each[channel], on } } : each,
    ),
  };
}

/** Which messages come by which way beside the inbox, which always has everything; what cannot be switched off says why. */
export default function NoticesPage() {
  const asked = useAnswer('preferences', () => call('preferences.get', {}));
  const { data } = asked;

  const turn = async (group: Group, channel: Channel, on: boolean) => {
    if (!data) return;
    // Turned at once, as the finger has; turned back if the server does not take it.
    asked.replace(turned(data, group.group, channel, on));
    const choice = { group: group.group, wechat: group.wechat.on, sms: group.sms.on, [channel]: on };
    try {
      asked.replace(await command('preferences.save', { choices: [choice] }));
    } catch (problem) {
      asked.replace(turned(data, group.group, channel, !on));
      await sayProblem(problem);
    }
  };

  return (
    <Screen id="notice-settings-page" loading={!data} problem={data ? null : asked.problem} onRetry={asked.reload}>
      {data && (
        <>
          <Notice>{data.always}</Notice>
          <Paragraph quiet>
            {`不论怎样设置，“消息”里都有全部内容。${quietFrom(data.quiet.from)}到早上${data.quiet.until}点，除了紧急的事，手机不会响。`}
          </Paragraph>
          <MoreReminders />
          {data.groups.map((group) => (
            <GroupCard key={group.group} group={group} onTurn={turn} />
          ))}
        </>
      )}
    </Screen>
  );
}

/** WeChat sends a message for each yes: here one may say yes again. */
function MoreReminders() {
  const { data: first } = useMe();
  // What is to be asked for changes with each answer.
  const me = useSession((session) => session.me) ?? first;
  // Of who has agreed to nothing yet, nothing is kept.
  const count = me?.consented ? me.ask.length : 0;
  return (
    <Card title="微信提醒">
      <Paragraph>微信规定，同意一次才能收一条。办事时小程序会请您同意，也可以在这里先同意几条。</Paragraph>
      <Button
        id="more-reminders"
        kind="secondary"
        disabledBecause={count > 0 ? null : '现在够用，不用再同意'}
        onClick={() => askForReminders(me)}
      >
        {count > 0 ? `再收${count}条提醒` : '再收提醒'}
      </Button>
    </Card>
  );
}

interface GroupCardProps {
  group: Group;
  onTurn: (group: Group, channel: Channel, on: boolean) => Promise<void>;
}

function GroupCard({ group, onTurn }: GroupCardProps) {
  const channel = (name: Channel, label: string) =>
    group[name].fixed ? (
      <View className="notice-settings__fixed">
        <Text>{`${label}：不能关闭`}</Text>
        <Text className="notice-settings__why">{group[name].fixed}</Text>
      </View>
    ) : (
      <SwitchField
        id={`${group.group}-${name}`}
        label={label}
        on={group[name].on}
        onChange={(on) => void onTurn(group, name, on)}
      />
    );
  return (
    <Card title={group.name}>
      <Text className="notice-settings__what">{group.what}</Text>
      {channel('wechat', '微信提醒')}
      {channel('sms', '短信')}
    </Card>
  );
}
