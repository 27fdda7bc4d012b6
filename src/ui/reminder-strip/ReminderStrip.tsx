import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { askForReminders } from '../../data/askToBeTold';
import { useSession } from '../../data/session';
import './reminder-strip.scss';

/**
 * For those whose work comes by messages: shown while fewer than three of a kind may still be sent. WeChat asks only inside
 * a tap, so the strip is tapped.
 */
export function ReminderStrip() {
  const me = useSession((session) => session.me);
  const [asking, setAsking] = useState(false);
  const count = me?.ask.length ?? 0;
  if (count === 0) return null;
  const tap = async () => {
    if (asking) return;
    setAsking(true);
    await askForReminders(me);
    setAsking(false);
  };
  return (
    <View
      className="reminder-strip"
      hoverClass="reminder-strip--pressed"
      aria-role="button"
      id="more-reminders"
      onClick={() => void tap()}
    >
      <Text className="reminder-strip__words">微信提醒快用完了</Text>
      <Text className="reminder-strip__do">{`再收${count}条提醒`}</Text>
    </View>
  );
}
