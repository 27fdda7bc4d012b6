import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MediationView } from '@/contract/mediationView';
import { fenToYuan } from '@/domain/rights/money';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { Tag } from '../ui/stage-tag/StageTag';
import { moment } from '../ui/wording/dates';
import { sideName } from '../ui/wording/mediationWords';
import { MeetSheet } from './MeetSheet';
import { NoteCircumstanceSheet } from './NoteCircumstanceSheet';
import type { WorkProps } from './seatProps';
import './mediation.scss';

export type NotedCircumstance = MediationView['circumstances'][number];

/** What cannot be done as long as it is missing, as the side itself reads it. */
const UNTIL_THEN: Readonly<Record<NotedCircumstance['kind'], string>> = {
  limitedCapacity: '补齐以前，本人不能同意调解，也不能签协议',
  succession: '落实以前，调解停着，期限也不计算',
  foreign: '补齐以前，不能签协议',
  publicBody: '金额超过权限的协议，补齐以前不能签',
};

/** What is or was missing before a side can be bound: its own for a side, all of them for mediators and the desk. */
export function Circumstances(work: WorkProps) {
  const { view, mediation } = work;
  const [layer, setLayer] = useState<'note' | NotedCircumstance | null>(null);
  const mayNote = view.commands.includes('noteCircumstance');
  const mayMeet = view.commands.includes('meetCircumstance');
  const close = () => setLayer(null);
  return (
    <>
      <SectionTitle title="当事人情况" />
      {mediation.circumstances.length === 0 && (
        <Notice>
          {mayNote
            ? '未成年、等待承继、外国当事人、国家机关和国有单位，在这里登记；登记后会告诉这一方还要补什么。'
            : '没有要您补的。'}
        </Notice>
      )}
      {mediation.circumstances.map((each, index) => (
        <CircumstanceCard
          key={each.id}
          noted={each}
          mediation={mediation}
          index={index}
          onMeet={mayMeet && each.met === null ? () => setLayer(each) : null}
        />
      ))}
      {mayNote && (
        <Button id="note-circumstance" kind="secondary" onClick={() => setLayer('note')}>
          登记当事人情况
        </Button>
      )}
      {layer === 'note' && <NoteCircumstanceSheet {...work} onClose={close} />}
      {layer !== null && layer !== 'note' && <MeetSheet {...work} noted={layer} onClose={close} />}
    </>
  );
}

interface CircumstanceCardProps {
  noted: NotedCircumstance;
  mediation: MediationView;
  index: number;
  onMeet: (() => void) | null;
}

function CircumstanceCard({ noted, mediation, index, onMeet }: CircumstanceCardProps) {
  const { met } = noted;
  const paper = met === null ? [] : [met.document, met.evidenceId === null ? '' : '（在案件材料里）'];
  return (
    <Card
      id={`circumstance-${index}`}
      title={noted.kindName}
      aside={<Tag tone={met ? 'success' : 'warn'}>{met ? '已落实' : '待落实'}</Tag>}
    >
      {met === null && (
        <Notice tone="warn" title={`${noted.needs}。`}>
          {`${UNTIL_THEN[noted.kind]}。`}
        </Notice>
      )}
      <KeyValues
        rows={[
          { name: '哪一方', value: sideName(mediation, noted.side) },
          { name: '情况', value: noted.note },
          { name: '自行决定', value: noted.upToFen === null ? '' : `${fenToYuan(noted.upToFen)}元以内，不用另外批准` },
          { name: '依据', value: noted.rule },
          { name: '另请注意', value: met === null ? noted.advice.join('\n') : '' },
          { name: '由谁', value: met?.name ?? '' },
          { name: '证明', value: paper.join('') },
          { name: '登记', value: met ? `${met.byName}，${moment(met.at)}` : '' },
        ]}
      />
      {onMeet && (
        <View className="mediation__buttons">
          <Button id={`meet-${index}`} kind="secondary" small onClick={onMeet}>
            登记已落实
          </Button>
        </View>
      )}
    </Card>
  );
}
