import { Text, View } from '@tarojs/components';
import type { Choice } from '../choice-field/choice';
import './chips.scss';

interface ChipsProps {
  id: string;
  label: string;
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}

/** A filter: one of a few, in one line. */
export function Chips({ id, label, value, choices, onChange }: ChipsProps) {
  return (
    <View className="chips" aria-role="tablist" aria-label={label}>
      {choices.map((choice) => (
        <View
          key={choice.value}
          id={`${id}-${choice.value || 'all'}`}
          className={choice.value === value ? 'chips__one chips__one--on' : 'chips__one'}
          aria-role="tab"
          aria-label={choice.value === value ? `${choice.label}，已选` : choice.label}
          onClick={() => onChange(choice.value)}
        >
          <Text>{choice.label}</Text>
        </View>
      ))}
    </View>
  );
}
