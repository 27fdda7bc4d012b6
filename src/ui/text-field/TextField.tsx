import { Input, View } from '@tarojs/components';
import { Field, inputId, type FieldProps } from '../field/Field';
import { countedLength } from './countedLength';

interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onLeave?: () => void;
  placeholder?: string;
  /** Characters at most; shown as a counter when it gets close. */
  max?: number;
  keyboard?: 'text' | 'number' | 'digit' | 'idcard';
  disabled?: boolean;
}

/** One line of text. What is typed is never cut: what is too long is said, so that nothing is lost unseen. */
export function TextField({
  value,
  onChange,
  onLeave,
  placeholder,
  max,
  keyboard,
  disabled,
  ...field
}: TextFieldProps) {
  const length = countedLength(value);
  const counter = max !== undefined && length > max * 0.8 ? `${length}/${max}` : undefined;
  return (
    <Field {...field} counter={counter}>
      <View className="field__box">
        <Input
          className="field__input"
          id={inputId(field.name)}
          name={field.name}
          value={value}
          type={keyboard ?? 'text'}
          maxlength={-1}
          disabled={disabled}
          placeholder={placeholder}
          placeholderClass="field__placeholder"
          aria-label={field.label}
          onInput={(event) => onChange(event.detail.value)}
          onBlur={onLeave}
        />
      </View>
    </Field>
  );
}
