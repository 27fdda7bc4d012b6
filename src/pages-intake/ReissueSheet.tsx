import { useState } from 'react';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { Agree } from '../ui/check-list/CheckList';
import { Notice } from '../ui/notice/Notice';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';
import { numberOf, type RespondentSheetProps } from './respondents';

const MOST_REASON = 500;

/** A new notice in place of one that was lost, locked, or came into wrong hands. */
export function ReissueSheet({ about, respondent, findings, carryOut, onClose }: RespondentSheetProps) {
  const [reason, setReason] = useState('');
  const [dropPeople, setDropPeople] = useState(false);
  const save = async () => {
    const input = { ...about, no: numberOf(respondent), dropPeople, reason };
    if (await carryOut(() => command('inquiry.reissue', input), '已补发，请打印新的通知书')) onClose();
  };
  return (
    <Sheet
      title="补发通知书"
      about={respondent.name}
      onClose={onClose}
      foot={
        <Button id="reissue" disabledBecause={reason.trim() === '' ? '请先写明原因' : null} onClick={save}>
          补发
        </Button>
      }
    >
      <Notice tone="warn">补发以后，旧通知书上的码和校验码马上失效。</Notice>
      <LongTextField
        name="reason"
        label="为什么补发"
        required
        fixed
        hint="例如：原件丢失、输错次数太多、送错了人"
        max={MOST_REASON}
        value={reason}
        onChange={setReason}
        findings={findings}
      />
      {respondent.people.length > 0 && (
        <Agree
          name="dropPeople"
          on={dropPeople}
          label="通知书到了不该拿的人手里"
          note="凭旧通知书加入的人，同时退出这个案件"
          onChange={setDropPeople}
        />
      )}
    </Sheet>
  );
}
