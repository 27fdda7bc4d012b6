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

/** Characters of a value that make more lines than that beside a name in large type. */
const LONG_IN_LARGE_TYPE = 33;
/** Names up to this length need less room, which large type is short of. */
const SHORT_NAME = 5;

function isStacked({ name, value }: KeyValue): boolean {
  return name.length > LONGEST_BESIDE || value.split('\n').length > MOST_LINES_BESIDE;
}

function lookOf(row: KeyValue): string {
  if (isStacked(row)) return 'key-values__row key-values__row--stacked';
  return row.value.length > LONG_IN_LARGE_TYPE ? 'key-values__row key-values__row--long' : 'key-values__row';
}

interface KeyValuesProps {
  rows: readonly KeyValue[];
  /** The values are numbers, which stand below each other at the right; then no name is too long to stand beside. */
  figures?: boolean;
}

/** Facts in rows: name, value. Rows without a value are left out. */
export function KeyValues({ rows, figures }: KeyValuesProps) {
  const shown = rows.filter((row) => row.value !== '');
  const areShort = shown.every((row) => row.name.length <= SHORT_NAME || isStacked(row));
  const look = figures ? 'key-values key-values--figures' : areShort ? 'key-values key-values--short' : 'key-values';
  return (
    <View className={look}>
      {shown.map((row, index) => (
        <View key={`${index}-${row.name}`} className={figures ? 'key-values__row' : lookOf(row)}>
          <Text className="key-values__name">{row.name}</Text>
          <Text className="key-values__value" selectable userSelect>
            {row.value}
          </Text>
        </View>
      ))}
    </View>
  );
}
