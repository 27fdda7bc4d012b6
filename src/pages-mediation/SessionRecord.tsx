import { View } from '@tarojs/components';
import { useState } from 'react';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { ReasonSheet } from '../ui/sheet/ReasonSheet';
import { Tag } from '../ui/stage-tag/StageTag';
import { moment } from '../ui/wording/dates';
import { hasBegun, sideName, sideNames, sidesTakingPart } from '../ui/wording/mediationWords';
import { aboutOf } from './seatProps';
import type { SessionProps } from './sessionWork';
import './mediation.scss';

/** The record, to be read and confirmed by every side; or what is not as it had spoken. */
export function SessionRecord({ view, mediation, hand, session, onWrite }: SessionProps & { onWrite: () => void }) {
  const [objecting, setObjecting] = useState(false);
  const { record } = session;
  const mayWrite =
    view.commands.includes('recordSession') &&
    (session.state === 'confirmed' || session.state === 'held') &&
    hasBegun(session) &&
    !(record && sidesTakingPart(mediation).every(({ side }) => record.readBy.includes(side)));
  if (!record) {
    return mayWrite ? (
      <Button id="write-record" onClick={onWrite}>
        填写调解笔录
      </Button>
    ) : null;
  }
  const isHeld = record.result !== 'notHeld';
  const { ownSide } = mediation;
  const mayConfirm = view.commands.includes('confirmRecord') && ownSide !== null && !record.readBy.includes(ownSide);
  const confirm = (correct: boolean, remark: string) => {
    const input = { ...aboutOf(view), sessionId: session.id, correct, remark };
    return hand.carryOut(() => command('session.confirmRecord', input), correct ? '已确认' : '已记下您的意见');
  };
  const told = [
    record.told.rights && '权利义务',
    record.told.recusal && '可以申请回避',
    record.told.sham && '虚假调解的后果',
  ];
  return (
    <Card title="调解笔录" aside={<Tag tone="accent">{record.resultName}</Tag>}>
      <KeyValues
        rows={[
          { name: '到场', value: record.present.join('、') },
          { name: '没有来', value: sideNames(mediation, record.absent) },
          { name: '已告知', value: told.filter(Boolean).join('、') },
          { name: '录音录像', value: isHeld ? (record.recording === 'none' ? '没有' : '各方同意') : '' },
          { name: '各方意见', value: record.statements },
          { name: '争议焦点', value: record.issues },
          { name: '经过', value: record.course },
          { name: isHeld ? '没有达成一致的原因' : '没有开成的原因', value: record.failedWhy },
          { name: '记录', value: `${record.writtenByName}，${moment(record.at)}` },
          { name: '已确认', value: sideNames(mediation, record.readBy) },
          ...record.remarks.map((one) => ({ name: `${sideName(mediation, one.side)}的意见`, value: one.text })),
        ]}
      />
      {!isHeld && view.relation === 'mediator' && mediation.pack && (
        <Notice title="接下来">{mediation.pack.absence}</Notice>
      )}
      {mayConfirm && (
        <View className="mediation__buttons">
          <Button id="object-record" kind="text" small onClick={() => setObjecting(true)}>
            有不对的地方
          </Button>
          <Button id="confirm-record" small onClick={() => confirm(true, '')}>
            {isHeld ? '和我说的一样' : '是这样'}
          </Button>
        </View>
      )}
      {mayWrite && (
        <Button id="rewrite-record" kind="text" onClick={onWrite}>
          修改笔录（各方要重新确认）
        </Button>
      )}
      {objecting && (
        <ReasonSheet
          title="笔录哪里不对"
          hint="写下哪一句、应该怎样。会记在笔录后面"
          max={1000}
          yes="提交意见"
          onClose={() => setObjecting(false)}
          onGiven={async (remark) => {
            if (await confirm(false, remark)) setObjecting(false);
          }}
        />
      )}
    </Card>
  );
}
