import { useState } from 'react';
import { ANSWERS, ANSWER_WORDS, type InquiryAnswer } from '@/domain/inquiry/answer';
import { RESPONDENT_NOTICE } from '@/domain/privacy/notices';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Notice } from '../ui/notice/Notice';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';
import { TextField } from '../ui/text-field/TextField';
import { numberOf, type RespondentSheetProps } from './respondents';

const CHOICES = ANSWERS.map((answer) => ({ value: answer, label: ANSWER_WORDS[answer] }));
const WAYS = [
  { value: 'phone', label: '电话' },
  { value: 'paper', label: '书面' },
];
const TOLD = [
  { value: 'yes', label: '已经告知' },
  { value: 'no', label: '还没有告知', note: '下次联系时补上' },
];
const MOST_REASON = 500;

/** Takes down an answer that came by telephone or on paper. */
export function RecordAnswerSheet({ about, respondent, findings, carryOut, onClose }: RespondentSheetProps) {
  const [answer, setAnswer] = useState<InquiryAnswer | ''>('');
  const [via, setVia] = useState<'phone' | 'paper'>('phone');
  const [answererName, setName] = useState('');
  const [reason, setReason] = useState('');
  const [told, setTold] = useState('');
  const save = async () => {
    if (!answer) return;
    const noticeVersion = told === 'yes' ? RESPONDENT_NOTICE.version : null;
    const input = { ...about, no: numberOf(respondent), answer, via, answererName, reason, noticeVersion };
    if (await carryOut(() => command('inquiry.recordAnswer', input), '已登记')) onClose();
  };
  return (
    <Sheet
      title="登记答复"
      about={respondent.name}
      onClose={onClose}
      foot={
        <Button
          id="save-answer"
          disabledBecause={
            !answer
              ? '请先选答复'
              : answererName.trim() === ''
                ? '请填谁答复的'
                : told === ''
                  ? '请选有没有告知个人信息规则'
                  : null
          }
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
      <Notice title={via === 'phone' ? '请在电话里念给对方听' : '请确认随信附上了这几句'}>
        {RESPONDENT_NOTICE.lines.join('')}
      </Notice>
      <ChoiceField
        name="noticeVersion"
        label="告知个人信息规则"
        required
        hint={`版本${RESPONDENT_NOTICE.version}，和答复一起保存`}
        value={told}
        choices={TOLD}
        onChange={setTold}
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
