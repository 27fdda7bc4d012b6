import { View } from '@tarojs/components';

/** The shape of a page while its data is on the way. */
export function Skeleton({ cards = 3 }: { cards?: number }) {
  return (
    <View className="skeleton" aria-label="正在加载">
      {Array.from({ length: cards }, (_, index) => (
        <View key={index} className="skeleton__card">
          <View className="skeleton__line skeleton__line--short" />
          <View className="skeleton__line" />
          <View className="skeleton__line skeleton__line--half" />
        </View>
      ))}
    </View>
  );
}
