import { Text, View } from '@tarojs/components';
import { moment } from '../wording/dates';
import './timeline.scss';

export interface TimelineItem {
  seq: number;
  at: number;
  byName: string;
  text: string;
}

/** Dated facts, latest first. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <View className="timeline">
      {items.map((item) => (
        <View key={item.seq} className="timeline__item">
          <Text className="timeline__text">{item.text}</Text>
          <Text className="timeline__under">{`${moment(item.at)} · ${item.byName}`}</Text>
        </View>
      ))}
    </View>
  );
}
