import { Text, View } from '@tarojs/components';
import { memo, useState } from 'react';
import type { CourtRow } from '@/contract/court';
import { COURT_DECISION_NAMES } from '@/domain/court/court';
import { COURT_REASON_NAMES } from '@/domain/court/courtMatter';
import { RESULT_NAMES } from '@/domain/overview/contribution';
import { LIGHT_NAMES } from '@/domain/overview/light';
import type { Finding } from '@/domain/text/finding';
import { call, command } from '../data/call';
import { findingsOf } from '../data/problems';
import { say, sayProblem } from '../data/tell';
import { usePages } from '../data/usePages';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { DecisionSheet, type TypedDecision } from '../ui/decision-sheet/DecisionSheet';
import { scrollToFirst } from '../ui/field/scrollToFirst';
import { KeyValues } from '../ui/key-values/KeyValues';
import { MoreRows } from '../ui/more-rows/MoreRows';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Empty, Screen } from '../ui/screen/Screen';
import { LIGHT_TONES } from '../ui/stage-tag/LightNumbers';
import { StageTag, Tag } from '../ui/stage-tag/StageTag';
import { dayInFull } from '../ui/wording/dates';
import { groupName } from './groupWords';
import './group.scss';

/** For a court's liaison: the cases that the court referred, and those whose sides asked it to confirm their agreement. */
export default function CourtPage() {
  const list = usePages('court', (cursor) => call('court.list', { cursor }));
  const [writing, setWriting] = useState<CourtRow | null>(null);
  useReloadOnShow(list.reload);
  // Somebody else may have changed the case since the sheet was opened: what is typed goes with the case as it is now.
  const latest = writing && (list.items.find(({ number }) => number === writing.number) ?? writing);
  return (
    <Screen
      id="court"
      loading={!list.ready}
      problem={list.ready ? null : list.problem}
      onRetry={list.reload}
      layer={
        latest && <DecisionOfCourt row={latest} onClose={() => setWriting(null)} onChanged={() => list.reload()} />
      }
    >
      {list.items.length === 0 && (
        <Empty
          title="还没有送本院的案件"
          hint="本院委派、委托调解的案件受理以后，各方共同向本院申请司法确认以后，会列在这里。"
        />
      )}
      {list.items.map((row) => (
        <MatterCard key={row.number} row={row} onRecord={setWriting} />
      ))}
      <MoreRows list={list} />
      <Paragraph quiet>
        这里只有案号、类型、进度、日期和本院登记的结果。当事人、事实和调解内容按人民调解法第十五条保密，材料由当事人或者调委会另行送交。每次查看都有记录。
      </Paragraph>
    </Screen>
  );
}

/** What its last day is the last day of. */
function dueWord({ dueIsConfirmation }: CourtRow): string {
  return dueIsConfirmation ? '申请确认截止' : '本阶段截止';
}

/** Takes down what the court decided; what was taken down before is corrected. */
function DecisionOfCourt({ row, onClose, onChanged }: { row: CourtRow; onClose: () => void; onChanged: () => void }) {
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const save = async (typed: TypedDecision) => {
    try {
      await command('court.recordDecision', { number: row.number, version: row.version, ...typed });
    } catch (problem) {
      const found = findingsOf(problem);
      setFindings(found);
      scrollToFirst(found);
      if (found.length > 0) return;
      await sayProblem(problem);
      onChanged();
      return;
    }
    say('已登记，已告知各方');
    onChanged();
    onClose();
  };
  const { decision: result, decidedOn: on } = row;
  const before = result === null || on === null ? null : { result, on, document: '' };
  return <DecisionSheet before={before} findings={findings} onSave={save} onClose={onClose} />;
}

interface MatterCardProps {
  row: CourtRow;
  onRecord: (row: CourtRow) => void;
}

const MatterCard = memo(function MatterCard({ row, onRecord }: MatterCardProps) {
  const { number, stage, light, reason, referredOn, askedOn, decision, decidedOn, dueOn, right, channel, result } = row;
  const day = (on: string | null) => (on === null ? '' : dayInFull(on));
  return (
    <Card id={`matter-${number}`}>
      <Text className="group__number">{number}</Text>
      <View className="group__tags">
        <StageTag stage={stage} />
        <Tag tone="grey">{COURT_REASON_NAMES[reason]}</Tag>
        {light && <Tag tone={LIGHT_TONES[light]}>{LIGHT_NAMES[light]}</Tag>}
      </View>
      <KeyValues
        rows={[
          { name: '权利类型', value: groupName('right', right) },
          { name: '调解渠道', value: groupName('channel', channel) },
          { name: '受理日期', value: day(referredOn) },
          { name: '申请确认', value: day(askedOn) },
          {
            name: '本院的结果',
            value: decision === null ? '' : `${COURT_DECISION_NAMES[decision]}，${day(decidedOn)}`,
          },
          { name: dueWord(row), value: day(dueOn) },
          { name: '结果', value: result === null ? '' : RESULT_NAMES[result] },
        ]}
      />
      {row.mayRecord && (
        <Button id={`record-${number}`} kind={decision ? 'text' : 'secondary'} onClick={() => onRecord(row)}>
          {decision ? '更正本院的结果' : '登记本院的结果'}
        </Button>
      )}
    </Card>
  );
});
