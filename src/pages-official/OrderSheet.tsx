import { useState } from 'react';
import type { OrderView } from '@/contract/supervision';
import { GRADE_NAMES, GRADES } from '@/domain/supervision/order';
import { command } from '../data/call';
import { findingsOf, Refused } from '../data/problems';
import { say } from '../data/tell';
import { useForm } from '../data/useForm';
import { Button } from '../ui/button/Button';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';

/** Steps that ask for something: words, a grade, a colleague. */
export const ORDER_STEPS = ['handOver', 'measures', 'answer', 'return', 'close'] as const;
export type OrderStep = (typeof ORDER_STEPS)[number];

interface StepWords {
  title: string;
  yes: string;
  done: string;
  /** The text that is asked for; null: none. */
  text: { label: string; hint: string; max: number; required: boolean } | null;
}

const WORDS: Readonly<Record<OrderStep, StepWords>> = {
  handOver: { title: '移交给本单位同事', yes: '确认移交', done: '已移交', text: null },
  measures: {
    title: '报措施',
    yes: '报送',
    done: '已报送',
    text: { label: '采取的措施', hint: '不要写当事人和案情', max: 2000, required: true },
  },
  answer: {
    title: '报结果',
    yes: '报送',
    done: '已报送，等复核',
    text: { label: '办理结果', hint: '不要写当事人和案情，由联席会议办公室复核', max: 2000, required: true },
  },
  return: {
    title: '退回补办',
    yes: '确认退回',
    done: '已退回',
    text: { label: '还缺什么', hint: '承办人会看到，3个工作日内再报', max: 500, required: true },
  },
  close: {
    title: '办结并评定',
    yes: '确认办结',
    done: '已办结',
    text: { label: '复核意见', hint: '', max: 500, required: false },
  },
};

interface OrderSheetProps {
  order: OrderView;
  step: OrderStep;
  onClose: () => void;
  onDone: (order: OrderView) => void;
  onChangedMeanwhile: () => Promise<void>;
}

/** One step of an order. What is typed stays on the phone until it went through. */
export function OrderSheet({ order, step, onClose, onDone, onChangedMeanwhile }: OrderSheetProps) {
  const words = WORDS[step];
  const { id: orderId, version, colleagues } = order;
  const form = useForm(`order ${orderId} ${step}`, { text: '' });
  const [choice, setChoice] = useState('');
  const send = () => {
    const seen = { orderId, version };
    const { text } = form.latest();
    const grade = GRADES.find((each) => each === choice) ?? null;
    switch (step) {
      case 'measures':
      case 'answer':
        return command('supervision.report', { ...seen, what: step, text });
      case 'return':
        return command('supervision.check', { ...seen, grade: null, text });
      case 'close':
        return command('supervision.check', { ...seen, grade, text });
      case 'handOver':
        return command('supervision.handOver', { ...seen, to: choice });
    }
  };
  const act = async () => {
    try {
      const changed = await send();
      form.done();
      say(words.done);
      onDone(changed);
    } catch (problem) {
      await form.fail(problem);
      if (problem instanceof Refused && findingsOf(problem).length === 0) await onChangedMeanwhile();
    }
  };
  const missing =
    step === 'close' && choice === ''
      ? '请选择评定'
      : step === 'handOver' && choice === ''
        ? '请选择接手的同事'
        : words.text?.required && form.values.text.trim() === ''
          ? `请写明${words.text.label}`
          : null;
  return (
    <Sheet
      title={words.title}
      onClose={onClose}
      foot={
        <Button id="do-step" disabledBecause={missing} onClick={act}>
          {words.yes}
        </Button>
      }
    >
      {step === 'close' && (
        <ChoiceField
          name="grade"
          label="评定"
          required
          value={choice}
          choices={GRADES.map((grade) => ({ value: grade, label: GRADE_NAMES[grade] }))}
          onChange={setChoice}
          findings={form.findings}
        />
      )}
      {step === 'handOver' && (
        <ChoiceField
          name="to"
          label="接手的同事"
          required
          hint={colleagues.length === 0 ? '本单位没有其他在任的人，请先邀请同事加入' : undefined}
          value={choice}
          choices={colleagues.map(({ openid, name }) => ({ value: openid, label: name }))}
          onChange={setChoice}
          findings={form.findings}
        />
      )}
      {words.text && (
        <LongTextField
          name="text"
          label={words.text.label}
          hint={words.text.hint || undefined}
          required={words.text.required}
          fixed
          max={words.text.max}
          value={form.values.text}
          onChange={(value) => form.set('text', value)}
          findings={form.findings}
        />
      )}
    </Sheet>
  );
}
