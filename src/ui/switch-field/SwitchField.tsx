import { Switch, Text, View } from '@tarojs/components';
import './switch-field.scss';

interface SwitchFieldProps {
  label: string;
  note?: string;
  on: boolean;
  onChange: (on: boolean) => void;
  id?: string;
}

/** On or off, at once. */
export function SwitchField({ label, note, on, onChange, id }: SwitchFieldProps) {
  return (
    <View className="switch-field">
      <View className="switch-field__words" onClick={() => onChange(!on)}>
        <Text>{label}</Text>
        {note && <Text className="switch-field__note">{note}</Text>}
      </View>
      <Switch
        id={id}
        checked={on}
        color="#17408b"
        aria-label={label}
        onChange={(event) => onChange(event.detail.value)}
      />
    </View>
  );
}
