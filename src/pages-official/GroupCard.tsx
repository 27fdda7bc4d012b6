import { Text, View } from '@tarojs/components';
import type { GroupView } from '@/contract/overview';
import type { Output } from '@/contract/procedures';
import { LIGHT_NAMES, LIGHTS } from '@/domain/overview/light';
import type { FacetKind } from '@/domain/overview/facets';
import { Card } from '../ui/card/Card';
import { LIGHT_TONES } from '../ui/stage-tag/LightNumbers';
import { CountsTable } from './CountsTable';
import { groupsByKind, isUnderWay, share } from './figures';
import { FACET_NAMES, groupName } from './groupWords';
import { useOpenGroup } from './openGroup';

/** Bars of one drawing; the others are in its table alone. */
const DRAWN = 9;

interface GroupCardProps {
  overview: Output<'overview.get'>;
  kind: FacetKind;
  /** Draws only the stages that a case leaves again: a funnel from the request to the end. */
  underWay?: boolean;
}

/** The open cases of each group of one kind as a bar by light, the table of them all behind a fold. */
export function GroupCard({ overview, kind, underWay }: GroupCardProps) {
  const groups = groupsByKind(overview.groups, kind);
  if (groups.length === 0) return null;
  const drawn = groups.filter((group) => (underWay ? isUnderWay(group) : group.open > 0)).slice(0, DRAWN);
  const most = Math.max(1, ...drawn.map(({ open }) => open));
  return (
    <Card id={`by-${kind}`} title={`${FACET_NAMES[kind]}（未结）`}>
      {drawn.length === 0 && <Text className="overview__under">现在没有未结案件。</Text>}
      {drawn.map((group, at) => (
        <Bar key={group.value} id={`${kind}-${at}`} group={group} most={most} />
      ))}
      <CountsTable kind={kind} groups={groups} />
    </Card>
  );
}

/** '8件，红3' — what is pressing is said, not only coloured. */
function inWords({ open, lights }: GroupView): string {
  const pressing = LIGHTS.filter((light) => light !== 'green' && lights[light] > 0);
  return [`${open}件`, ...pressing.map((light) => `${LIGHT_NAMES[light].slice(0, 1)}${lights[light]}`)].join(' ');
}

function Bar({ id, group, most }: { id: string; group: GroupView; most: number }) {
  const name = groupName(group.kind, group.value);
  const words = inWords(group);
  const openGroup = useOpenGroup();
  return (
    <View
      id={id}
      className="overview__bar"
      hoverClass={openGroup ? 'overview__bar--pressed' : 'none'}
      aria-role={openGroup ? 'button' : undefined}
      aria-label={`${name}，未结${words}`}
      onClick={() => openGroup?.({ kind: group.kind, value: group.value, openOnly: true })}
    >
      <View className="overview__bar-words">
        <Text className="overview__bar-name">{name}</Text>
        <Text className="overview__bar-number">{words}</Text>
      </View>
      <View className="overview__track">
        <View className="overview__fill" style={{ width: `${share(group.open, most)}%` }}>
          {LIGHTS.filter((light) => group.lights[light] > 0).map((light) => (
            <View
              key={light}
              className={`overview__part overview__part--${LIGHT_TONES[light]}`}
              style={{ width: `${share(group.lights[light], group.open)}%` }}
            />
          ))}
        </View>
      </View>
    </View>
  );
}
