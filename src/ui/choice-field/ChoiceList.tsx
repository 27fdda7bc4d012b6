import { Text, View } from '@tarojs/components';
import { inputId } from '../field/Field';
import type { Choice } from './choice';
import './choice-list.scss';

interface ChoiceListProps {
  /** Path of the field; each row's id is the path and its value. */
  name: string;
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}

/** A list of which one is chosen, each row a touch area of its own. */
export function ChoiceList({ name, value, choices, onChange }: ChoiceListProps) {
  return (
    <View className="choices" aria-role="radiogroup">
      {choices.map((choice) => (
        <ChoiceRow
          key={choice.value}
          id={`${inputId(name)}-${choice.value}`}
          choice={choice}
          on={choice.value === value}
          role="radio"
          onClick={() => onChange(choice.value)}
        />
      ))}
    </View>
  );
}

interface ChoiceRowProps {
  id: string;
  choice: Choice;
  on: boolean;
  role: 'radio' | 'checkbox';
  onClick: () => void;
}

export function ChoiceRow({ id, choice, on, role, onClick }: ChoiceRowProps) {
  const look = ['choices__row', on && 'choices__row--on', role === 'checkbox' && 'choices__row--many'];
  return (
    <View
      className={look.filter(Boolean).join(' ')}
      hoverClass="choices__row--pressed"
      aria-role={role}
      aria-label={`${choice.label}${on ? '，已选' : ''}`}
      id={id}
      onClick={onClick}
    >
      <View className="choices__mark" />
      <View className="choices__words">
        <Text>{choice.label}</Text>
        {choice.note && <Text className="choices__note">{choice.note}</Text>}
      </View>
    </View>
  );
}
