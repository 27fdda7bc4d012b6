import { useState } from 'react';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { DateField } from '../ui/date-field/DateField';
import { Notice } from '../ui/notice/Notice';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';
import { dayName, todayInShanghai } from '../ui/wording/dates';
import { numberOf, type RespondentSheetProps } from './respondents';

const WAYS = ['邮寄，对方签收', '当面交给对方', '留置送达，有见证人', '对方同意的电子送达'].map((way) => ({
  value: way,
  label: way,
}));
const MOST_RECEIPT = 150;

/** Takes down when and how a notice was received, where the time to answer runs from then. */
export function ServiceSheet({ about, respondent, findings, carryOut, onClose }: RespondentSheetProps) {
  const [way, setWay] = useState('');
  const [servedOn, setServedOn] = useState('');
  const [receipt, setReceipt] = useState('');
  const served = respondent.notice?.served ?? null;
  const save = async () => {
    const how = [way, receipt.trim()].filter((part) => part !== '').join('。');
    const input = { ...about, no: numberOf(respondent), servedOn, how };
    if (await carryOut(() => command('inquiry.recordService', input), '已登记送达')) onClose();
  };
  return (
    <Sheet
      title="登记送达"
      about={respondent.name}
      onClose={onClose}
      foot={
        <Button
          id="save-service"
          disabledBecause={!way ? '请先选怎样送达' : !servedOn ? '请选收到的日期' : null}
          onClick={save}
        >
          登记
        </Button>
      }
    >
      <Notice>
        {served
          ? `已经登记${dayName(served.on)}${served.way === 'opened' ? '打开了通知书' : '送达'}；只有更早收到的才要再登记。`
          : '答复期限从收到的第二天起算。扫码打开通知书的，系统已自动登记。'}
      </Notice>
      <ChoiceField
        name="way"
        label="怎样送达"
        required
        value={way}
        choices={WAYS}
        onChange={setWay}
        findings={findings}
      />
      <DateField
        name="servedOn"
        label="收到的日期"
        required
        hint="照回执上的日期"
        latest={todayInShanghai()}
        value={servedOn}
        onChange={setServedOn}
        findings={findings}
      />
      <LongTextField
        name="how"
        label="回执"
        fixed
        hint="快递单号、签收人、见证人"
        max={MOST_RECEIPT}
        value={receipt}
        onChange={setReceipt}
        findings={findings}
      />
    </Sheet>
  );
}
