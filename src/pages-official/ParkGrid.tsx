import { Text, View } from '@tarojs/components';
import type { GroupView } from '@/contract/overview';
import type { Output } from '@/contract/procedures';
import { LIGHT_NAMES } from '@/domain/overview/light';
import { Card } from '../ui/card/Card';
import { CountsTable } from './CountsTable';
import { groupsByKind } from './figures';
import { groupName } from './groupWords';
import { useOpenGroup } from './openGroup';

const DRAWN = 18;
/** Shades, from no open case to the most. */
const SHADES = 4;

/** The parks side by side, each in a cell of the same size: the more cases are open, the darker; what is late in words. */
export function ParkGrid({ overview }: { overview: Output<'overview.get'> }) {
  const parks = groupsByKind(overview.groups, 'park');
  if (parks.length === 0) return null;
  const most = Math.max(1, ...parks.map(({ open }) => open));
  return (
    <Card id="by-park" title="园区（未结）">
      <View className="overview__parks">
        {parks.slice(0, DRAWN).map((park, at) => (
          <Park key={park.value} id={`park-${at}`} park={park} shade={Math.ceil((park.open / most) * (SHADES - 1))} />
        ))}
      </View>
      <CountsTable kind="park" groups={parks} />
    </Card>
  );
}

function Park({ id, park, shade }: { id: string; park: GroupView; shade: number }) {
  const { red } = park.lights;
  const name = groupName('park', park.value);
  const openGroup = useOpenGroup();
  return (
    <View
      id={id}
      className={`overview__park overview__park--${shade}`}
      aria-role={openGroup ? 'button' : undefined}
      aria-label={`${name}，未结${park.open}件${red > 0 ? `，${LIGHT_NAMES.red}${red}件` : ''}`}
      onClick={() => openGroup?.({ kind: 'park', value: park.value, openOnly: true })}
    >
      <Text className="overview__park-name">{name}</Text>
      <Text className="overview__park-number">{`${park.open}件`}</Text>
      {red > 0 && <Text className="tag tag--danger">{`红 ${red}`}</Text>}
    </View>
  );
}
