import { Text, View } from '@tarojs/components';
import { lightOf } from './Light';
import './stage-tag.scss';

const LIGHTS = [
  { tone: 'danger', word: '红·逾期' },
  { tone: 'warn', word: '黄·临期' },
  { tone: 'success', word: '绿·期内' },
] as const;

/** How many of these cases stand at which light. */
export function LightCounts({ cards }: { cards: readonly { daysLeft: number | null }[] }) {
  return (
    <View className="light-counts">
      {LIGHTS.map((light) => (
        <View key={light.tone} className={`light-counts__one tag--${light.tone}`}>
          <Text className="light-counts__number">
            {cards.filter((card) => card.daysLeft !== null && lightOf(card.daysLeft).tone === light.tone).length}
          </Text>
          <Text className="light-counts__word">{light.word}</Text>
        </View>
      ))}
    </View>
  );
}
