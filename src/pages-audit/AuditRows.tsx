import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { AuditRow } from '@/contract/audit';
import { STAGE_NAMES } from '@/domain/cases/stages';
import { call } from '../data/call';
import { openMade } from '../data/openMade';
import { sayProblem } from '../data/tell';
import { usePages } from '../data/usePages';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { MoreRows } from '../ui/more-rows/MoreRows';
import { Empty, Screen } from '../ui/screen/Screen';
import { TextField } from '../ui/text-field/TextField';
import { Timeline } from '../ui/timeline/Timeline';
import './audit.scss';

type About = 'looks' | 'changes';

const NOBODY = { name: '', caseNumber: '' };

/**
 * One look or change: which case, and in a line of its own what, and from where to where it went. What was looked at beside
 * cases is a sentence already.
 */
export function inWords({ caseNumber, what, from, to }: AuditRow, about: About): string {
  const done = about === 'looks' && caseNumber !== null ? `查看${what}` : what;
  const moved = from !== null && to !== null && from !== to ? `（${STAGE_NAMES[from]} → ${STAGE_NAMES[to]}）` : '';
  return [caseNumber, `${done}${moved}`].filter(Boolean).join('\n');
}

/** Who looked, or who changed; everybody's and every case's, or those that are asked for. Latest first. */
export function AuditRows({ about }: { about: About }) {
  const [typed, setTyped] = useState(NOBODY);
  const [wanted, setWanted] = useState(NOBODY);
  const list = usePages(`${about}|${wanted.name}|${wanted.caseNumber}`, (cursor) =>
    call('audit.list', { about, ...wanted, cursor }),
  );
  useReloadOnShow(list.reload);
  const isSearch = wanted.name !== '' || wanted.caseNumber !== '';
  const search = (what: typeof NOBODY) => {
    setTyped(what);
    setWanted(what);
  };
  const send = (format: 'xlsx' | 'csv') =>
    call('audit.export', { about, ...wanted, format })
      .then(openMade)
      .catch(sayProblem);
  return (
    <>
      <Card>
        <TextField
          name="audit-name"
          label="姓名"
          hint="要与登记的姓名完全一样"
          value={typed.name}
          onChange={(name) => setTyped({ ...typed, name })}
        />
        <TextField
          name="audit-case"
          label="案号"
          hint="写全称，例如“示知调〔2026〕1号”"
          value={typed.caseNumber}
          onChange={(caseNumber) => setTyped({ ...typed, caseNumber })}
        />
        <Button
          id="audit-search"
          kind="secondary"
          onClick={() => search({ name: typed.name.trim(), caseNumber: typed.caseNumber.trim() })}
        >
          查找
        </Button>
        {isSearch && (
          <Button id="audit-all" kind="text" onClick={() => search(NOBODY)}>
            看全部
          </Button>
        )}
      </Card>
      <Screen.Part loading={!list.ready} problem={list.ready ? null : list.problem} onRetry={list.reload}>
        {list.items.length === 0 ? (
          <Empty
            title={isSearch ? '没有查到' : '还没有记录'}
            hint={isSearch ? '核对姓名和案号有没有写全。' : undefined}
          />
        ) : (
          <Card>
            <Timeline
              items={list.items.map((row, index) => ({
                seq: index,
                at: row.at,
                byName: [row.name, row.role].filter(Boolean).join('，'),
                text: inWords(row, about),
              }))}
            />
          </Card>
        )}
        <MoreRows list={list} />
        {list.items.length > 0 && (
          <View className="audit__files">
            <Button id="export-csv" kind="secondary" small onClick={() => send('csv')}>
              导出CSV
            </Button>
            <Button id="export-xlsx" kind="secondary" small onClick={() => send('xlsx')}>
              导出XLSX
            </Button>
          </View>
        )}
        <Text className="audit__remark">您在这里的每次查看和导出，也会记下来。</Text>
      </Screen.Part>
    </>
  );
}
