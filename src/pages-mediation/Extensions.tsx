import { View } from '@tarojs/components';
import { useState } from 'react';
import { EXTENSION_STATE_NAMES, extensionStates } from '@/domain/course/extensionState';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { Sheet } from '../ui/sheet/Sheet';
import { Tag } from '../ui/stage-tag/StageTag';
import { LongTextField } from '../ui/text-field/LongTextField';
import { TextField } from '../ui/text-field/TextField';
import { dayInFull } from '../ui/wording/dates';
import { sideName, sideNames } from '../ui/wording/mediationWords';
import { Why } from '../ui/why/Why';
import { aboutOf, type WorkProps } from './seatProps';
import './mediation.scss';

/** A longer term: proposed by anybody, in force only when every side says yes. */
export function Extensions({ view, mediation, hand }: WorkProps) {
  const [proposing, setProposing] = useState(false);
  const [days, setDays] = useState('');
  const [reason, setReason] = useState('');
  const mayPropose = view.commands.includes('proposeExtension');
  const about = aboutOf(view);
  if (mediation.extensions.length === 0 && !mayPropose) return null;
  const states = extensionStates(mediation.extensions);
  const replaces = states[states.length - 1] === 'waiting';
  const propose = async () => {
    const input = { ...about, workingDays: Number(days), reason };
    if (await hand.carryOut(() => command('extension.propose', input), '已提议，等各方答复')) setProposing(false);
  };
  const answer = (extensionId: string, agree: boolean) =>
    hand.carryOut(() => command('extension.answer', { ...about, extensionId, agree }), '已答复');
  return (
    <>
      {mediation.extensions.length > 0 && <SectionTitle title="延长期限" />}
      {mediation.extensions.map((one, index) => {
        const state = states[index] ?? 'superseded';
        const mine = mediation.ownSide !== null && one.consents.includes(mediation.ownSide);
        return (
          <Card
            key={one.id}
            title={`延长${one.workingDays}个工作日`}
            aside={
              <Tag tone={state === 'agreed' ? 'success' : state === 'waiting' ? 'warn' : 'grey'}>
                {EXTENSION_STATE_NAMES[state]}
              </Tag>
            }
          >
            <KeyValues
              rows={[
                { name: '提议', value: one.byName },
                { name: '理由', value: one.reason },
                { name: '已同意', value: sideNames(mediation, one.consents) },
                { name: '不同意', value: one.refusedBy ? sideName(mediation, one.refusedBy) : '' },
                { name: '延长到', value: one.until ? dayInFull(one.until) : '' },
              ]}
            />
            {state === 'waiting' && !mine && view.commands.includes('answerExtension') && (
              <View className="mediation__buttons">
                <Button id="refuse-extension" kind="text" small onClick={() => answer(one.id, false)}>
                  不同意
                </Button>
                <Button id="agree-extension" kind="secondary" small onClick={() => answer(one.id, true)}>
                  同意延长
                </Button>
              </View>
            )}
            {state === 'waiting' && !mine && <Why why={view.why} of={['answerExtension']} />}
          </Card>
        );
      })}
      {mayPropose && (
        <Button id="propose-extension" kind="text" onClick={() => setProposing(true)}>
          {replaces ? '重新提议延长期限' : '提议延长期限'}
        </Button>
      )}
      {proposing && (
        <Sheet
          title="提议延长期限"
          onClose={() => setProposing(false)}
          foot={
            <Button
              id="send-extension"
              disabledBecause={!days ? '请填天数' : reason.trim() === '' ? '请写明理由' : null}
              onClick={propose}
            >
              请各方答复
            </Button>
          }
        >
          {replaces && <Notice tone="info">正在等答复的提议，会被这一个代替，各方重新答复。</Notice>}
          <TextField
            name="workingDays"
            label="延长几个工作日"
            required
            keyboard="number"
            hint="各方都同意才延长"
            value={days}
            onChange={setDays}
            findings={hand.findings}
          />
          <LongTextField
            name="reason"
            label="理由"
            required
            fixed
            max={500}
            value={reason}
            onChange={setReason}
            findings={hand.findings}
          />
          <Why why={view.why} of={['proposeExtension']} />
        </Sheet>
      )}
    </>
  );
}
