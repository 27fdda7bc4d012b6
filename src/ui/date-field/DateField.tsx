import { Picker, Text, View } from '@tarojs/components';
import { Field, inputId, type FieldProps } from '../field/Field';
import { dayInFull } from '../wording/dates';

interface DateFieldProps extends FieldProps {
  /** YYYY-MM-DD, or '' while open. */
  value: string;
  onChange: (value: string) => void;
  earliest?: string;
  latest?: string;
}

/** A day, picked with the platform's own wheel. */
export function DateField({ value, onChange, earliest, latest, ...field }: DateFieldProps) {
  return (
    <Field {...field}>
      <Picker
        id={inputId(field.name)}
        mode="date"
        value={value}
        start={earliest}
        end={latest}
        aria-label={field.label}
        onChange={(event) => onChange(event.detail.value)}
      >
        <View className={value ? 'field__box' : 'field__box field__box--empty'}>
          <Text>{value ? dayInFull(value) : '请选择日期'}</Text>
          <Text className="field__arrow">▾</Text>
        </View>
      </Picker>
    </Field>
  );
}
