import { Text, View } from '@tarojs/components';
import { Button } from '../button/Button';
import './period-turner.scss';

interface PeriodTurnerProps {
  /** The period that is shown, in words. */
  words: string;
  before: string;
  after: string;
  /** Word in place of the way on where there is no later period; null while there is one. */
  last: string | null;
  onTurn: (by: 1 | -1) => void;
}

/** A month, quarter or year, and the ways to the one before and the one after. */
export function PeriodTurner({ words, before, after, last, onTurn }: PeriodTurnerProps) {
  return (
    <View className="period-turner">
      <Button id="period-before" kind="text" small onClick={() => onTurn(-1)}>
        {before}
      </Button>
      <Text className="period-turner__words">{words}</Text>
      {last !== null ? (
        <Text className="period-turner__last">{last}</Text>
      ) : (
        <Button id="period-after" kind="text" small onClick={() => onTurn(1)}>
          {after}
        </Button>
      )}
    </View>
  );
}
