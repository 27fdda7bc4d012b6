import { useState } from 'react';
import { ORDER_DEMANDS, ORDER_REASON_NAMES, ORDER_REASONS, type OrderReason } from '@/domain/supervision/order';
import { command } from '../data/call';
import { open } from '../data/navigate';
import { say } from '../data/tell';
import { useForm } from '../data/useForm';
import { Button } from '../ui/button/Button';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';
import { TextField } from '../ui/text-field/TextField';

interface IssueSheetProps {
  /** The case, where it is known; else it is typed. */
  caseNumber?: string;
  reason?: OrderReason;
  onClose: () => void;
}

/** The office of the joint conference puts a case to the unit that guides the committee. */
export function IssueSheet({ caseNumber = '', reason: first = 'overdue', onClose }: IssueSheetProps) {
  const [reason, setReason] = useState<OrderReason>(first);
  const form = useForm(`issue ${caseNumber}`, { caseNumber, demand: ORDER_DEMANDS[first] });
  const choose = (value: string) => {
    const chosen = ORDER_REASONS.find((each) => each === value);
    if (!chosen) return;
    // What was proposed gives way to the other proposal; what somebody wrote stays.
    if (form.latest().demand === ORDER_DEMANDS[reason]) form.set('demand', ORDER_DEMANDS[chosen]);
    setReason(chosen);
  };
  const issue = async () => {
    try {
      const order = await command('supervision.issue', { ...form.latest(), reason });
      form.done();
      say('已下发');
      onClose();
      open('/pages-official/order', { id: order.id });
    } catch (problem) {
      await form.fail(problem);
    }
  };
  const { values, findings } = form;
  return (
    <Sheet
      title="下发督办"
      onClose={onClose}
      foot={
        <Button
          id="issue-now"
          disabledBecause={
            values.caseNumber.trim() === '' ? '请填写案件编号' : values.demand.trim() === '' ? '请写明督办要求' : null
          }
          onClick={issue}
        >
          确认下发
        </Button>
      }
    >
      <Paragraph quiet>发给指导调委会的单位：1个工作日内签收，3个工作日内报措施，7个工作日内报结果。</Paragraph>
      <TextField
        name="caseNumber"
        label="案件编号"
        required
        disabled={caseNumber !== ''}
        hint={caseNumber === '' ? '照案件列表里的编号填写' : undefined}
        value={values.caseNumber}
        onChange={(value) => form.set('caseNumber', value)}
        findings={findings}
      />
      <ChoiceField
        name="reason"
        label="督办原因"
        required
        value={reason}
        choices={ORDER_REASONS.map((each) => ({ value: each, label: ORDER_REASON_NAMES[each] }))}
        onChange={choose}
        findings={findings}
      />
      <LongTextField
        name="demand"
        label="督办要求"
        hint="不要写当事人和案情"
        required
        fixed
        max={500}
        value={values.demand}
        onChange={(value) => form.set('demand', value)}
        findings={findings}
      />
    </Sheet>
  );
}
