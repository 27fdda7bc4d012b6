import { Input, Textarea, View } from '@tarojs/components';
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
  /** For what is often longer than the screen is wide, a name or an address: goes on in a second line instead of out of sight. */
  grows?: boolean;
  /** What grows inside a sheet: the platform draws the text above everything, and has to know. */
  fixed?: boolean;
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
  grows,
  fixed,
  ...field
}: TextFieldProps) {
  const length = countedLength(value);
  const counter = max !== undefined && length > max * 0.8 ? `${length}/${max}` : undefined;
  const common = {
    id: inputId(field.name),
    name: field.name,
    value,
    maxlength: -1,
    disabled,
    placeholder,
    placeholderClass: 'field__placeholder',
    'aria-label': field.label,
    onBlur: onLeave,
  };
  return (
    <Field {...field} counter={counter}>
      <View className="field__box">
        {grows ? (
          <Textarea
            {...common}
            className="field__textarea field__textarea--line"
            autoHeight
            fixed={fixed}
            showConfirmBar={false}
            // One line of text still: the key for a new line has nothing to do here.
            onInput={(event) => onChange(event.detail.value.replace(/\n/g, ''))}
          />
        ) : (
          <Input
            {...common}
            className="field__input"
            type={keyboard ?? 'text'}
            onInput={(event) => onChange(event.detail.value)}
          />
        )}
      </View>
    </Field>
  );
}
