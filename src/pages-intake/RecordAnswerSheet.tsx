import { useState } from 'react';
import { ANSWERS, ANSWER_WORDS, type InquiryAnswer } from '@/domain/inquiry/answer';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';
import { TextField } from '../ui/text-field/TextField';
import { numberOf, type RespondentSheetProps } from './respondents';

const CHOICES = ANSWERS.map((answer) => ({ value: answer, label: ANSWER_WORDS[answer] }));
const WAYS = [
  { value: 'phone', label: '电话' },
  { value: 'paper', label: '书面' },
];
const MOST_REASON = 500;

/** Takes down an answer that came by telephone or on paper. */
export function RecordAnswerSheet({ about, respondent, findings, carryOut, onClose }: RespondentSheetProps) {
  const [answer, setAnswer] = useState<InquiryAnswer | ''>('');
  const [via, setVia] = useState<'phone' | 'paper'>('phone');
  const [answererName, setName] = useState('');
  const [reason, setReason] = useState('');
  const save = async () => {
    if (!answer) return;
    const input = { ...about, no: numberOf(respondent), answer, via, answererName, reason };
    if (await carryOut(() => command('inquiry.recordAnswer', input), '已登记')) onClose();
  };
  return (
    <Sheet
      title={`登记答复：${respondent.name}`}
      onClose={onClose}
      foot={
        <Button
          id="save-answer"
          disabledBecause={!answer ? '请先选答复' : answererName.trim() === '' ? '请填谁答复的' : null}
          onClick={save}
        >
          登记
        </Button>
      }
    >
      <ChoiceField
        name="answer"
        label="答复"
        required
        value={answer}
        choices={CHOICES}
        onChange={(value) => setAnswer(ANSWERS.find((one) => one === value) ?? '')}
        findings={findings}
      />
      <ChoiceField
        name="via"
        label="方式"
        required
        value={via}
        choices={WAYS}
        onChange={(value) => setVia(value === 'paper' ? 'paper' : 'phone')}
        findings={findings}
      />
      <TextField
        name="answererName"
        label="谁答复的"
        required
        value={answererName}
        onChange={setName}
        findings={findings}
      />
      <LongTextField
        name="reason"
        label="说明"
        fixed
        max={MOST_REASON}
        value={reason}
        onChange={setReason}
        findings={findings}
      />
    </Sheet>
  );
}
