import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { GroupView } from '@/contract/overview';
import { LIGHT_NAMES, LIGHTS } from '@/domain/overview/light';
import type { FacetKind } from '@/domain/overview/facets';
import { CountCell } from './CountCell';
import { groupName } from './groupWords';
import { TableFold } from './TableFold';

/** Rows that are drawn at first: a city may have a hundred parks. */
const ROWS = 20;

/** The table of a drawing: all cases of each group, the open ones, and these by light. Each number opens its cases. */
export function CountsTable({ kind, groups }: { kind: FacetKind; groups: readonly GroupView[] }) {
  const [shown, setShown] = useState(ROWS);
  return (
    <TableFold id={`table-${kind}`}>
      {groups.slice(0, shown).map((group, at) => (
        <View key={group.value} className="overview__row">
          <Text className="overview__row-name">{groupName(kind, group.value)}</Text>
          <View className="overview__cells">
            <CountCell id={`${kind}-${at}-all`} word="全部" count={group.all} behind={{ kind, value: group.value }} />
            <CountCell
              id={`${kind}-${at}-open`}
              word="未结"
              count={group.open}
              behind={{ kind, value: group.value, openOnly: true }}
            />
            {LIGHTS.map((light) => (
              <CountCell
                key={light}
                id={`${kind}-${at}-${light}`}
                word={LIGHT_NAMES[light].slice(0, 1)}
                count={group.lights[light]}
                behind={{ kind, value: group.value, light }}
              />
            ))}
          </View>
        </View>
      ))}
      {groups.length > shown && (
        <Text className="overview__more" aria-role="button" onClick={() => setShown(shown + ROWS)}>
          {`还有${groups.length - shown}行`}
        </Text>
      )}
    </TableFold>
  );
}
