import { useState } from 'react';
import type { CommitteeSettings } from '@/contract/committee';
import { COMMITTEE_LIMITS } from '@/domain/committee/limits';
import { open } from '../data/navigate';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { LinkRow } from '../ui/link-row/LinkRow';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { TextField } from '../ui/text-field/TextField';
import { todayInShanghai } from '../ui/wording/dates';
import { Bodies } from './Bodies';
import { Delegations } from './Delegations';
import { SettingsChanges } from './SettingsChanges';
import { useCommittee, useSaveSettings, type CommitteeInHand } from './useCommittee';

type TextSetting = 'name' | 'region' | 'phone' | 'address' | 'hours' | 'numberTemplate';
const TEXTS: readonly { key: TextSetting; label: string; hint?: string; required: boolean; grows?: true }[] = [
  { key: 'name', label: '调委会名称', required: true, grows: true },
  { key: 'region', label: '地区简称', hint: '用在案号里，例如“云泽”', required: true },
  { key: 'phone', label: '电话', hint: '每个页面都会显示，要有人接', required: true },
  { key: 'address', label: '地址', required: false, grows: true },
  { key: 'hours', label: '工作时间', required: false, grows: true },
  {
    key: 'numberTemplate',
    label: '案号格式',
    hint: '括号里的地区、年份、序号会换成实际的，例如“云泽知调〔2026〕17号”',
    required: true,
  },
];

/** What differs from city to city: names, contacts, bodies, and the committee's own time limits. */
export default function SettingsPage() {
  const { committee, problem, reload } = useCommittee();
  useReloadOnShow(reload);
  if (!committee) return <Screen id="settings" loading problem={problem} onRetry={reload} />;
  // Settings that somebody else has put in force are another form.
  return <SettingsForm key={committee.version} committee={committee} />;
}

function SettingsForm({ committee }: { committee: CommitteeInHand }) {
  const { version, settings, changes, mayChange, reload } = committee;
  const [values, setValues] = useState(settings);
  const { findings, save } = useSaveSettings(committee);
  const waiting = changes.filter(({ state }) => state === 'waiting');
  const decided = changes.filter(({ state }) => state !== 'waiting');
  const change = (part: Partial<CommitteeSettings>) => setValues((before) => ({ ...before, ...part }));
  const saveAll = async () => {
    // What is in force now is shown again; what was proposed stands among the changes.
    if ((await save(values)) === 'waiting') setValues(settings);
  };

  return (
    <Screen
      id="settings"
      bottom={
        mayChange && (
          <BottomBar>
            <Button id="save" onClick={saveAll}>
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
      {version > 0 && (
        <Card title="另外几项">
          <LinkRow
            id="to-composition"
            label="调委会组成"
            note="主任、委员和任期"
            onClick={() => open('/pages-desk/composition')}
          />
          <LinkRow
            id="to-holidays"
            label="放假安排"
            note="哪天是工作日，期限按它算"
            onClick={() => open('/pages-desk/holidays')}
          />
          <LinkRow
            id="to-courts"
            label="法院管辖"
            note="哪个法院受理哪些案件"
            onClick={() => open('/pages-desk/courts')}
          />
          <LinkRow
            id="to-rules"
            label="法律规定的变动"
            note="条号、内容变了，从哪天起改用"
            onClick={() => open('/pages-desk/rules')}
          />
          <LinkRow
            id="to-templates"
            label="微信消息模板"
            note="小程序后台的模板编号"
            onClick={() => open('/pages-desk/templates')}
          />
          <LinkRow
            id="to-law-texts"
            label="法律文本"
            note="依据里的条文原文；新录入的在这里同意"
            onClick={() => open('/pages-law/index')}
          />
        </Card>
      )}
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
