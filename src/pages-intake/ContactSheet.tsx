import { useState } from 'react';
import { CONTACT_WAYS, CONTACT_WAY_NAMES, TRIES_BEFORE_UNREACHABLE } from '@/domain/inquiry/contact';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { Agree } from '../ui/check-list/CheckList';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { findingAt } from '../ui/field/Field';
import { Notice } from '../ui/notice/Notice';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';
import { numberOf, type RespondentSheetProps } from './respondents';

const WAYS = CONTACT_WAYS.map((way) => ({ value: way, label: CONTACT_WAY_NAMES[way] }));
const MOST_RESULT = 300;

/** Takes down a try to reach a respondent; after several in vain, that they cannot be reached. */
export function ContactSheet({ about, respondent, findings, carryOut, onClose }: RespondentSheetProps) {
  const [way, setWay] = useState<(typeof CONTACT_WAYS)[number]>('phone');
  const [result, setResult] = useState('');
  const [unreachable, setUnreachable] = useState(false);
  const wrong = findingAt('unreachable', findings);
  const mayGiveUp = respondent.tries.length + 1 >= TRIES_BEFORE_UNREACHABLE;
  const save = async () => {
    const input = { ...about, no: numberOf(respondent), way, result, unreachable };
    if (await carryOut(() => command('inquiry.logContact', input), '已登记')) onClose();
  };
  return (
    <Sheet
      title="登记联系"
      about={respondent.name}
      onClose={onClose}
      foot={
        <Button id="save-contact" disabledBecause={result.trim() === '' ? '请写明联系结果' : null} onClick={save}>
          登记
        </Button>
      }
    >
      <ChoiceField
        name="way"
        label="方式"
        required
        value={way}
        choices={WAYS}
        onChange={(value) => setWay(CONTACT_WAYS.find((one) => one === value) ?? 'phone')}
        findings={findings}
      />
      <LongTextField
        name="result"
        label="结果"
        required
        fixed
        max={MOST_RESULT}
        value={result}
        onChange={setResult}
        findings={findings}
      />
      {wrong && <Notice tone="danger">{`${wrong.problem}。${wrong.remedy}`}</Notice>}
      {mayGiveUp ? (
        <Agree
          name="unreachable"
          on={unreachable}
          label="多次联系不上，登记为联系不上"
          note="登记后不再等这一方"
          onChange={setUnreachable}
        />
      ) : (
        <Notice>{`这是第${respondent.tries.length + 1}次。登记满${TRIES_BEFORE_UNREACHABLE}次，才能登记为联系不上。`}</Notice>
      )}
    </Sheet>
  );
}
