import { useState } from 'react';
import { COURT_DECISION_NAMES, COURT_DECISIONS, type CourtDecisionKind } from '@/domain/court/court';
import type { Finding } from '@/domain/text/finding';
import { Button } from '../button/Button';
import { ChoiceField } from '../choice-field/ChoiceField';
import { DateField } from '../date-field/DateField';
import { Paragraph } from '../paragraph/Paragraph';
import { Sheet } from '../sheet/Sheet';
import { TextField } from '../text-field/TextField';
import { todayInShanghai } from '../wording/dates';

/** What a court decided, as it is taken down by the paper. */
export interface TypedDecision {
  result: CourtDecisionKind;
  on: string;
  document: string;
}

interface DecisionSheetProps {
  /** What was taken down before; it is corrected. */
  before: TypedDecision | null;
  findings: readonly Finding[];
  onSave: (typed: TypedDecision) => Promise<void>;
  onClose: () => void;
}

const CHOICES = COURT_DECISIONS.map((value) => ({ value, label: COURT_DECISION_NAMES[value] }));

/** Takes down what a court decided on an application for confirmation. */
export function DecisionSheet({ before, findings, onSave, onClose }: DecisionSheetProps) {
  const [result, setResult] = useState<CourtDecisionKind | ''>(before?.result ?? '');
  const [on, setOn] = useState(before?.on ?? '');
  const [document, setDocument] = useState(before?.document ?? '');
  const needed = result !== 'withdrawn';
  const missing =
    result === '' ? '请选择结果' : on === '' ? '请选择日期' : needed && document.trim() === '' ? '请填写文号' : null;
  return (
    <Sheet
      title="登记法院的结果"
      onClose={onClose}
      foot={
        <Button
          id="save-decision"
          disabledBecause={missing}
          onClick={() => (result === '' ? undefined : onSave({ result, on, document }))}
        >
          登记，告知各方
        </Button>
      }
    >
      <Paragraph>请按送达当事人的裁定书填写。</Paragraph>
      <ChoiceField
        name="result"
        label="结果"
        required
        value={result}
        choices={CHOICES}
        onChange={(value) => setResult(COURT_DECISIONS.find((one) => one === value) ?? '')}
        findings={findings}
      />
      <DateField
        name="on"
        label="文书日期"
        required
        value={on}
        latest={todayInShanghai()}
        onChange={setOn}
        findings={findings}
      />
      <TextField
        name="document"
        label="文号"
        required={needed}
        hint={needed ? '裁定书右上角的案号' : '没有裁定书的可以不填'}
        value={document}
        onChange={setDocument}
        findings={findings}
      />
    </Sheet>
  );
}
