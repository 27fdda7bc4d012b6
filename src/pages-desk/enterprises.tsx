import { Input, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { RollEntryView } from '@/contract/roll';
import { ENTERPRISE_LABEL_NAMES, MOST_REMOVAL_REASON } from '@/domain/enterprises/rollEntry';
import { call, command } from '../data/call';
import { open } from '../data/navigate';
import { say, sayProblem } from '../data/tell';
import { usePages } from '../data/usePages';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { KeyValues } from '../ui/key-values/KeyValues';
import { MoreRows } from '../ui/more-rows/MoreRows';
import { Empty, Screen } from '../ui/screen/Screen';
import { ReasonSheet } from '../ui/sheet/ReasonSheet';
import { EnterpriseSheet } from './EnterpriseSheet';
import './enterprises.scss';

/** A search begins this long after the last letter. */
const SEARCH_AFTER_MS = 500;
const NEW_ENTRY: RollEntryView = {
  version: 0,
  creditCode: '',
  name: '',
  park: '',
  industry: '',
  labels: [],
  contactName: '',
  contactPhone: '',
  changedAt: 0,
  changedByName: '',
};

/** The city's enterprises: searched, by park, kept by hand or imported. */
export default function EnterprisesPage() {
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const [park, setPark] = useState('');
  const [parks, setParks] = useState<readonly { park: string; count: number }[]>([]);
  const [editing, setEditing] = useState<RollEntryView | null>(null);
  const [leaving, setLeaving] = useState<RollEntryView | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), SEARCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const list = usePages(`${park}|${search}`, async (cursor) => {
    const page = await call('enterprise.list', { search, park: park === '' ? null : park, cursor });
    if (cursor === null) setParks(page.parks);
    return page;
  });
  useReloadOnShow(list.reload);
  const remove = async (reason: string) => {
    if (!leaving) return;
    try {
      await command('enterprise.remove', { creditCode: leaving.creditCode, version: leaving.version, reason });
      say('已移出名录');
    } catch (problem) {
      await sayProblem(problem);
    }
    setLeaving(null);
    await list.reload();
  };
  const all = parks.reduce((sum, one) => sum + one.count, 0);
  const isFiltered = park !== '' || search !== '';
  return (
    <Screen
      id="enterprises"
      layer={
        leaving ? (
          <ReasonSheet
            title={`把${leaving.name}移出名录`}
            hint="例如已注销、迁出本市。移出后删除它的联系人；它的案件、人员和海报码不受影响，海报码要停用请到“海报码”里办"
            max={MOST_REMOVAL_REASON}
            yes="移出名录"
            danger
            onClose={() => setLeaving(null)}
            onGiven={remove}
          />
        ) : editing ? (
          <EnterpriseSheet
            entry={editing}
            onClose={() => setEditing(null)}
            onSaved={() => {
              setEditing(null);
              say('已保存');
              void list.reload();
            }}
            onRemove={() => {
              setEditing(null);
              setLeaving(editing);
            }}
          />
        ) : null
      }
      bottom={
        <BottomBar>
          <Button id="add-enterprise" kind="secondary" onClick={() => setEditing(NEW_ENTRY)}>
            手工添加
          </Button>
          <Button id="open-import" onClick={() => open('/pages-desk/import')}>
            导入表格
          </Button>
        </BottomBar>
      }
    >
      <View className="enterprises__search">
        <Input
          id="enterprise-search"
          value={typed}
          confirmType="search"
          placeholder="企业名称或信用代码"
          placeholderClass="enterprises__placeholder"
          aria-label="搜索企业"
          onInput={(event) => setTyped(event.detail.value)}
          onConfirm={(event) => setSearch(event.detail.value.trim())}
        />
      </View>
      {parks.length > 0 && (
        <ChoiceField
          name="park"
          label="园区"
          required
          wheel
          value={park}
          choices={[
            { value: '', label: `全部，${all}家` },
            ...parks.map((one) => ({ value: one.park, label: `${one.park}，${one.count}家` })),
          ]}
          onChange={setPark}
        />
      )}
      <Screen.Part loading={!list.ready} problem={list.ready ? null : list.problem} onRetry={list.reload}>
        {list.items.length === 0 && (
          <Empty
            title={isFiltered ? '没有符合条件的企业' : '名录里还没有企业'}
            hint={isFiltered ? '换个词或换个园区试试。' : '可以下载模板填好后导入，也可以手工添加。'}
          />
        )}
        {list.items.map((entry) => (
          <Card
            key={entry.creditCode}
            title={entry.name}
            aside={
              <Button
                id={`edit-${entry.creditCode}`}
                kind="text"
                small
                label={`修改${entry.name}`}
                onClick={() => setEditing(entry)}
              >
                修改
              </Button>
            }
          >
            <KeyValues
              rows={[
                { name: '园区', value: entry.park },
                { name: '信用代码', value: entry.creditCode },
                { name: '行业', value: entry.industry },
                { name: '标签', value: entry.labels.map((label) => ENTERPRISE_LABEL_NAMES[label]).join('、') },
                { name: '联系人', value: [entry.contactName, entry.contactPhone].filter(Boolean).join('，') },
              ]}
            />
          </Card>
        ))}
        <MoreRows list={list} />
      </Screen.Part>
    </Screen>
  );
}
