import { Text, View } from '@tarojs/components';
import { groupName } from './groupWords';
import { openGroup, type GroupBehind } from './openGroup';

interface CountCellProps {
  id: string;
  word: string;
  count: number;
  behind: GroupBehind;
}

/** A number of a table, which opens the cases behind it. */
export function CountCell({ id, word, count, behind }: CountCellProps) {
  return (
    <View
      id={id}
      className={count > 0 ? 'overview__cell overview__cell--on' : 'overview__cell'}
      aria-role={count > 0 ? 'button' : undefined}
      aria-label={`${groupName(behind.kind, behind.value)}${word}${count}件`}
      onClick={() => count > 0 && openGroup(behind)}
    >
      <Text className="overview__cell-number">{count}</Text>
      <Text className="overview__cell-word">{word}</Text>
    </View>
  );
}
