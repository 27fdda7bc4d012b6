import { useState } from 'react';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { Agree } from '../ui/check-list/CheckList';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { DateField } from '../ui/date-field/DateField';
import { Notice } from '../ui/notice/Notice';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';
import { todayInShanghai } from '../ui/wording/dates';
import type { DecisionProps } from './decisionProps';
import { useDecision } from './useDecision';

const MOST_CHARACTERS = 1000;

interface TransferSheetProps extends DecisionProps {
  bodies: readonly { id: string; name: string; what: string; phone: string }[];
}

/** Hands a request over to another body. The applicant was told before and agreed (个人信息保护法 23). */
export function TransferSheet({ view, onClose, onDecided, bodies }: TransferSheetProps) {
  const [bodyId, setBodyId] = useState('');
  const [reason, setReason] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [agreedOn, setAgreedOn] = useState(todayInShanghai());
  const { findings, decide } = useDecision(onDecided);
  const gap = !bodyId
    ? '请先选接收单位'
    : reason.trim() === ''
      ? '请写明移送的理由'
      : !agreed
        ? '须申请人事先同意'
        : null;
  return (
    <Sheet
      title="移送其他单位"
      onClose={onClose}
      foot={
        <Button
          id="confirm-transfer"
          disabledBecause={gap}
          onClick={() =>
            decide(() =>
              command('intake.transfer', {
                caseId: view.id,
                version: view.version,
                bodyId,
                reason,
                applicantAgreed: true,
                agreedOn,
              }),
            )
          }
        >
          确认移送
        </Button>
      }
    >
      {bodies.length === 0 && <Notice tone="warn">还没有可移送的单位，请管理员在“调委会设置”里添加。</Notice>}
      <ChoiceField
        name="bodyId"
        label="接收单位"
        required
        value={bodyId}
        choices={bodies.map((body) => ({ value: body.id, label: body.name, note: body.what }))}
        onChange={setBodyId}
        findings={findings}
      />
      <LongTextField
        name="reason"
        label="移送理由"
        required
        fixed
        max={MOST_CHARACTERS}
        value={reason}
        onChange={setReason}
        findings={findings}
      />
      <Agree
        name="applicantAgreed"
        on={agreed}
        label="已告知申请人移送给谁、为什么、移送哪些信息，申请人同意"
        onChange={setAgreed}
      />
      <DateField
        name="agreedOn"
        label="申请人同意的日期"
        required
        latest={todayInShanghai()}
        value={agreedOn}
        onChange={setAgreedOn}
        findings={findings}
      />
    </Sheet>
  );
}
