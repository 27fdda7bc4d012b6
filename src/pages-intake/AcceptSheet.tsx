import { useState } from 'react';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';
import type { DecisionProps } from './decisionProps';
import { useDecision } from './useDecision';

const MOST_CHARACTERS = 500;

/** Accepts a request for inquiry. */
export function AcceptSheet({ view, onClose, onDecided }: DecisionProps) {
  const [note, setNote] = useState('');
  const { findings, decide } = useDecision(onDecided);
  return (
    <Sheet
      title="受理并征询对方"
      onClose={onClose}
      foot={
        <Button
          id="confirm-accept"
          onClick={() => decide(() => command('intake.accept', { caseId: view.id, version: view.version, note }))}
        >
          确认受理
        </Button>
      }
    >
      <Paragraph>受理后进入“征询意愿”，由本会联系被申请人。申请人会马上收到通知。</Paragraph>
      <LongTextField
        name="note"
        label="说明"
        fixed
        hint="写给申请人看的话，可以不写"
        max={MOST_CHARACTERS}
        value={note}
        onChange={setNote}
        findings={findings}
      />
    </Sheet>
  );
}
