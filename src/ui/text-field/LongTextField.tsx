import { Textarea, View } from '@tarojs/components';
import { Field, inputId, type FieldProps } from '../field/Field';
import { countedLength } from './countedLength';

interface LongTextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onLeave?: () => void;
  placeholder?: string;
  max: number;
  /** Inside a sheet: the platform draws the text above everything, and has to know. */
  fixed?: boolean;
}

/** Several lines of text with a counter. */
export function LongTextField({ value, onChange, onLeave, placeholder, max, fixed, ...field }: LongTextFieldProps) {
  return (
    <Field {...field} counter={`${countedLength(value)}/${max}`}>
      <View className="field__box field__box--long">
        <Textarea
          className="field__textarea"
          id={inputId(field.name)}
          name={field.name}
          value={value}
          maxlength={-1}
          autoHeight
          fixed={fixed}
          showConfirmBar={false}
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
