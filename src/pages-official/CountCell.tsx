import { Text, View } from '@tarojs/components';
import { groupName } from './groupWords';
import { useOpenGroup, type GroupBehind } from './openGroup';

interface CountCellProps {
  id: string;
  word: string;
  count: number;
  behind: GroupBehind;
}

/** A number of a table, which opens the cases behind it for whoever may see them. */
export function CountCell({ id, word, count, behind }: CountCellProps) {
  const openGroup = useOpenGroup();
  const opens = count > 0 && openGroup !== null;
  return (
    <View
      id={id}
      className={opens ? 'overview__cell overview__cell--on' : 'overview__cell'}
      aria-role={opens ? 'button' : undefined}
      aria-label={`${groupName(behind.kind, behind.value)}${word}${count}件`}
      onClick={() => opens && openGroup(behind)}
    >
      <Text className="overview__cell-number">{count}</Text>
      <Text className="overview__cell-word">{word}</Text>
    </View>
  );
}
