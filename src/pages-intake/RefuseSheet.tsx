import { useState } from 'react';
import { REFUSAL_REASONS, REFUSAL_TEXTS, type RefusalReason } from '@/domain/cases/refusalReasons';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Notice } from '../ui/notice/Notice';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';
import type { DecisionProps } from './decisionProps';
import { useDecision } from './useDecision';

const CHOICES = REFUSAL_REASONS.map((reason) => ({ value: reason, label: REFUSAL_TEXTS[reason].name }));
const MOST_CHARACTERS = 1000;

function isReason(value: string): value is RefusalReason {
  return (REFUSAL_REASONS as readonly string[]).includes(value);
}

/** Refuses a request: a reason from the list, the circumstances in words, and the ways that stay open. */
export function RefuseSheet({ view, onClose, onDecided }: DecisionProps) {
  const [reason, setReason] = useState('');
  const [explanation, setExplanation] = useState('');
  const { findings, decide } = useDecision(onDecided);
  const refuse = () => {
    if (!isReason(reason)) return undefined;
    const input = { caseId: view.id, version: view.version, reasonCode: reason, explanation };
    return decide(() => command('intake.refuse', input));
  };
  return (
    <Sheet
      title="不予受理"
      onClose={onClose}
      foot={
        <Button
          id="confirm-refuse"
          kind="danger"
          disabledBecause={!isReason(reason) ? '请先选理由' : explanation.trim() === '' ? '请写明具体情况' : null}
          onClick={refuse}
        >
          不予受理
        </Button>
      }
    >
      <ChoiceField
        name="reasonCode"
        label="理由"
        required
        value={reason}
        choices={CHOICES}
        onChange={setReason}
        findings={findings}
      />
      {isReason(reason) && <Notice title="会一并告知申请人">{REFUSAL_TEXTS[reason].remedies.join('')}</Notice>}
      <LongTextField
        name="explanation"
        label="具体情况"
        required
        fixed
        hint="申请人会看到"
        max={MOST_CHARACTERS}
        value={explanation}
        onChange={setExplanation}
        findings={findings}
      />
    </Sheet>
  );
}
