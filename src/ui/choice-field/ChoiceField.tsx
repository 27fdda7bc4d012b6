import { Picker, Text, View } from '@tarojs/components';
import { Field, inputId, type FieldProps } from '../field/Field';
import { ChoiceList } from './ChoiceList';
import type { Choice } from './choice';

interface ChoiceFieldProps extends FieldProps {
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
  /** Opens the platform's wheel instead of a list on the page: for many short choices. */
  wheel?: boolean;
}

/** One of several: a list on the page, or the platform's wheel. */
export function ChoiceField({ value, choices, onChange, wheel, ...field }: ChoiceFieldProps) {
  if (!wheel) {
    return (
      <Field {...field}>
        <ChoiceList name={field.name} value={value} choices={choices} onChange={onChange} />
      </Field>
    );
  }
  const at = choices.findIndex((choice) => choice.value === value);
  const chosen = choices[at];
  return (
    <Field {...field}>
      <Picker
        id={inputId(field.name)}
        mode="selector"
        range={choices.map((choice) => choice.label)}
        value={Math.max(at, 0)}
        aria-label={field.label}
        onChange={(event) => {
          const picked = choices[Number(event.detail.value)];
          if (picked) onChange(picked.value);
        }}
      >
        <View className={chosen ? 'field__box' : 'field__box field__box--empty'}>
          <Text>{chosen?.label ?? '请选择'}</Text>
          <Text className="field__arrow">▾</Text>
        </View>
      </Picker>
    </Field>
  );
}
