import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SettingsChangeView } from '@/contract/committee';
import { differenceInWords } from '@/domain/committee/settingsChange';
import { command } from '../data/call';
import { confirm, say, sayProblem } from '../data/tell';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { ReasonSheet } from '../ui/sheet/ReasonSheet';
import { Tag, type Tone } from '../ui/stage-tag/StageTag';
import { moment } from '../ui/wording/dates';
import './flags.scss';

const STATES: Readonly<Record<SettingsChangeView['state'], { word: string; tone: Tone }>> = {
  waiting: { word: '等第二人同意', tone: 'warn' },
  done: { word: '已生效', tone: 'success' },
  refused: { word: '没有同意', tone: 'grey' },
  withdrawn: { word: '已撤回', tone: 'grey' },
};
const MOST_REASON = 200;
const MOST_IN_DIALOG = 120;

interface SettingsChangesProps {
  title: string;
  changes: readonly SettingsChangeView[];
  /** A decision was made: the settings may be other ones now. */
  onDecided: () => Promise<void>;
}

/** Changes of what the city has set, and the decision of a second person on those that wait for one. */
export function SettingsChanges({ title, changes, onDecided }: SettingsChangesProps) {
  const [refusing, setRefusing] = useState<SettingsChangeView | null>(null);
  if (changes.length === 0) return null;

  const carryOut = async (run: () => Promise<unknown>, done: string) => {
    try {
      await run();
      say(done);
    } catch (problem) {
      await sayProblem(problem);
    }
    setRefusing(null);
    await onDecided();
  };
  const decide = ({ id }: SettingsChangeView, approve: boolean, reason: string) =>
    carryOut(
      () => command('committee.decideChange', { changeId: id, approve, reason }),
      approve ? '已同意，马上生效' : '已告知对方',
    );
  const withdraw = async ({ id }: SettingsChangeView) => {
    if (!(await confirm('撤回这次修改？', '撤回后不再等人同意，也不生效。需要的话可以重新提出。', '撤回'))) return;
    await carryOut(() => command('committee.withdrawChange', { changeId: id }), '已撤回');
  };
  const agree = async (change: SettingsChangeView) => {
    const whole = change.differences.map((one) => `${one.label}：${differenceInWords(one)}`).join('；');
    // A dialog shows a few lines; the whole stands on the card.
    const question = whole.length <= MOST_IN_DIALOG ? whole : change.differences.map(({ label }) => label).join('、');
    if (await confirm('同意这次修改？', `${question}。同意后马上生效。`, '同意')) await decide(change, true, '');
  };
  return (
    <>
      <SectionTitle title={title} />
      {changes.map((change) => (
        <ChangeCard key={change.id} change={change} onAgree={agree} onRefuse={setRefusing} onWithdraw={withdraw} />
      ))}
      {refusing && (
        <ReasonSheet
          title="不同意这次修改"
          hint="提出的人会看到"
          max={MOST_REASON}
          yes="不同意"
          onClose={() => setRefusing(null)}
          onGiven={(reason) => decide(refusing, false, reason)}
        />
      )}
    </>
  );
}

interface ChangeCardProps {
  change: SettingsChangeView;
  onAgree: (change: SettingsChangeView) => Promise<void>;
  onRefuse: (change: SettingsChangeView) => void;
  onWithdraw: (change: SettingsChangeView) => Promise<void>;
}

function ChangeCard({ change, onAgree, onRefuse, onWithdraw }: ChangeCardProps) {
  const { id, at, byName, mine, mayDecide, state, differences, decided } = change;
  const { word, tone } = STATES[state];
  const verdict = { waiting: '', done: '同意', refused: '不同意', withdrawn: '撤回' }[state];
  return (
    <Card title={moment(at)} aside={<Tag tone={tone}>{word}</Tag>}>
      <KeyValues
        rows={[
          { name: '提出人', value: mine ? `${byName}（您）` : byName },
          ...differences.map(({ label, from, to, matters }) => ({
            name: label,
            value: `${from === '' ? '' : `${from} → `}${to}${matters ? '（须第二人同意）' : ''}`,
          })),
          {
            name: verdict,
            value: decided
              ? [`${decided.byName}，${moment(decided.at)}`, decided.reason].filter(Boolean).join('\n')
              : '',
          },
        ]}
      />
      {state === 'waiting' && !mayDecide && <Paragraph quiet>要由另一位管理员或调委会主任同意后才生效。</Paragraph>}
      {state === 'waiting' && (mine || mayDecide) && (
        <View className="flags__buttons">
          {mine && (
            <Button id={`withdraw-${id}`} kind="secondary" small onClick={() => onWithdraw(change)}>
              撤回
            </Button>
          )}
          {mayDecide && (
            <Button id={`refuse-${id}`} kind="secondary" small onClick={() => onRefuse(change)}>
              不同意
            </Button>
          )}
          {mayDecide && (
            <Button id={`agree-${id}`} small onClick={() => onAgree(change)}>
              同意
            </Button>
          )}
        </View>
      )}
    </Card>
  );
}
