import { Text, View } from '@tarojs/components';
import './key-values.scss';

export interface KeyValue {
  name: string;
  value: string;
}

/** Facts in rows: name, value. Rows without a value are left out. */
export function KeyValues({ rows }: { rows: readonly KeyValue[] }) {
  return (
    <View className="key-values">
      {rows
        .filter((row) => row.value !== '')
        .map((row, index) => (
          <View key={`${index}-${row.name}`} className="key-values__row">
            <Text className="key-values__name">{row.name}</Text>
            <Text className="key-values__value" selectable userSelect>
              {row.value}
            </Text>
          </View>
        ))}
    </View>
  );
}
