import { useState } from 'react';
import type { OrderView } from '@/contract/supervision';
import { command } from '../data/call';
import { findingsOf, Refused } from '../data/problems';
import { say } from '../data/tell';
import { useForm } from '../data/useForm';
import { Button } from '../ui/button/Button';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';
import { TextField } from '../ui/text-field/TextField';
import { dayInFull } from '../ui/wording/dates';

interface ExtensionSheetProps {
  order: OrderView;
  extension: NonNullable<OrderView['extension']>;
  /** `askExtension`: the owner asks; `decideExtension`: the office answers. */
  step: 'askExtension' | 'decideExtension';
  onClose: () => void;
  onDone: (order: OrderView) => void;
  onChangedMeanwhile: () => Promise<void>;
}

const ANSWERS = [
  { value: 'grant', label: '同意' },
  { value: 'refuse', label: '不同意' },
];

/** More time for the result of an order, asked for or answered. What is typed stays on the phone until it went through. */
export function ExtensionSheet({ order, extension, step, onClose, onDone, onChangedMeanwhile }: ExtensionSheetProps) {
  const { asked, mostDays, left } = extension;
  const asks = step === 'askExtension';
  const form = useForm(`order ${order.id} ${step} ${left}`, { days: asked ? String(asked.days) : '', text: '' });
  const [answer, setAnswer] = useState('');
  const refuses = answer === 'refuse';
  const grants = answer === 'grant';
  const send = () => {
    const seen = { orderId: order.id, version: order.version };
    const { days, text } = form.latest();
    return asks
      ? command('supervision.askExtension', { ...seen, days: Number(days), reason: text })
      : command('supervision.decideExtension', { ...seen, days: refuses ? null : Number(days), text });
  };
  const act = async () => {
    try {
      const changed = await send();
      form.done();
      say(asks ? '已申请，等答复' : refuses ? '已答复不同意' : '已同意延期');
      onDone(changed);
    } catch (problem) {
      await form.fail(problem);
      if (problem instanceof Refused && findingsOf(problem).length === 0) await onChangedMeanwhile();
    }
  };
  const { values, findings } = form;
  const missing = () => {
    if (!asks && answer === '') return '请选择是否同意';
    if (!refuses && !/^[1-9]\d?$/.test(values.days)) return '请填写延期几个工作日';
    return (asks || refuses) && values.text.trim() === '' ? '请写明理由' : null;
  };
  return (
    <Sheet
      title={asks ? '申请延期' : '答复延期申请'}
      onClose={onClose}
      foot={
        <Button id="do-extension" disabledBecause={missing()} onClick={act}>
          {asks ? '提交申请' : '确认答复'}
        </Button>
      }
    >
      <Paragraph quiet>
        {asks
          ? `报结果的最后一天现在是${order.stepDueOn ? dayInFull(order.stepDueOn) : ''}。联席会议办公室同意以前，期限不变；还可以申请${left}次。`
          : `承办人申请延期${asked?.days ?? 0}个工作日：${asked?.reason ?? ''}`}
      </Paragraph>
      {!asks && (
        <ChoiceField
          name="answer"
          label="答复"
          required
          value={answer}
          choices={ANSWERS}
          onChange={setAnswer}
          findings={findings}
        />
      )}
      {(asks || grants) && (
        <TextField
          name="days"
          label="延期几个工作日"
          required
          keyboard="number"
          hint={`一次最多${mostDays}个工作日`}
          value={values.days}
          onChange={(value) => form.set('days', value)}
          findings={findings}
        />
      )}
      {(asks || grants || refuses) && (
        <LongTextField
          name={asks ? 'reason' : 'text'}
          label={asks ? '理由' : refuses ? '不同意的理由' : '补充说明'}
          hint={asks ? '不要写当事人和案情，联席会议办公室会看到' : '承办单位会看到'}
          required={asks || refuses}
          fixed
          max={500}
          value={values.text}
          onChange={(value) => form.set('text', value)}
          findings={findings}
        />
      )}
    </Sheet>
  );
}
