import { View } from '@tarojs/components';
import { Field, inputId, type FieldProps } from '../field/Field';
import type { Choice } from '../choice-field/choice';
import { ChoiceRow } from '../choice-field/ChoiceList';

interface CheckListProps extends FieldProps {
  values: readonly string[];
  choices: readonly Choice[];
  /** Gets how to change what is chosen now, which may be newer than what is drawn. */
  onChange: (change: (now: readonly string[]) => string[]) => void;
}

/** Any number of several, kept in the order of the choices. */
export function CheckList({ values, choices, onChange, ...field }: CheckListProps) {
  const toggle = (value: string) =>
    onChange((now) => {
      const on = new Set(now);
      if (!on.delete(value)) on.add(value);
      return choices.filter((choice) => on.has(choice.value)).map((choice) => choice.value);
    });
  return (
    <Field {...field}>
      <View className="choices">
        {choices.map((choice) => (
          <ChoiceRow
            key={choice.value}
            id={`${inputId(field.name)}-${choice.value}`}
            choice={choice}
            on={values.includes(choice.value)}
            role="checkbox"
            onClick={() => toggle(choice.value)}
          />
        ))}
      </View>
    </Field>
  );
}

interface AgreeProps {
  /** Path for findings. */
  name: string;
  on: boolean;
  label: string;
  /** The same in everyday words. */
  note?: string;
  onChange: (on: boolean) => void;
}

/** One sentence to agree to. */
export function Agree({ name, on, label, note, onChange }: AgreeProps) {
  return (
    <ChoiceRow
      id={inputId(name)}
      choice={{ value: name, label, note }}
      on={on}
      role="checkbox"
      onClick={() => onChange(!on)}
    />
  );
}
