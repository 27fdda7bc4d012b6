import { Input, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { RollEntryView } from '@/contract/roll';
import { ENTERPRISE_LABEL_NAMES } from '@/domain/enterprises/rollEntry';
import { call } from '../data/call';
import { open } from '../data/navigate';
import { say } from '../data/tell';
import { usePages } from '../data/usePages';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { Chips } from '../ui/chips/Chips';
import { KeyValues } from '../ui/key-values/KeyValues';
import { MoreRows } from '../ui/more-rows/MoreRows';
import { Empty, Screen } from '../ui/screen/Screen';
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
  const all = parks.reduce((sum, one) => sum + one.count, 0);
  const isFiltered = park !== '' || search !== '';
  return (
    <Screen
      id="enterprises"
      layer={
        editing && (
          <EnterpriseSheet
            entry={editing}
            onClose={() => setEditing(null)}
            onSaved={() => {
              setEditing(null);
              say('已保存');
              void list.reload();
            }}
          />
        )
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
          placeholder="企业名称，或信用代码的几位"
          placeholderClass="enterprises__placeholder"
          aria-label="搜索企业"
          onInput={(event) => setTyped(event.detail.value)}
          onConfirm={(event) => setSearch(event.detail.value.trim())}
        />
      </View>
      {parks.length > 0 && (
        <Chips
          id="park"
          label="园区"
          value={park}
          choices={[
            { value: '', label: `全部${all}` },
            ...parks.map((one) => ({ value: one.park, label: `${one.park}${one.count}` })),
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
          <Card key={entry.creditCode} title={entry.name}>
            <KeyValues
              rows={[
                { name: '园区', value: entry.park },
                { name: '信用代码', value: entry.creditCode },
                { name: '行业', value: entry.industry },
                { name: '标签', value: entry.labels.map((label) => ENTERPRISE_LABEL_NAMES[label]).join('、') },
                { name: '联系人', value: [entry.contactName, entry.contactPhone].filter(Boolean).join('，') },
              ]}
            />
            <Button id={`edit-${entry.creditCode}`} kind="text" small onClick={() => setEditing(entry)}>
              修改
            </Button>
          </Card>
        ))}
        <MoreRows list={list} />
      </Screen.Part>
    </Screen>
  );
}
