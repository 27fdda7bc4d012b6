import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { MeView } from '@/contract/account';
import { ACT_STATUS_NAMES, CAPACITY_NAMES } from '@/domain/roles/posts';
import { isRightKind } from '@/domain/rights/kinds';
import { citeRule, ruleAmong, type Rule } from '@/domain/law/rule';
import { RULES } from '@/domain/law/rules';
import { withWritten } from '@/domain/law/writtenRules';
import type { Door } from '@/domain/triage/doors';
import type { TriageAnswers, TriageResult } from '@/domain/triage/triage';
import { command } from '../data/call';
import { openInstead } from '../data/navigate';
import { NetworkLost } from '../data/problems';
import { confirm, sayProblem } from '../data/tell';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Notice } from '../ui/notice/Notice';
import { todayInShanghai } from '../ui/wording/dates';
import './triage.scss';

interface TriageOutcomeProps {
  result: TriageResult;
  answers: TriageAnswers;
  me: MeView;
  posterToken: string | null;
  onBack: () => void;
}

/** Where the answers lead: the doors with their reason, article and steps; and on to the filing where that is lawful. */
export function TriageOutcome({ result, answers, me, posterToken, onBack }: TriageOutcomeProps) {
  const acts = me.acts.filter((act) => act.status === 'approved' || act.status === 'pending');
  const rules = withWritten(RULES, me.rules);
  const [enterpriseId, setEnterpriseId] = useState(acts.length === 1 ? (acts[0]?.enterpriseId ?? '') : '');

  const start = async () => {
    try {
      openInstead('/pages-filing/journey', { caseId: await startFiling(enterpriseId, posterToken, answers) });
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  return (
    <>
      <Notice tone={result.fits === 'other' ? 'warn' : 'success'} title={result.headline}>
        {result.note && <Text>{`${result.note}。`}</Text>}
      </Notice>
      {result.doors.map((door, index) => (
        <DoorCard key={door.key} door={door} best={index === 0 && result.doors.length > 1} rules={rules} />
      ))}
      {result.mayStillFile && (
        <Card title={result.fits === 'other' ? '也可以在这里申请' : '开始申请'}>
          {acts.length > 1 && (
            <ChoiceField
              name="enterprise"
              label="以哪家单位的名义？"
              required
              value={enterpriseId}
              choices={acts.map((act) => ({
                value: act.enterpriseId,
                label: act.enterpriseName,
                note: `${CAPACITY_NAMES[act.capacity]}，${ACT_STATUS_NAMES[act.status]}`,
              }))}
              onChange={setEnterpriseId}
            />
          )}
          <Button id="begin" disabledBecause={enterpriseId ? null : '请先选以哪家单位的名义'} onClick={start}>
            {result.fits === 'other' ? '仍要申请调解' : '开始填写申请'}
          </Button>
        </Card>
      )}
      <Button id="previous" kind="text" onClick={onBack}>
        返回上一问
      </Button>
    </>
  );
}

/** Opens a draft (or the one left unfinished) and writes down what the questions told already. */
async function startFiling(enterpriseId: string, posterToken: string | null, answers: TriageAnswers): Promise<string> {
  let filing = await command('filing.start', { enterpriseId, posterToken, fresh: false });
  const hasBegun = filing.content.right.kind !== '' || filing.content.facts !== '' || filing.evidence.length > 0;
  if (hasBegun && !(await confirm('上次有没填完的申请', '要接着填吗？', '接着填', '重新填'))) {
    filing = await command('filing.start', { enterpriseId, posterToken, fresh: true });
  }
  const { caseId, version, content } = filing;
  const right = answers.right ?? '';
  const told = content.right.kind === '' && isRightKind(right);
  const answered = content.proceedings.answer === '' && answers.elsewhere === 'no';
  try {
    await command('filing.save', {
      caseId,
      version,
      changes: [
        { section: 'triage', value: { ...answers } },
        ...(told ? [{ section: 'right' as const, value: { kind: right, fields: {} } }] : []),
        ...(answered ? [{ section: 'proceedings' as const, value: { answer: 'none' as const, items: [] } }] : []),
      ],
    });
  } catch (problem) {
    // The draft is there; what the questions told can be chosen again in it.
    if (!(problem instanceof NetworkLost)) throw problem;
  }
  return caseId;
}

function DoorCard({ door, best, rules }: { door: Door; best: boolean; rules: readonly Rule[] }) {
  const today = todayInShanghai();
  const articles = door.rules.flatMap((id) => {
    const rule = ruleAmong(rules, id, today);
    return rule ? [citeRule(rule)] : [];
  });
  return (
    <Card title={best ? `建议：${door.title}` : door.title}>
      <Text>{`${door.why}。`}</Text>
      <View className="door__steps">
        {door.steps.map((step, index) => (
          <Text key={step} className="door__step">{`${index + 1}. ${step}`}</Text>
        ))}
      </View>
      {articles.length > 0 && <Text className="door__rules">{`依据：${articles.join('、')}`}</Text>}
    </Card>
  );
}
