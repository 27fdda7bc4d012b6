import { View } from '@tarojs/components';
import { useState } from 'react';
import type { UnitView } from '@/contract/units';
import { UNIT_KIND_NAMES } from '@/domain/units/unit';
import { call } from '../data/call';
import { open } from '../data/navigate';
import { say, tell } from '../data/tell';
import { useAnswer } from '../data/useAnswer';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { LinkRow } from '../ui/link-row/LinkRow';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Empty, Screen } from '../ui/screen/Screen';
import { Tag } from '../ui/stage-tag/StageTag';
import { newUnit, UnitSheet } from './UnitSheet';
import './units.scss';

/** The member units of the joint conference: what they are, who comes into them. */
export default function UnitsPage() {
  const asked = useAnswer('units', () => call('unit.list', {}));
  useReloadOnShow(asked.reload);
  const [editing, setEditing] = useState<UnitView | null>(null);
  const { items: units, waiting } = asked.data ?? { items: [], waiting: [] };
  const layer = editing ? (
    <UnitSheet
      unit={editing}
      taken={[...units, ...waiting].map(({ unitId }) => unitId)}
      onClose={() => setEditing(null)}
      onSaved={async (waiting) => {
        setEditing(null);
        if (waiting) {
          const who = '单位的职责、法院单位的增减，要由另一位管理员或调委会主任在“调委会设置”里同意后才生效。';
          await tell('已提出，还没有生效', who);
        } else say('已保存');
        await asked.reload();
      }}
    />
  ) : null;
  return (
    <Screen
      id="units"
      loading={!asked.data}
      problem={asked.data ? null : asked.problem}
      onRetry={asked.reload}
      layer={layer}
      bottom={
        <BottomBar>
          <Button id="add-unit" onClick={() => setEditing(newUnit())}>
            添加单位
          </Button>
        </BottomBar>
      }
    >
      <Card>
        <LinkRow
          id="waiting"
          label="等您批准的人员"
          note="单位的第一个人和分管负责人由管理员或调委会主任批准，其他人由本单位负责人批准"
          onClick={() => open('/pages-official/people')}
        />
      </Card>
      {waiting.map(({ unitId, name, kind }) => (
        <Card key={`waiting-${unitId}`} title={name} aside={<Tag tone="warn">等第二人同意</Tag>}>
          <KeyValues rows={[{ name: '类别', value: UNIT_KIND_NAMES[kind] }]} />
          <Paragraph quiet>另一位管理员或调委会主任在“调委会设置”里同意后才算添加。</Paragraph>
        </Card>
      ))}
      {units.length === 0 && waiting.length === 0 && (
        <Empty title="还没有成员单位" hint="先添加单位，再邀请它的负责人和联络员。" />
      )}
      {units.map((unit) => (
        <Card key={unit.unitId} title={unit.name} aside={!unit.active && <Tag tone="grey">已停用</Tag>}>
          <KeyValues
            rows={[
              { name: '类别', value: UNIT_KIND_NAMES[unit.kind] },
              { name: '电话', value: unit.phone },
              { name: '在任人员', value: `${unit.people}人` },
              {
                name: '职责',
                value: [unit.office && '联席会议办公室', unit.guides && '指导调委会，承办督办']
                  .filter(Boolean)
                  .join('；'),
              },
            ]}
          />
          <View className="units__buttons">
            <Button id={`edit-${unit.unitId}`} kind="secondary" small onClick={() => setEditing(unit)}>
              修改
            </Button>
            <Button
              id={`invite-${unit.unitId}`}
              kind="secondary"
              small
              disabledBecause={unit.active ? null : '已停用，不能邀请'}
              onClick={() => open(`/pages-official/invitations?unit=${unit.unitId}`)}
            >
              邀请人员
            </Button>
          </View>
        </Card>
      ))}
    </Screen>
  );
}
