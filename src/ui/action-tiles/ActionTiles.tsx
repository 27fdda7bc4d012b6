import { Text, View } from '@tarojs/components';
import './action-tiles.scss';

export interface ActionTile {
  id: string;
  title: string;
  note: string;
  /** The one that most people come for. */
  main?: boolean;
  onClick: () => void;
}

/** The few things that a person comes to the home page for. */
export function ActionTiles({ tiles }: { tiles: readonly ActionTile[] }) {
  return (
    <View className="tiles">
      {tiles.map((tile) => (
        <View
          key={tile.id}
          id={tile.id}
          className={tile.main ? 'tiles__one tiles__one--main' : 'tiles__one'}
          hoverClass="tiles__one--pressed"
          aria-role="button"
          aria-label={`${tile.title}，${tile.note}`}
          onClick={tile.onClick}
        >
          <Text className="tiles__title">{tile.title}</Text>
          <Text className="tiles__note">{tile.note}</Text>
        </View>
      ))}
    </View>
  );
}
