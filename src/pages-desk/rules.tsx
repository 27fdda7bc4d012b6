import { useState } from 'react';
import type { CommitteeSettings } from '@/contract/committee';
import { changesAmong, citeRule } from '@/domain/law/rule';
import { RULES } from '@/domain/law/rules';
import { withWritten } from '@/domain/law/writtenRules';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Screen } from '../ui/screen/Screen';
import { dayInFull, todayInShanghai } from '../ui/wording/dates';
import { RuleForm } from './RuleForm';
import { SettingsChanges } from './SettingsChanges';
import { useCommittee, type CommitteeInHand } from './useCommittee';

/** How such a change is called among the changes of the settings. */
const CHANGE = '法律规定的变动';
const MOST = 60;

type WrittenRule = CommitteeSettings['rules'][number];

/** Laws that change: what is known to come, and what an administrator has written down since the product was made. */
export default function RulesPage() {
  const { committee, problem, reload } = useCommittee();
  useReloadOnShow(reload);
  if (!committee) return <Screen id="rules" loading problem={problem} onRetry={reload} />;
  return <Rules key={committee.version} committee={committee} />;
}

function Rules({ committee }: { committee: CommitteeInHand }) {
  const { settings, changes, mayChange, reload } = committee;
  /** Place of the rule in hand; the end of the list for a new one. */
  const [writing, setWriting] = useState<number | null>(null);
  const ofRules = changes.filter(({ differences }) => differences.some(({ label }) => label === CHANGE));
  const coming = changesAmong(withWritten(RULES, settings.rules), todayInShanghai());
  if (writing !== null) return <RuleForm committee={committee} index={writing} onClose={() => setWriting(null)} />;
  return (
    <Screen id="rules">
      <Notice>
        期限、操作旁边的“依据”按办理当天有效的条文引用。法律修改后，照公布的文本在这里登记新的条号和施行日期，经第二人同意后，从施行那天起自动改用；以前办的仍按旧条文。
      </Notice>
      <SettingsChanges
        title="等第二人同意的修改"
        changes={ofRules.filter(({ state }) => state === 'waiting')}
        onDecided={reload}
      />
      <Card title="将要施行的变动">
        {coming.length === 0 && <Paragraph quiet>没有。</Paragraph>}
        <KeyValues
          rows={coming.map(({ on, before, after }) => ({
            name: dayInFull(on),
            value: `${citeRule(before)}（${before.summary}）${after ? `改为${citeRule(after)}` : '不再有效'}`,
          }))}
        />
      </Card>
      {settings.rules.map((rule, index) => (
        <Written key={`${rule.id} ${rule.from}`} rule={rule} onChange={mayChange ? () => setWriting(index) : null} />
      ))}
      {mayChange && (
        <Button
          id="write-rule"
          disabledBecause={settings.rules.length >= MOST ? `最多${MOST}项` : null}
          onClick={() => setWriting(settings.rules.length)}
        >
          登记一项变动
        </Button>
      )}
      <SettingsChanges
        title="修改记录"
        changes={ofRules.filter(({ state }) => state !== 'waiting')}
        onDecided={reload}
      />
    </Screen>
  );
}

function Written({ rule, onChange }: { rule: WrittenRule; onChange: (() => void) | null }) {
  const { short, article, from, summary, source } = rule;
  return (
    <Card title={`《${short}》${article}`}>
      <KeyValues
        rows={[
          { name: '从哪天起', value: dayInFull(from) },
          { name: '内容', value: summary },
          { name: '出处', value: source },
        ]}
      />
      {onChange && (
        <Button kind="text" small onClick={onChange}>
          改正或删除
        </Button>
      )}
    </Card>
  );
}
