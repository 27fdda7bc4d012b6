import { Text, View } from '@tarojs/components';
import './link-row.scss';

interface LinkRowProps {
  label: string;
  note?: string;
  /** At the right: a state, a count. */
  value?: string;
  onClick: () => void;
  id?: string;
}

/** A row that leads somewhere. */
export function LinkRow({ label, note, value, onClick, id }: LinkRowProps) {
  return (
    <View
      className="link-row"
      hoverClass="link-row--pressed"
      aria-role="button"
      aria-label={[label, value].filter(Boolean).join('，')}
      id={id}
      onClick={onClick}
    >
      <View className="link-row__words">
        <Text>{label}</Text>
        {note && <Text className="link-row__note">{note}</Text>}
      </View>
      {value && <Text className="link-row__value">{value}</Text>}
    </View>
  );
}
