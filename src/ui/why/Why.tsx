import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { CaseView } from '@/contract/cases';
import { COMMAND_NAMES, type CaseCommand } from '@/domain/cases/commands';
import './why.scss';

interface WhyProps {
  why: CaseView['why'];
  /** The commands that it is asked of; without it all that this person may give now. */
  of?: readonly CaseCommand[];
  clock?: CaseView['next']['clock'];
}

/** A small word beside what can be done, which opens the rules that it comes from: which article, and what it says. */
export function Why({ why, of, clock = null }: WhyProps) {
  const [open, setOpen] = useState(false);
  const rows = why
    .map((each) => ({ ...each, commands: each.commands.filter((one) => !of || of.includes(one)) }))
    .filter(({ commands }) => commands.length > 0);
  if (rows.length === 0 && !clock) return null;
  return (
    <View className="why">
      <View
        className={open ? 'why__ask why__ask--open' : 'why__ask'}
        aria-role="button"
        aria-label={open ? '收起依据' : '看依据'}
        onClick={() => setOpen(!open)}
      >
        <Text>{of ? '依据' : clock ? '期限和操作的依据' : '操作的依据'}</Text>
      </View>
      {open && clock && (
        <Text className="why__row">{`${clock.name}：${clock.rule}。${clock.summary && `${clock.summary}。`}`}</Text>
      )}
      {open &&
        rows.map(({ rule, summary, commands }) => (
          <Text className="why__row" key={rule}>
            {`${commands.map((one) => COMMAND_NAMES[one]).join('、')}：${rule}。${summary}。`}
          </Text>
        ))}
    </View>
  );
}
