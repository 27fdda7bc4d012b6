import { useState } from 'react';
import type { CommitteeSettings, SettingsChangeView } from '@/contract/committee';
import { COMMITTEE_LIMITS } from '@/domain/committee/limits';
import type { Finding } from '@/domain/text/finding';
import { call, command } from '../data/call';
import { findingsOf } from '../data/problems';
import { useMe } from '../data/session';
import { say, sayProblem, tell } from '../data/tell';
import { useAnswer } from '../data/useAnswer';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { scrollToFirst } from '../ui/field/scrollToFirst';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { TextField } from '../ui/text-field/TextField';
import { todayInShanghai } from '../ui/wording/dates';
import { Bodies } from './Bodies';
import { Delegations } from './Delegations';
import { EMPTY_SETTINGS } from './emptySettings';
import { SettingsChanges } from './SettingsChanges';

type TextSetting = 'name' | 'region' | 'phone' | 'address' | 'hours' | 'numberTemplate';
const TEXTS: readonly { key: TextSetting; label: string; hint?: string; required: boolean; grows?: true }[] = [
  { key: 'name', label: '调委会名称', required: true, grows: true },
  { key: 'region', label: '地区简称', hint: '用在案号里，例如“云泽”', required: true },
  { key: 'phone', label: '电话', hint: '每个页面都会显示，要有人接', required: true },
  { key: 'address', label: '地址', required: false, grows: true },
  { key: 'hours', label: '工作时间', required: false, grows: true },
  { key: 'numberTemplate', label: '案号格式', hint: '{region}地区、{year}年份、{n}顺序号', required: true },
];

/** What differs from city to city: names, contacts, bodies, and the committee's own time limits. */
export default function SettingsPage() {
  const asked = useAnswer('committee', () => call('committee.get', {}));
  const { data: me, problem, reload } = useMe();
  if (!asked.data) return <Screen id="settings" loading problem={asked.problem} onRetry={asked.reload} />;
  if (!me) return <Screen id="settings" loading problem={problem} onRetry={reload} />;
  const { version, settings, changes } = asked.data;
  return (
    <SettingsForm
      // Settings that somebody else has put in force are another form.
      key={version}
      version={version}
      settings={settings ?? EMPTY_SETTINGS}
      changes={changes}
      // Whoever sets the committee up is given the post by doing so.
      mayChange={me.posts.includes('administrator') || version === 0}
      reload={asked.reload}
    />
  );
}

interface SettingsFormProps {
  version: number;
  settings: CommitteeSettings;
  changes: readonly SettingsChangeView[];
  /** Else only looked at. */
  mayChange: boolean;
  reload: () => Promise<void>;
}

function SettingsForm({ version, settings, changes, mayChange, reload }: SettingsFormProps) {
  const [values, setValues] = useState(settings);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const waiting = changes.filter(({ state }) => state === 'waiting');
  const decided = changes.filter(({ state }) => state !== 'waiting');
  const change = (part: Partial<CommitteeSettings>) => setValues((before) => ({ ...before, ...part }));

  const save = async () => {
    try {
      const answer = await command('committee.save', { version, settings: values });
      setFindings([]);
      if (answer.waiting) {
        // What is in force now is shown again; what was proposed stands among the changes.
        setValues(settings);
        await tell('已提出，还没有生效', '这次修改有法律上的影响，要由另一位管理员或调委会主任同意后才生效。');
      } else say('已保存');
      await reload();
    } catch (problem) {
      const found = findingsOf(problem).map((one) => ({ ...one, field: one.field.replace(/^settings\./, '') }));
      setFindings(found);
      scrollToFirst(found);
      if (found.length === 0) await sayProblem(problem);
    }
  };

  return (
    <Screen
      id="settings"
      bottom={
        mayChange && (
          <BottomBar>
            <Button id="save" onClick={save}>
              保存
            </Button>
          </BottomBar>
        )
      }
    >
      {!mayChange && <Notice>修改由管理员提出；有法律影响的，由您或另一位管理员同意后生效。</Notice>}
      {waiting.length > 0 && <SettingsChanges title="等第二人同意的修改" changes={waiting} onDecided={reload} />}
      <Card title="调委会">
        {TEXTS.map(({ key, ...text }) => (
          <TextField
            key={key}
            name={key}
            {...text}
            disabled={!mayChange}
            value={values[key]}
            onChange={(value) => change({ [key]: value })}
            findings={findings}
          />
        ))}
      </Card>
      <Card title="本会的期限">
        <Notice>这些期限法律没有规定，由本会自己定；已经开始的期限不受影响。</Notice>
        {COMMITTEE_LIMITS.filter((limit) => limit.editable).map((limit) => (
          <TextField
            key={limit.key}
            name={`limits.${limit.key}`}
            label={limit.label}
            required
            keyboard="number"
            disabled={!mayChange}
            hint={`${limit.least}到${limit.most}个${limit.unit === 'workingDay' ? '工作日' : '自然日'}`}
            value={String(values.limits[limit.key] ?? limit.usual)}
            onChange={(value) => change({ limits: { ...values.limits, [limit.key]: Number(value) || 0 } })}
            findings={findings}
          />
        ))}
      </Card>
      <Bodies
        disabled={!mayChange}
        bodies={values.bodies}
        findings={findings}
        onChange={(bodies) => change({ bodies })}
      />
      <Delegations
        disabled={!mayChange}
        delegations={values.delegations}
        findings={findings}
        today={todayInShanghai()}
        onChange={(delegations) => change({ delegations })}
      />
      <SettingsChanges title="修改记录" changes={decided} onDecided={reload} />
    </Screen>
  );
}
