import { Text, View } from '@tarojs/components';
import './key-values.scss';

export interface KeyValue {
  name: string;
  value: string;
}

/** Characters that fit beside a value; a longer name (of a company, a moment) stands above its value. */
const LONGEST_BESIDE = 7;
/** Lines that fit beside a name; a longer list stands below it, in the whole width. */
const MOST_LINES_BESIDE = 3;

function isStacked({ name, value }: KeyValue): boolean {
  return name.length > LONGEST_BESIDE || value.split('\n').length > MOST_LINES_BESIDE;
}

interface KeyValuesProps {
  rows: readonly KeyValue[];
  /** The values are numbers, which stand below each other at the right; then no name is too long to stand beside. */
  figures?: boolean;
}

/** Facts in rows: name, value. Rows without a value are left out. */
export function KeyValues({ rows, figures }: KeyValuesProps) {
  return (
    <View className={figures ? 'key-values key-values--figures' : 'key-values'}>
      {rows
        .filter((row) => row.value !== '')
        .map((row, index) => (
          <View
            key={`${index}-${row.name}`}
            className={!figures && isStacked(row) ? 'key-values__row key-values__row--stacked' : 'key-values__row'}
          >
            <Text className="key-values__name">{row.name}</Text>
            <Text className="key-values__value" selectable userSelect>
              {row.value}
            </Text>
          </View>
        ))}
    </View>
  );
}
